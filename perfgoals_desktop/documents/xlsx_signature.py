"""The signature block under the grid of a worksheet, without borders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, combinations, pairwise

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.sheet import Entry, Sheet
from perfgoals_desktop.documents.xlsx_cells import put_area
from perfgoals_desktop.documents.xlsx_heights import PADDING, line_count, text_height
from perfgoals_desktop.documents.xlsx_styles import ENTRY, Styles

COLON = "："
SEAL = "{}："
GAP = 8.0
LINE_HEIGHT = 26.0
SEAL_HEIGHT = 60.0
_MISFIT = 10.0


def draw_signature(
    worksheet: Worksheet, sheet: Sheet, widths: Sequence[float], row: int, styles: Styles
) -> dict[str, str]:
    """Write the signature block from `row` on; `widths` in points. Returns the keys of entries by address."""
    keys: dict[str, str] = {}
    if sheet.signature or sheet.seal:
        _set_height(worksheet, row, GAP)
        row += 1
    for entries in _lines(sheet, len(widths)):
        keys |= _draw_line(worksheet, entries, tuple(widths), row, styles)
        row += 1
    if sheet.seal:
        columns = (1 + _bounds(tuple(widths), ("", ""))[1], len(widths))
        put_area(worksheet, (row, row), columns, SEAL.format(sheet.seal), styles.seal)
        _set_height(worksheet, row, SEAL_HEIGHT)
    return keys


def _lines(sheet: Sheet, columns: int) -> Iterator[tuple[Entry, ...]]:
    """The lines of the block; a line with more entries than fit side by side becomes several."""
    most = max(columns // 2, 1)
    for entries in sheet.signature:
        for first in range(0, len(entries), most):
            yield entries[first : first + most]


def _draw_line(
    worksheet: Worksheet, entries: tuple[Entry, ...], widths: tuple[float, ...], row: int, styles: Styles
) -> dict[str, str]:
    keys: dict[str, str] = {}
    height = LINE_HEIGHT
    bounds = _bounds(widths, tuple(entry.label for entry in entries))
    for entry, (first, end) in zip(entries, pairwise(bounds), strict=True):
        middle = first + _label_columns(widths[first:end], entry.label)
        put_area(worksheet, (row, row), (first + 1, middle), entry.label + COLON, styles.label)
        put_area(worksheet, (row, row), (middle + 1, end), entry.text, styles.entry, entry.key)
        keys[f"{get_column_letter(middle + 1)}{row}"] = entry.key
        height = max(height, text_height(line_count(entry.text, sum(widths[middle:end]), ENTRY), ENTRY))
    _set_height(worksheet, row, height)
    return keys


def _set_height(worksheet: Worksheet, row: int, height: float) -> None:
    worksheet.row_dimensions[row].height = min(round(height, 2), 409.0)


@lru_cache(maxsize=64)
def _bounds(widths: tuple[float, ...], labels: tuple[str, ...]) -> tuple[int, ...]:
    """Where each entry begins, and the end: labels fit if they can, entries are about equally wide."""
    count, left = len(labels), list(accumulate(widths, initial=0.0))
    choices = [
        (0, *inner, len(widths))
        for inner in combinations(range(2, len(widths) - 1), count - 1)
        if all(end - first >= 2 for first, end in pairwise((0, *inner, len(widths))))
    ]
    ideal = [left[-1] * number / count for number in range(count + 1)]

    def cost(bounds: tuple[int, ...]) -> float:
        uneven = sum(abs(left[bound] - place) for bound, place in zip(bounds, ideal, strict=True))
        pairs = zip(labels, pairwise(bounds), strict=True)
        return uneven + _MISFIT * sum(_excess(widths[first:end], label) for label, (first, end) in pairs)

    return min(choices, key=cost)


def _label_columns(widths: Sequence[float], label: str) -> int:
    """How many columns a label takes; at least one is left for what is filled in."""
    reach = list(accumulate(widths))[:-1]
    return next((number for number, width in enumerate(reach, 1) if width >= _label_width(label)), len(reach))


def _excess(widths: Sequence[float], label: str) -> float:
    return max(_label_width(label) - sum(widths[: _label_columns(widths, label)]), 0.0)


def _label_width(label: str) -> float:
    return len(label + COLON) * ENTRY + PADDING
