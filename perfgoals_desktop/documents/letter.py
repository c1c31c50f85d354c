"""A sheet that answers a unit (回执、退回意见): to whom and from whom, a row for each thing, a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from perfgoals_desktop.documents.sheet import Align, Cell, Role, Sheet
from perfgoals_desktop.schema.definition import Part

ROW_HEIGHT: Final = 8.0


class LetterTexts(Part):
    """The texts of such a sheet, and how wide its columns are."""

    name: str
    title: str
    subtitle: str
    to: str
    from_: str
    counts: str
    counted: str
    heads: tuple[str, str, str, str, str, str]
    widths: tuple[float, float, float, float, float, float]
    note: str


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What stands over the rows."""

    date: str
    unit: str
    sender: str
    counted: str


class Manner(NamedTuple):
    """How a text is set."""

    role: Role
    align: Align = Align.ROLE


def lay_out_letter(
    head: LetterHead,
    rows: Sequence[Sequence[str]],
    texts: LetterTexts,
    columns: Sequence[Manner],
    words: Manner,
    *,
    landscape: bool = False,
) -> Sheet:
    """Place head, rows and note on a sheet; head and note are set in the manner of `words`."""
    above = ((texts.to, head.unit), (texts.from_, head.sender), (texts.counts, head.counted))
    first = len(above)
    last = first + 1 + len(rows)
    cells = (
        *_above(above, len(texts.widths), words),
        *(Cell(first, column, name, Role.HEADING) for column, name in enumerate(texts.heads)),
        *_rows(rows, first + 1, columns),
        _wide(last, 0, texts.note, len(texts.widths), words),
    )
    return Sheet(
        title=texts.title,
        subtitle=texts.subtitle.format(date=head.date),
        widths=texts.widths,
        heights=(ROW_HEIGHT,) * last + (2 * ROW_HEIGHT,),
        cells=cells,
        repeated=(first,),
        landscape=landscape,
    )


def _above(above: Sequence[tuple[str, str]], width: int, words: Manner) -> Iterator[Cell]:
    for row, (label, text) in enumerate(above):
        yield Cell(row, 0, label, Role.LABEL)
        yield _wide(row, 1, text, width - 1, words)


def _rows(rows: Sequence[Sequence[str]], first: int, columns: Sequence[Manner]) -> Iterator[Cell]:
    for row, shown in enumerate(rows, first):
        for column, (text, manner) in enumerate(zip(shown, columns, strict=True)):
            yield Cell(row, column, text, manner.role, align=manner.align)


def _wide(row: int, column: int, text: str, columns: int, words: Manner) -> Cell:
    return Cell(row, column, text, words.role, columns=columns, align=words.align)
