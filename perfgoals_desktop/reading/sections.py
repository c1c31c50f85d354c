"""Where one form ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.placed_grid import Place, find_places

_LEAST_LABEL_ROWS = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one form, or rows that belong to none."""

    rows: tuple[Row, ...]
    is_form: bool


def split(rows: Sequence[Row], lexicon: Lexicon) -> list[Section]:
    """Cut a sheet into sections; together they hold every row, in order."""
    forms = [vocabulary.form for vocabulary in lexicon.vocabularies]
    places = list(find_places(rows, forms))
    if any(row.own for row in rows):
        return [Section(tuple(rows), is_form=bool(places))]  # a sheet of ours is one form or none
    first = {place.first for place in places}
    sections: list[Section] = []
    for part in _parts(rows, lexicon, places):
        named = any(lexicon.names_project(row) for row in part)
        labelled = named and _label_rows(part, lexicon) >= _LEAST_LABEL_ROWS
        if labelled or not first.isdisjoint(row.index for row in part):
            sections.append(Section(part, is_form=True))
        elif not named and sections and sections[-1].is_form and _goes_on(part, lexicon):
            sections[-1] = Section(sections[-1].rows + part, is_form=True)
        else:
            sections.append(Section(part, is_form=False))
    return sections


def _parts(rows: Sequence[Row], lexicon: Lexicon, places: Sequence[Place]) -> Iterator[tuple[Row, ...]]:
    within = {index for place in places for index in range(place.first, place.last)}
    starts = {number for number in _starts(rows, lexicon) if rows[number].index not in within}
    numbers = {row.index: number for number, row in enumerate(rows)}
    starts |= {_above(rows, lexicon, numbers[place.first]) for place in places}
    for first, last in pairwise(sorted({0, *starts, len(rows)})):
        yield tuple(rows[first:last])


def _above(rows: Sequence[Row], lexicon: Lexicon, number: int) -> int:
    """The first of the lines above a form on its own grid: title, year and the like."""
    while number > 0 and all(lexicon.may_stand_above(cell.text) for cell in rows[number - 1].cells):
        number -= 1
    return number


def _starts(rows: Sequence[Row], lexicon: Lexicon) -> Iterator[int]:
    """Where a title stands, and where a project's name is asked for once more.

    Lines above the table belong to what follows; a year on its own may be the
    value of an indicator, so it counts only right above the name.
    """
    above: list[int] = []
    named = False
    for number, row in enumerate(rows):
        if all(lexicon.preamble(cell.text) for cell in row.cells):
            above.append(number)
            continue
        names = lexicon.names_project(row)
        start = _first_above(rows, above, lexicon, names=names)
        if start is None and names and (named or not above):
            start = number
        if start is not None:
            yield start
            named = False
        named = named or names
        above = []
    if (start := _first_above(rows, above, lexicon, names=False)) is not None:
        yield start


def _first_above(rows: Sequence[Row], above: list[int], lexicon: Lexicon, *, names: bool) -> int | None:
    """Which of the lines above a row begins a form: the title, or any line right above the name."""
    for place, number in enumerate(above):
        lines = [lexicon.preamble(cell.text) for cell in rows[number].cells]
        if any(line and (line.whole or (names and line.title)) for line in lines):
            return _with_unit(rows, above[: place + 1], lexicon)
    return above[0] if above and names else None


def _with_unit(rows: Sequence[Row], above: list[int], lexicon: Lexicon) -> int:
    """The title, or the unit of the amounts where it stands right above."""
    for number in reversed(above[:-1]):
        lines = [lexicon.preamble(cell.text) for cell in rows[number].cells]
        if not all(line and line.unit for line in lines):
            break
        above = above[:-1]
    return above[-1]


def _label_rows(rows: Sequence[Row], lexicon: Lexicon) -> int:
    """How many rows hold a label: the head of a flat list has all of them in one."""
    return sum(1 for row in rows if any(_is_label(cell.text, lexicon) for cell in row.cells))


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a label, or begins with one before a colon or a blank."""
    first = re.split(r"[:：\s]", text[:_LONGEST], maxsplit=1)[0]
    words = (item.find(piece) for item in lexicon.vocabularies for piece in (text, first) if piece)
    return any(word is not None and word.is_label for word in words)


def _goes_on(rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Whether a title is followed by indicators only: it was repeated on the next page."""
    return any(
        (word := item.find(cell.text)) is not None and (word.is_level or word.heading)
        for row in rows
        for cell in row.cells
        for item in lexicon.vocabularies
    )
