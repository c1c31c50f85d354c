"""Which text is which goal (项目总目标, 年度总体目标)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.reading.cells import Cell, join
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.wraps import unwrap

_ENDS = "。！？.!?；;："
NOWHERE = -1
"""The column of a cell in a text that has one cell a line."""


class Pending(NamedTuple):
    """A goal whose label has been read and whose text must follow."""

    key: str
    column: int


def place_goals(draft: Draft, pending: Sequence[Pending], cells: Sequence[Cell]) -> None:
    """Give the texts of a row to the goals whose labels stand above it."""
    by_goal: dict[str, list[Cell]] = {}
    for key, cell in zip(_keys(draft, pending, cells), cells, strict=False):
        by_goal.setdefault(key, []).append(cell)
    for key, texts in by_goal.items():
        _append(draft, key, texts)


def _keys(draft: Draft, pending: Sequence[Pending], cells: Sequence[Cell]) -> list[str]:
    keys = [goal.key for goal in pending]
    if len(keys) == 1:
        return keys * len(cells)
    if not _asks_overall(draft):
        return _one_goal(draft, pending, cells)
    if len(cells) == len(keys):
        return keys
    if cells[0].column != NOWHERE:
        return [_by_column(draft, pending, cell) for cell in cells]
    return _divided(draft, keys, cells)


def _asks_overall(draft: Draft) -> bool:
    """Whether the nature of the project asks for the goal of the whole project too, or is not known."""
    read = Declaration(draft.id, draft.form.id).with_answers(draft.answers)
    return draft.form.span(read) is None or draft.form.asks_overall_part(read)


def _required(draft: Draft, pending: Sequence[Pending]) -> str:
    """The goal that every declaration has: the annual one."""
    return next((goal.key for goal in pending if draft.form.field(goal.key).required), pending[-1].key)


def _one_goal(draft: Draft, pending: Sequence[Pending], cells: Sequence[Cell]) -> list[str]:
    """A recurrent project has only the annual goal, wherever its text has drifted to."""
    if cells[0].column != NOWHERE and len(cells) > 1:
        return [goal.key for goal in pending]
    return [_required(draft, pending)] * len(cells)


def _by_column(draft: Draft, pending: Sequence[Pending], cell: Cell) -> str:
    """The goal whose label stands above, or next to the left of, a text."""
    exact = [goal.key for goal in pending if goal.column == cell.column]
    left = [goal.key for goal in pending if goal.column <= cell.column]
    key = (exact or left[-1:] or [pending[0].key])[0]
    if not exact:
        draft.ledger.note(NoteCode.GOAL_BY_POSITION, cell, field=key)
    return key


def _divided(draft: Draft, keys: Sequence[str], lines: Sequence[Cell]) -> list[str]:
    """Two goals in lines without columns: the first ends with the sentence nearest to the middle."""
    if len(lines) == 1:
        key = _required(draft, [Pending(key, NOWHERE) for key in keys])
        draft.ledger.note(NoteCode.GOAL_BY_POSITION, lines[0], field=key)
        return [key]
    ends = [number for number, line in enumerate(lines[:-1], 1) if line.text.endswith(tuple(_ENDS))]
    middle = len(lines) / 2
    cut = min(ends or range(1, len(lines)), key=lambda number: abs(number - middle))
    if len(ends) != 1:
        draft.ledger.note(NoteCode.GOAL_BY_POSITION, lines[cut], field=keys[1])
    return [keys[0]] * cut + [keys[1]] * (len(lines) - cut)


def _append(draft: Draft, key: str, cells: list[Cell]) -> None:
    """Take cells as a goal; a further row continues the text that a page break has cut."""
    known = draft.answers.pop(key, "")
    text = (
        unwrap([cell.text for cell in cells])
        if cells[0].column == NOWHERE
        else "\n".join(c.text for c in cells)
    )
    before = str(known)
    blank = "\n" if before.endswith(tuple(_ENDS)) else ""
    whole = join(cells, before + blank + text if before else text)
    if before or len(cells) > 1:
        draft.ledger.note(NoteCode.TEXT_JOINED, cells[0], field=key)
    draft.answer(key, whole)
