"""What came of collecting (收表情况) and the receipt (回执), as neutral sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from perfgoals_desktop import paths
from perfgoals_desktop.documents.letter import ROW_HEIGHT, LetterHead, LetterTexts, Manner, lay_out_letter
from perfgoals_desktop.documents.sheet import Align, Cell, Role, Sheet
from perfgoals_desktop.schema.definition import Part
from perfgoals_desktop.schema.loader import load

_LINES = 2
_VALUE: Final = Manner(Role.VALUE)
_AT_LEFT: Final = Manner(Role.VALUE, Align.LEFT)
_RECEIPT_COLUMNS: Final = (_VALUE, _AT_LEFT, _VALUE, _VALUE, _VALUE, _AT_LEFT)


class ReportTexts(Part):
    """The texts of the overview."""

    title: str
    subtitle: str
    overview: str
    missing: str
    complete: str
    heads: tuple[str, str, str, str, str, str, str]
    widths: tuple[float, float, float, float, float, float, float]
    total: str


class LeftOutTexts(Part):
    """The texts of the list of what was not taken."""

    title: str
    heads: tuple[str, str, str, str]
    widths: tuple[float, float, float, float]
    unit: str
    file: str
    project: str
    changed: str
    sealed: str
    none: str
    apart: str


class ReceiptTexts(LetterTexts):
    """The texts of a receipt."""

    taken: str


class CollectionTexts(Part):
    """All texts; see forms/exports/collection.toml."""

    report: ReportTexts
    left_out: LeftOutTexts
    receipt: ReceiptTexts


@cache
def collection_texts() -> CollectionTexts:
    """The texts that came with the program; raises BrokenDefinition."""
    return load(paths.forms() / "exports" / "collection.toml", CollectionTexts)


def lay_out_report(
    date: str, lines: Sequence[str], units: Sequence[Sequence[str]], texts: ReportTexts
) -> Sheet:
    """The overview: sentences, then a row for each unit; the last row is the total."""
    width, first = len(texts.widths), len(lines) + 1
    cells = [Cell(row, 0, line, Role.PROSE, columns=width) for row, line in enumerate(lines)]
    cells += (Cell(len(lines), column, head, Role.HEADING) for column, head in enumerate(texts.heads))
    for row, unit in enumerate(units, first):
        cells += _unit(row, unit, is_total=row == first + len(units) - 1)
    return Sheet(
        title=texts.title,
        subtitle=texts.subtitle.format(date=date),
        widths=texts.widths,
        heights=(ROW_HEIGHT,) * (first + len(units)),
        cells=tuple(cells),
        repeated=(len(lines),),
        landscape=True,
    )


def _unit(row: int, shown: Sequence[str], *, is_total: bool) -> Iterator[Cell]:
    roles = (Role.COUNT, Role.VALUE, Role.COUNT, Role.AMOUNT, Role.AMOUNT, Role.AMOUNT, Role.VALUE)
    if is_total:
        yield Cell(row, 0, shown[1], Role.TOTAL, columns=2)
    for column, (text, role) in enumerate(zip(shown, roles, strict=True)):
        if column >= _LINES or not is_total:
            yield Cell(row, column, text, role)


def lay_out_left_out(date: str, rows: Sequence[tuple[str, str, str]], report: CollectionTexts) -> Sheet:
    """A row for each unit, file and project that was not taken, with the reason."""
    texts = report.left_out
    cells = [Cell(0, column, head, Role.HEADING) for column, head in enumerate(texts.heads)]
    for row, (kind, name, reason) in enumerate(rows, 1):
        cells.append(Cell(row, 0, str(row), Role.COUNT))
        cells.append(Cell(row, 1, kind))
        cells += (Cell(row, column, text, Role.PROSE) for column, text in ((2, name), (3, reason)))
    return Sheet(
        title=texts.title,
        subtitle=report.report.subtitle.format(date=date),
        widths=texts.widths,
        heights=(ROW_HEIGHT,) * (len(rows) + 1),
        cells=tuple(cells),
        repeated=(0,),
        landscape=True,
    )


def lay_out_receipt(head: LetterHead, rows: Sequence[Sequence[str]], texts: ReceiptTexts) -> Sheet:
    """Who sent what, and what became of each project."""
    return lay_out_letter(head, rows, texts, _RECEIPT_COLUMNS, _AT_LEFT)
