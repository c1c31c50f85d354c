"""The signature block under a form on its own grid: labels and answers in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.wording import plain
from perfgoals_desktop.schema.definition import FormDefinition

_COLON: Final = "："
"""Behind every label of the block, as the workbook writes it."""


def read_signature(draft: Draft, rows: Sequence[Row]) -> list[Row]:
    """Read the block that `is_own_signature` has found; return the rows that are no part of it."""
    cells = [cell for row in rows for cell in row.cells]
    taken: set[Cell] = set()
    number = 0
    for (key, label), (_, following) in pairwise([*_entries(draft.form), ("", draft.form.sheet.seal)]):
        if number == len(cells) or plain(cells[number].text) != plain(label):
            break
        taken.add(cells[number])
        draft.ledger.take(cells[number])
        number += 1
        if _is_answer(cells, number, following):
            taken.add(cells[number])
            draft.answer(key, cells[number], exact=True)
            number += 1
    rest = (row.with_cells([cell for cell in row.cells if cell not in taken]) for row in rows)
    return [row for row in rest if row.cells]


def is_own_signature(form: FormDefinition, rows: Sequence[Row]) -> bool:
    """Whether the first of the rows begins with the first label of the form's block, alone in its cell."""
    first = next((plain(label) for _, label in _entries(form)), None)
    return bool(rows) and plain(rows[0].cells[0].text) == first


def _entries(form: FormDefinition) -> Iterator[tuple[str, str]]:
    for line in form.sheet.signature:
        for key in line.fields:
            yield key, form.label(key)


def _is_answer(cells: Sequence[Cell], number: int, following: str) -> bool:
    """Whether a cell is what was filled in: in the label's row, and not itself the label that follows.

    An answer may read like that label; then it has no colon, or the label stands behind it.
    """
    if number == len(cells) or cells[number].line != cells[number - 1].line:
        return False
    behind = cells[number + 1] if number + 1 < len(cells) else None
    is_label = _is_label(cells[number], following)
    return not is_label or (behind is not None and _is_label(behind, following))


def _is_label(cell: Cell, label: str) -> bool:
    return cell.text.endswith(_COLON) and plain(cell.text) == plain(label)
