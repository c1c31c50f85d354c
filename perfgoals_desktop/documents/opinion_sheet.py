"""The file of opinions (退回意见) as a neutral sheet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from perfgoals_desktop import paths
from perfgoals_desktop.documents.sheet import Cell, Role, Sheet
from perfgoals_desktop.schema.definition import Part
from perfgoals_desktop.schema.loader import load

ROW_HEIGHT = 8.0


class OpinionTexts(Part):
    """The texts; see forms/exports/opinions.toml."""

    name: str
    title: str
    subtitle: str
    to: str
    from_: str
    counts: str
    counted: str
    heads: tuple[str, str, str, str, str, str]
    widths: tuple[float, float, float, float, float, float]
    comment: str
    reply: str
    resolved: str
    reopened: str
    open: str
    closed: str
    whole: str
    note: str


@cache
def opinion_texts() -> OpinionTexts:
    """The texts that came with the program; raises BrokenDefinition."""
    return load(paths.forms() / "exports" / "opinions.toml", OpinionTexts)


def lay_out_opinions(
    date: str, head: tuple[str, str, str], rows: Sequence[Sequence[str]], texts: OpinionTexts
) -> Sheet:
    """To whom, from whom and how many, then a row for each thing said; the note closes it."""
    width = len(texts.widths)
    cells: list[Cell] = []
    for row, (label, text) in enumerate(zip((texts.to, texts.from_, texts.counts), head, strict=True)):
        cells.append(Cell(row, 0, label, Role.LABEL))
        cells.append(Cell(row, 1, text, Role.PROSE, columns=width - 1))
    first = len(head)
    cells += (Cell(first, column, name, Role.HEADING) for column, name in enumerate(texts.heads))
    roles = (Role.COUNT, Role.PROSE, Role.PROSE, Role.PROSE, Role.PROSE, Role.VALUE)
    for row, shown in enumerate(rows, first + 1):
        cells += (Cell(row, column, text, roles[column]) for column, text in enumerate(shown))
    last = first + 1 + len(rows)
    return Sheet(
        title=texts.title,
        subtitle=texts.subtitle.format(date=date),
        widths=texts.widths,
        heights=(ROW_HEIGHT,) * last + (2 * ROW_HEIGHT,),
        cells=(*cells, Cell(last, 0, texts.note, Role.PROSE, columns=width)),
        repeated=(first,),
        landscape=True,
    )
