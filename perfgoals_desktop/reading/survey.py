"""A look through the raw XML of a sheet before it is loaded: its true size and its merged cells.

The size that a sheet states of itself may be wrong, a single merged cell may
cover a million rows, and a formula may lack its stored value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from perfgoals_desktop.reading.cells import Formula
from perfgoals_desktop.sources import FileTooLarge, Measure
from perfgoals_desktop.stopping import go_on

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 100
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(slots=True)
class Survey:
    """What was found: the last row and column with a value, merges by their first cell."""

    rows: int = 0
    columns: int = 0
    merged: dict[tuple[int, int], int] = field(default_factory=dict)
    formulas: list[Formula] = field(default_factory=list)


def survey(source: IO[bytes], file: str) -> Survey:
    """Look through one sheet; raises FileTooLarge as soon as it goes beyond the limits."""
    found = Survey()
    row = column = 0
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        tag = element.tag.removeprefix(_MAIN).removeprefix(_STRICT)
        if event == "start":
            if tag == "row":
                row, column = int(element.get("r") or row + 1), 0
            continue
        match tag:
            case "c":
                row, column = _position(element.get("r"), row, column + 1)
                _cell(element, row, column, found, file)
            case "mergeCell":
                _merge(element.get("ref") or "", found, file)
            case "row":
                element.clear()
                go_on()
            case _:
                continue
    return found


def _position(reference: str | None, row: int, column: int) -> tuple[int, int]:
    """Row and column of a cell, counted where it does not say so; both from 1."""
    match = _REFERENCE.fullmatch(reference or "")
    if match is None:
        return row, column
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), number


def _cell(element: Element, row: int, column: int, found: Survey, file: str) -> None:
    children = {child.tag.rpartition("}")[2]: child for child in element}
    if not children.keys() & {"v", "is", "f"}:
        return
    for measure, value, limit in ((Measure.ROWS, row, MOST_ROWS), (Measure.COLUMNS, column, MOST_COLUMNS)):
        if value > limit:
            raise FileTooLarge(file, measure, value, limit)
    found.rows, found.columns = max(found.rows, row), max(found.columns, column)
    formula, stored = children.get("f"), children.get("v")
    if formula is not None and (stored is None or not stored.text):
        found.formulas.append(Formula(row, element.get("r") or "", f"={formula.text or ''}"))


def _merge(reference: str, found: Survey, file: str) -> None:
    corners = list(_corners(reference))
    if len(corners) == 2:
        (first, column), (last, _) = corners
        if len(found.merged) >= MOST_ROWS:
            raise FileTooLarge(file, Measure.ROWS, len(found.merged) + 1, MOST_ROWS)
        found.merged[first, column] = last - first + 1


def _corners(reference: str) -> Iterator[tuple[int, int]]:
    for corner in reference.split(":"):
        row, column = _position(corner, 0, 0)
        if row:
            yield row, column
