"""Hold files against themselves, and against a data file (核对): what agrees, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.attachment import MAGIC as PDF
from perfgoals_desktop.exchange.attachment import not_printed, parcel_in_pdf
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.exchange.handoff import parcel_in_workbook
from perfgoals_desktop.exchange.manifest import Entry, Manifest
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.scanning import LIMITS as SCANS
from perfgoals_desktop.exchange.scanning import PICTURE_SUFFIXES, scan_data
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.services.cell_changes import changes_in
from perfgoals_desktop.services.comparing import compare
from perfgoals_desktop.services.differences import DifferenceLine
from perfgoals_desktop.services.known import Known
from perfgoals_desktop.services.papers import PaperCheck, Standing, check_scan
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Cancelled, Progress, silent
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import watched


class Outcome(StrEnum):
    """What came of it, in rising order of trouble."""

    MATCH = "match"
    DIFFERS = "differs"
    UNREADABLE = "unreadable"


_TROUBLE = tuple(Outcome)


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """A carried declaration against the data file; without `held` it is not there.

    `lines` say what differs, from the data file to the file that was checked.
    """

    entry: Entry
    held: Declaration | None
    lines: tuple[DifferenceLine, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether the data file holds the same content in the same revision."""
        held = self.held
        return held is not None and (digest(held), held.revision) == (self.entry.digest, self.entry.revision)


@dataclass(frozen=True, slots=True)
class FileCheck:
    """One file: with an `error` it could not be read.

    `cells` are visible cells that were changed after the export, `not_printed` are
    declarations whose check code no page of a PDF shows. `projects` is None where there is
    nothing to hold the file against. `papers` are what a picture or a scan shows.
    """

    file: Path
    manifest: Manifest | None = None
    cells: tuple[CellChange, ...] = ()
    not_printed: tuple[Entry, ...] = ()
    projects: tuple[ProjectCheck, ...] | None = None
    papers: tuple[PaperCheck, ...] = ()
    error: PerfGoalsError | None = None

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        if self.error is not None:
            return Outcome.UNREADABLE
        wrong = [project for project in self.projects or () if not project.agrees]
        differs = self.cells or self.not_printed or wrong
        return max(Outcome.DIFFERS if differs else Outcome.MATCH, outcome_of(self.papers), key=_TROUBLE.index)


def outcome_of(papers: Iterable[PaperCheck]) -> Outcome:
    """What came of several papers: what is worst among them."""
    standings = {paper.standing for paper in papers}
    if Standing.UNREADABLE in standings:
        return Outcome.UNREADABLE
    return Outcome.MATCH if all(standing.agrees for standing in standings) else Outcome.DIFFERS


def verify(
    files: Sequence[Path], program: Program, known: Known | None = None, progress: Progress = silent
) -> tuple[FileCheck, ...]:
    """Check files one by one, also against what is `known`; a bad one never stops the rest."""
    return tuple(_each(files, program, known, progress))


def _each(
    files: Sequence[Path], program: Program, known: Known | None, progress: Progress
) -> Iterator[FileCheck]:
    for done, file in enumerate(files):
        ask = partial(progress, done, len(files), file.name)
        ask()
        try:
            yield _check(file, program, known, ask)
        except Cancelled:
            raise
        except PerfGoalsError as error:
            yield FileCheck(file, error=error)
    progress(len(files), len(files), "")


def _check(file: Path, program: Program, known: Known | None, ask: Callable[[], None]) -> FileCheck:
    """Check one file by what it carries; a file that carries nothing is refused with NoPayload.

    A picture, and a PDF that carries nothing, is searched for the codes of the paper: that
    takes as long as there are pages, and can be cancelled after each.
    """
    data = load(file, SCANS)
    is_pdf = data.startswith(PDF)
    if not is_pdf and file.suffix.lower() in PICTURE_SUFFIXES:
        return _scanned(file, data, program, known, ask)
    try:
        parcel, check = watched(file, partial(_carried, file, data, program), ask)
    except NoPayload:
        if is_pdf:
            return _scanned(file, data, program, known, ask)
        raise
    return check if known is None else replace(check, projects=tuple(_projects(parcel, known, program)))


def _carried(file: Path, data: bytes, program: Program) -> tuple[Parcel, FileCheck]:
    """What a file carries, checked by itself: the data file is left out, nothing may interrupt it."""
    if data.startswith(PDF):
        parcel = parcel_in_pdf(data, file.name)
        missing = not_printed(data, parcel, file.name)
    else:
        parcel, missing = parcel_in_workbook(data, file.name), ()
    cells = changes_in(parcel, program.catalog)
    return parcel, FileCheck(file, manifest=parcel.manifest, cells=cells, not_printed=missing)


def _scanned(
    file: Path, data: bytes, program: Program, known: Known | None, ask: Callable[[], None]
) -> FileCheck:
    scan = scan_data(data, file.name, lambda *_: ask())
    return FileCheck(file, papers=check_scan(scan, known, program))


def _projects(parcel: Parcel, known: Known, program: Program) -> Iterator[ProjectCheck]:
    for entry, carried in parcel:
        mine = known.current(carried.id)
        if mine is None or digest(mine) == entry.digest:
            yield ProjectCheck(entry, mine)
        else:
            yield ProjectCheck(entry, mine, compare(mine, carried, program).lines)
