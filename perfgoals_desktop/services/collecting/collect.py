"""Collect hand-off files (收表): read one after the other, sorted out, put together into a data file.

Memory stays flat: what a file brings goes into the data file at once, and of each project
only a line is kept. The data file is made under another name and appears when it is whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Final
from uuid import UUID

from perfgoals_desktop.domain.canonical import check_code, digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.receipt import read_receipt
from perfgoals_desktop.rules.neighbours import plain
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.arrivals import Arrival, arrival_of
from perfgoals_desktop.services.collecting.claims import Claim, Claims, Standing
from perfgoals_desktop.services.collecting.errors import (
    DraftSent,
    FormNotInstalled,
    NotHandedOver,
    ReceiptSent,
)
from perfgoals_desktop.services.collecting.report import (
    FileLine,
    ProjectLine,
    Report,
    Wishes,
    missing_units,
    unit_lines,
)
from perfgoals_desktop.services.collecting.sources import files_in
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Cancelled, Progress, silent
from perfgoals_desktop.stopping import watched
from perfgoals_desktop.storage.errors import DataFileExists, DataFileReadOnly, DataFolderMissing
from perfgoals_desktop.storage.files import neighbour, put_in_place, remove_data_file

if TYPE_CHECKING:
    from perfgoals_desktop.services.collecting.store import Store

NOTHING: Final = Wishes()


def collect(
    out: Path,
    sources: Sequence[Path],
    program: Program,
    progress: Progress = silent,
    wishes: Wishes = NOTHING,
) -> Report:
    """Collect files and folders into a new data file; a bad file never stops the rest.

    Cancelled, or stopped by an error, it leaves nothing behind; where no project is taken,
    no data file is made. Raises NothingToCollect and a DataFileError.
    """
    if out.exists():
        raise DataFileExists(out)
    if not out.parent.is_dir():
        raise DataFolderMissing(out)
    files = files_in(sources, wishes.without)
    part = neighbour(out)
    try:
        report = _Collecting(files, program, progress, wishes).into(part)
        if report.taken:
            put_in_place(part, out)
            return replace(report, data=out)
    except OSError as error:
        raise DataFileReadOnly(out, str(error)) from error
    finally:
        remove_data_file(part)
    return report


class _Collecting:
    """One collecting."""

    def __init__(self, files: Sequence[Path], program: Program, progress: Progress, wishes: Wishes) -> None:
        self._files = files
        self._program = program
        self._progress = progress
        self._wishes = wishes
        self._claims = Claims()
        self._lines: list[FileLine] = []

    def into(self, part: Path) -> Report:
        """Fill a new data file."""
        from perfgoals_desktop.services.collecting.store import Store

        with Store(part, self._program) as store:
            for number, file in enumerate(self._files):
                self._progress(number, len(self._files), file.name)
                self._lines.append(self._taken_in(number, file, store))
            store.flush()
            projects = tuple(self._decided())
            taken = [line.claim for line in projects if line.standing is Standing.TAKEN]
            store.keep_only({claim.id for claim in taken})
            findings = store.findings(self._progress) if taken else {}
        return self._report(projects, taken, findings, store.sealed_apart)

    def _report(
        self,
        projects: tuple[ProjectLine, ...],
        taken: Sequence[Claim],
        findings: Mapping[UUID, Mapping[Level, int]],
        sealed_apart: tuple[tuple[UUID, int], ...],
    ) -> Report:
        return Report(
            files=tuple(self._lines),
            projects=projects,
            units=tuple(unit_lines(taken, findings, self._wishes)),
            missing=missing_units(self._wishes.units or (), taken),
            sealed_apart=sealed_apart,
            reviewed=findings,
            wishes=self._wishes,
        )

    def _taken_in(self, number: int, file: Path, store: Store) -> FileLine:
        ask = partial(self._progress, number, len(self._files), file.name)
        try:
            arrival = watched(file, partial(self._arrival, file), ask)
        except Cancelled:
            raise
        except PerfGoalsError as error:
            return FileLine.rejected(file, error)
        parcel = arrival.parcel
        assert parcel is not None  # noqa: S101 - `_arrival` reads nothing else
        manifest = parcel.manifest
        claims = [_claim(number, item, manifest.unit) for item in arrival.declarations]
        wanted = [
            item for item, claim in zip(arrival.declarations, claims, strict=True) if self._claims.add(claim)
        ]
        store.add(wanted, parcel)
        return FileLine.of(file, manifest, arrival.left)

    def _arrival(self, file: Path) -> Arrival:
        """What a file brings; raises the error that says why it is rejected."""
        try:
            parcel = read_carried(file)
        except NoPayload as error:
            raise _why_not(file, error) from error
        if parcel.manifest.is_draft and not self._wishes.drafts:
            raise DraftSent(file.name, parcel.manifest.unit)
        _require_forms(file, parcel, self._program.catalog)
        return arrival_of(file.name, parcel, self._program.catalog, self._wishes.truth)

    def _decided(self) -> Iterator[ProjectLine]:
        for claim, standing, instead in self._claims.decided():
            other = None if instead is None else self._files[instead.file]
            yield ProjectLine(claim, standing, self._files[claim.file], instead, other)


def _why_not(file: Path, error: NoPayload) -> PerfGoalsError:
    """What a file is that carries no declarations."""
    try:
        return ReceiptSent(file.name, read_receipt(file).unit)
    except PerfGoalsError:
        return error if error.own else NotHandedOver(file.name)


def _require_forms(file: Path, parcel: Parcel, catalog: Catalog) -> None:
    installed = {form.id for form in catalog}
    for declaration in parcel.declarations:
        if declaration.form_id not in installed:
            raise FormNotInstalled(file.name, declaration.form_id)


def _claim(file: int, declaration: Declaration, sender: str) -> Claim:
    unit = intern(declaration.text("implementing_unit").strip())  # thousands have the same
    name, year = declaration.name, declaration.fiscal_year
    return Claim(
        file=file,
        id=declaration.id,
        revision=declaration.revision,
        digest=digest(declaration),
        key=(plain(name), plain(unit), intern(str(year))) if plain(name) else None,
        unit=unit,
        sender=sender,
        name=name,
        year=year,
        status=declaration.status,
        check_code=check_code(declaration),
        requested=declaration.amount("annual_requested") or Money(),
    )
