"""Opinions between finance and the office (退回意见): written for each unit, and taken in by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from perfgoals_desktop import __version__
from perfgoals_desktop.documents.letter import LetterHead
from perfgoals_desktop.documents.opinion_sheet import OpinionTexts, lay_out_opinions, opinion_texts
from perfgoals_desktop.documents.xlsx import write_sheet
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet
from perfgoals_desktop.domain.canonical import check_code, digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.exchange.hidden import rows_of
from perfgoals_desktop.exchange.opinions_file import Discussed, OpinionsFile, Said, read_opinions
from perfgoals_desktop.exchange.slip import text_of
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.bulk import bulk_change, to_status
from perfgoals_desktop.services.errors import NothingSaid
from perfgoals_desktop.services.file_names import safe_name, unlike
from perfgoals_desktop.services.finalising import keep_sealed
from perfgoals_desktop.services.own_profile import profile_for
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.services.threads import Thread, threads_about
from perfgoals_desktop.stopping import watched
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.profile import Profile
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots

_LONGEST_UNIT = 60
"""UTF-16 units of a file's name."""


@dataclass(frozen=True, slots=True)
class TakenOpinions:
    """What became of a file of opinions.

    `added` are new to the data file, `returned` the projects that go back to be corrected;
    of `edited` the data file says something else than what was read, `absent` it does not hold.
    """

    added: int
    returned: tuple[Declaration, ...]
    edited: tuple[Discussed, ...]
    absent: tuple[Discussed, ...]


def save_opinions(
    folder: Path,
    database: Database,
    declarations: Sequence[Declaration],
    catalog: Catalog,
    *,
    created: datetime,
) -> tuple[Path, ...]:
    """Write a file for each unit whose declarations something was said about, and return the files.

    One of the same name is replaced. Raises NothingSaid, FileNotWritten.
    """
    said = Opinions(database).about(item.id for item in declarations)
    threads = {item.id: threads_about(item, said, catalog.forms.get(item.form_id)) for item in declarations}
    by_unit: dict[str, list[Declaration]] = {}
    for item in declarations:
        if threads[item.id]:
            by_unit.setdefault(item.text("implementing_unit").strip(), []).append(item)
    if not by_unit:
        raise NothingSaid(database.file)
    folder.mkdir(parents=True, exist_ok=True)
    sender = profile_for(database)
    files: list[Path] = []
    names = unlike(f"{safe_name(unit, '未写单位', _LONGEST_UNIT)}_退回意见" for unit in by_unit)
    for name, (unit, discussed) in zip(names, by_unit.items(), strict=True):
        files.append(folder / f"{name}.xlsx")
        _write(files[-1], _file(unit, sender, created, discussed, threads), discussed, threads)
    return tuple(files)


def _file(
    unit: str,
    sender: Profile,
    created: datetime,
    discussed: Sequence[Declaration],
    threads: Mapping[UUID, Sequence[Thread]],
) -> OpinionsFile:
    """What is sent to one unit."""
    said = [opinion for item in discussed for thread in threads[item.id] for opinion in thread.opinions]
    return OpinionsFile(
        unit=unit,
        sender=" ".join(filter(None, (sender.unit, sender.clerk))),
        made_at=created,
        program=__version__,
        declarations=tuple(_discussed(item, threads[item.id]) for item in discussed),
        said=tuple(Said.model_validate(opinion, from_attributes=True) for opinion in said),
    )


def take_opinions(database: Database, file: OpinionsFile) -> TakenOpinions:
    """Keep what was said, and let what was handed over go back to be corrected.

    What the file says of a project stays with it whether or not the project was edited since.
    """
    repository = Repository(database)
    held = {each.id: repository.find(each.id) for each in file.declarations}
    added = Opinions(database).add(file.opinions)
    back = [mine for each in file.declarations if (mine := held[each.id]) and _goes_back(each, mine)]
    keep_sealed(Snapshots(database), back)
    after = bulk_change(back, to_status(Status.RETURNED)).after
    repository.save(*after)
    return TakenOpinions(
        added=added,
        returned=after,
        edited=tuple(each for each in file.declarations if _is_edited(each, held[each.id])),
        absent=tuple(each for each in file.declarations if held[each.id] is None),
    )


def _goes_back(discussed: Discussed, mine: Declaration) -> bool:
    """Whether it is what finance read, and waits there."""
    return discussed.returned and not mine.status.is_draft and digest(mine) == discussed.digest


def _is_edited(discussed: Discussed, mine: Declaration | None) -> bool:
    return mine is not None and digest(mine) != discussed.digest


def _discussed(declaration: Declaration, threads: Sequence[Thread]) -> Discussed:
    return Discussed(
        id=declaration.id,
        name=declaration.name,
        fiscal_year=declaration.fiscal_year,
        revision=declaration.revision,
        digest=digest(declaration),
        check_code=check_code(declaration),
        returned=any(thread.is_open for thread in threads),
    )


def _write(
    out: Path, file: OpinionsFile, discussed: Sequence[Declaration], threads: Mapping[UUID, Sequence[Thread]]
) -> None:
    texts = opinion_texts()
    waiting = sum(thread.is_open for item in discussed for thread in threads[item.id])
    counted = texts.counted.format(projects=len(discussed), open=waiting)
    rows = list(_rows(discussed, threads, texts))
    date = f"{file.made_at.astimezone():%Y年%m月%d日 %H:%M}"
    sheet = lay_out_opinions(LetterHead(date, file.unit, file.sender, counted), rows, texts)
    hidden = HiddenSheet(OpinionsFile.sheet, lambda: rows_of(text_of(file)))
    write_sheet(out, texts.name, sheet, hidden, created=file.made_at)


def _rows(
    discussed: Sequence[Declaration], threads: Mapping[UUID, Sequence[Thread]], texts: OpinionTexts
) -> Iterator[tuple[str, ...]]:
    number = 0
    for item in discussed:
        for thread in threads[item.id]:
            number += 1
            state = texts.open if thread.is_open else texts.closed
            said = "\n".join(_told(opinion, texts) for opinion in thread.opinions)
            who = "\n".join(_who(opinion) for opinion in thread.opinions)
            yield str(number), item.name, thread.label or texts.whole, said, who, state


def _told(opinion: Opinion, texts: OpinionTexts) -> str:
    patterns = {
        Voice.COMMENT: texts.comment,
        Voice.REPLY: texts.reply,
        Voice.RESOLVED: texts.resolved,
        Voice.REOPENED: texts.reopened,
    }
    return patterns[opinion.voice].format(text=opinion.text)


def _who(opinion: Opinion) -> str:
    day = f"{opinion.said_at.astimezone():%Y-%m-%d %H:%M}"
    return " ".join(filter(None, (opinion.unit, opinion.author, day)))


def take_opinion_files(
    file: Path, sources: Sequence[Path], progress: Progress = silent
) -> tuple[list[TakenOpinions], list[Path]]:
    """Take in those of the files that carry opinions; the others are returned for others to read.

    Raises what reading a hand-off raises for a spoilt one; the files before it have been taken.
    """
    taken: list[TakenOpinions] = []
    rest: list[Path] = []
    for done, source in enumerate(sources):
        ask = partial(progress, done, len(sources), source.name)
        try:
            read = watched(source, partial(read_opinions, source), ask)
        except NoPayload:
            rest.append(source)
            continue
        with Database.open(file) as database:
            taken.append(take_opinions(database, read))
    return taken, rest
