"""Selections and orders of the list as parts of SQL.

Every statement is put together from names of this package; what users say is bound.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.storage.listed import ListedDeclaration, Order, Selection, SortKey
from perfgoals_desktop.storage.moments import stamp
from perfgoals_desktop.storage.names import AMOUNTS, BLANK, DECLARATION

_COLUMN_OF: Final = {answer: column for column, answer in AMOUNTS.items()}
_NUMBERS: Final = {"fiscal_year", *_COLUMN_OF}
_INDEXED: Final = {
    SortKey.POSITION,
    SortKey.FISCAL_YEAR,
    SortKey.NAME,
    SortKey.IMPLEMENTING_UNIT,
    SortKey.STATUS,
    SortKey.ANNUAL_REQUESTED,
    SortKey.MODIFIED_AT,
}
"""What `steps` makes an index for."""


def table(selection: Selection, order: Order | None = None) -> str:
    """The table to read the selection from, in an order if one is asked for.

    Along an index only what it has in order already: otherwise reading the rows as they lie
    is several times as quick, and the planner does not know that next to nothing is in the
    recycle bin.
    """
    helps = selection.in_bin or (order is not None and order.key in _INDEXED and not selection.by_column)
    return DECLARATION if helps else f"{DECLARATION} NOT INDEXED"


def conditions(selection: Selection) -> tuple[list[str], list[object]]:
    """The conditions on the columns, all but the words, and the values to bind."""
    clauses = [place(in_bin=selection.in_bin)]
    values: list[object] = []
    for column in ("fiscal_year", "status", "implementing_unit"):
        wanted = getattr(selection, column)
        if wanted is not None:
            clauses.append(f"{sort_expression(SortKey(column))} = ?")
            values.append(wanted)
    return clauses, values


def place(*, in_bin: bool) -> str:
    """The condition that a declaration lies in the recycle bin, or that it does not."""
    return "discarded_at IS NOT NULL" if in_bin else "discarded_at IS NULL"


def holding(words: tuple[str, ...]) -> list[str]:
    """The conditions that each of the words is found."""
    return ["instr(words, ?) > 0"] * len(words)


def in_order(order: Order) -> str:
    """The order, made unambiguous."""
    direction = "DESC" if order.descending else "ASC"
    return f"ORDER BY {sort_expression(order.key)} {direction}, row_id {direction}"


def sort_expression(key: SortKey) -> str:
    """What is put in order; never NULL, which compares with nothing."""
    column = _COLUMN_OF.get(key.value, key.value)
    if key is SortKey.DISCARDED_AT:
        return f"coalesce({column}, '')"
    return f"coalesce({column}, {BLANK})" if key.value in _NUMBERS else column


def sort_value(line: ListedDeclaration, key: SortKey) -> object:
    """The value of `sort_expression` for a line."""
    value = getattr(line, key.value)
    if value is None:
        return "" if key is SortKey.DISCARDED_AT else BLANK
    if isinstance(value, datetime):
        return stamp(value)
    return value.fen if isinstance(value, Money) else value
