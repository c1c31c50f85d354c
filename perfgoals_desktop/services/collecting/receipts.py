"""Receipts (回执): written for each unit that handed something over, and read by that unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from perfgoals_desktop import __version__
from perfgoals_desktop.documents.collection import collection_texts, lay_out_receipt
from perfgoals_desktop.documents.letter import LetterHead
from perfgoals_desktop.documents.xlsx import write_sheet
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet
from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.hidden import rows_of
from perfgoals_desktop.exchange.receipt import Receipt, ReceiptEntry
from perfgoals_desktop.exchange.slip import text_of
from perfgoals_desktop.services.collecting.claims import Standing
from perfgoals_desktop.services.collecting.report import ProjectLine, Report
from perfgoals_desktop.services.file_names import safe_name
from perfgoals_desktop.services.messages.of_collecting import describe_standing
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.writer import login_name

_TAKEN = {Standing.TAKEN, Standing.IDENTICAL}
_LONGEST_UNIT = 60
"""UTF-16 units of a file's name."""


class Received(StrEnum):
    """How a project of a receipt stands to the data file of the unit."""

    AS_IS = "as_is"  # 与本机一致
    DIFFERS = "differs"  # 收下的与本机现在的不同
    REFUSED = "refused"  # 没有收
    ABSENT = "absent"  # 本机没有这个项目


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A project of a receipt against the data file; `held` is what that says, None for nothing."""

    entry: ReceiptEntry
    held: Declaration | None
    received: Received

    @property
    def may_be_marked(self) -> bool:
        """Whether 已报送 is the next step: it was received as it is, and is sealed."""
        held = self.held
        return self.received is Received.AS_IS and held is not None and held.status is Status.FINAL


def receipts(report: Report, *, created: datetime, receiver: str = "") -> tuple[Receipt, ...]:
    """A receipt for each unit that handed something over, by name; `receiver` is who collects."""
    by_sender: defaultdict[str, list[ProjectLine]] = defaultdict(list)
    for line in report.projects:
        by_sender[line.claim.sender].append(line)
    return tuple(
        Receipt(
            unit=unit,
            receiver=receiver or login_name(),
            made_at=created,
            program=__version__,
            entries=tuple(_entries(by_sender[unit])),
        )
        for unit in sorted(by_sender)
    )


def save_receipts(
    folder: Path, report: Report, *, created: datetime, receiver: str = "", progress: Progress = silent
) -> tuple[Path, ...]:
    """Write a receipt file for each unit into a folder, which is made where it is missing.

    One of the same name is replaced. Raises FileNotWritten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = receipts(report, created=created, receiver=receiver)
    names = _names([receipt.unit for receipt in made])
    files: list[Path] = []
    for number, (receipt, name) in enumerate(zip(made, names, strict=True)):
        progress(number, len(made), name)
        write_receipt(folder / name, receipt)
        files.append(folder / name)
    progress(len(made), len(made), "")
    return tuple(files)


def write_receipt(out: Path, receipt: Receipt) -> None:
    """Write a receipt file in place of `out`: a sheet for people, and a very hidden one."""
    texts = collection_texts().receipt
    taken = len(receipt.taken)
    head = LetterHead(
        date=f"{receipt.day:%Y年%m月%d日 %H:%M}",
        unit=receipt.unit,
        sender=receipt.receiver,
        counted=texts.counted.format(taken=taken, rejected=len(receipt.entries) - taken),
    )
    rows = [
        (
            str(number),
            each.name,
            str(each.fiscal_year or ""),
            str(each.revision),
            each.check_code,
            each.reason or texts.taken,
        )
        for number, each in enumerate(receipt.entries, 1)
    ]
    sheet = lay_out_receipt(head, rows, texts)
    hidden = HiddenSheet(Receipt.sheet, lambda: rows_of(text_of(receipt)))
    write_sheet(out, texts.name, sheet, hidden, created=receipt.made_at)


def check_receipt(receipt: Receipt, database: Database) -> tuple[ReceiptLine, ...]:
    """Hold a receipt against the data file of the unit."""
    repository = Repository(database)
    return tuple(_checked(entry, repository.find(entry.id)) for entry in receipt.entries)


def _checked(entry: ReceiptEntry, held: Declaration | None) -> ReceiptLine:
    if not entry.taken:
        return ReceiptLine(entry, held, Received.REFUSED)
    if held is None:
        return ReceiptLine(entry, None, Received.ABSENT)
    same = (digest(held), held.revision) == (entry.digest, entry.revision)
    return ReceiptLine(entry, held, Received.AS_IS if same else Received.DIFFERS)


def _entries(lines: list[ProjectLine]) -> Iterator[ReceiptEntry]:
    """Each content once, however many files brought it, and no revision that the unit has replaced."""
    seen: set[tuple[UUID, int, str]] = set()
    for line in lines:
        claim = line.claim
        key = (claim.id, claim.revision, claim.digest)
        replaced = (
            line.standing is Standing.SUPERSEDED and line.instead and line.instead.sender == claim.sender
        )
        if replaced or key in seen:
            continue
        seen.add(key)
        taken = line.standing in _TAKEN
        yield ReceiptEntry(
            id=claim.id,
            name=claim.name,
            fiscal_year=claim.year,
            revision=claim.revision,
            digest=claim.digest,
            check_code=claim.check_code,
            taken=taken,
            reason="" if taken else describe_standing(line),
        )


def _names(units: list[str]) -> Iterator[str]:
    """The name of each file; two units that come to one name are numbered."""
    used: set[str] = set()
    for unit in units:
        name = base = f"{safe_name(unit, '未写单位', _LONGEST_UNIT)}_回执"
        number = 1
        while name.casefold() in used:
            number += 1
            name = f"{base}({number})"
        used.add(name.casefold())
        yield f"{name}.xlsx"
