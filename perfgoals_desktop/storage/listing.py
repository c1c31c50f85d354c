"""Read the project list: pages by key, straight from the columns.

Standard library only, so that the first list is on the screen before the rest of
the storage has been imported.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.connection import exact_errors
from perfgoals_desktop.storage.errors import DataFileDamaged, DataFileTooOld
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.listed import (
    AS_IMPORTED,
    EVERYTHING,
    ListedDeclaration,
    Order,
    Selection,
    SortKey,
    Totals,
)
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.names import AMOUNTS, BLANK, DECLARATION, LISTED, SEARCH_TEXT
from perfgoals_desktop.storage.search_text import search_words

PAGE: Final = 200

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

# Every statement below is put together from names of this package; what users say is bound.
_COLUMNS: Final = ", ".join(f"{DECLARATION}.{column}" for column in LISTED)
# A declaration first and its words after, whatever the planner thinks: the page ends early.
_WITH_WORDS: Final = f" CROSS JOIN {SEARCH_TEXT} ON declaration_row_id = row_id"
# Whole millions and rests apart: the sum of 64-bit numbers may not fit 64 bits.
_SUMS: Final = ", ".join(f"sum({column} / 1000000), sum({column} % 1000000)" for column in AMOUNTS)


class Listing:
    """A reader of one data file, beside whoever writes to it; close it before the file is closed."""

    def __init__(self, file: Path) -> None:
        """Open `file` for reading; raises the DataFileError that says why not."""
        self._file = file
        self._connection, version = open_examined(file, read_only=True)
        if version < steps.latest():
            self._connection.close()
            raise DataFileTooOld(file, version, steps.latest())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def page(
        self,
        selection: Selection = EVERYTHING,
        order: Order = AS_IMPORTED,
        *,
        after: ListedDeclaration | None = None,
        limit: int = PAGE,
    ) -> tuple[ListedDeclaration, ...]:
        """The next `limit` lines after the line `after`, from the first one where it is None."""
        expression, in_order = _sort_expression(order.key), _in_order(order)
        by_index = order.key in _INDEXED and not (selection.by_column or selection.in_bin)
        source, conditions, values = _source(selection, by_index=by_index)
        if after is not None:
            beyond, value = "<" if order.descending else ">", _sort_value(after, order.key)
            # The first condition follows from the second; it is what lets an index on an expression jump.
            conditions.append(f"{expression} {beyond}= ? AND ({expression}, row_id) {beyond} (?, ?)")
            values += [value, value, after.row_id]
        chosen = f"SELECT row_id FROM {source} WHERE {' AND '.join(conditions)} {in_order} LIMIT ?"  # noqa: S608
        # Row numbers are put in order first and the lines fetched after: sorting whole lines
        # takes four times as long.
        statement = f"SELECT {_COLUMNS} FROM {DECLARATION} WHERE row_id IN ({chosen}) {in_order}"  # noqa: S608
        return tuple(self._listed(row) for row in self._rows(statement, [*values, limit]))

    def row_ids(self, selection: Selection = EVERYTHING, order: Order = AS_IMPORTED) -> array[int]:
        """The row ids of every line in order, for views that scroll to any place; 8 bytes a line."""
        by_index = order.key in _INDEXED and selection == EVERYTHING
        source, conditions, values = _source(selection, by_index=by_index)
        statement = f"SELECT row_id FROM {source} WHERE {' AND '.join(conditions)} {_in_order(order)}"  # noqa: S608
        return array("q", (row_id for (row_id,) in self._rows(statement, values)))

    def lines(self, row_ids: Sequence[int]) -> dict[int, ListedDeclaration]:
        """The lines with these row ids, at most a page of them; those that are gone are left out."""
        marks = ", ".join("?" * len(row_ids))
        statement = f"SELECT {_COLUMNS} FROM {DECLARATION} WHERE row_id IN ({marks})"  # noqa: S608
        found = (self._listed(row) for row in self._rows(statement, list(row_ids)))
        return {line.row_id: line for line in found}

    def totals(self, selection: Selection = EVERYTHING) -> Totals:
        """The number of declarations and the exact sums of their amounts."""
        source, conditions, values = _source(selection, by_index=False)
        statement = f"SELECT count(*), {_SUMS} FROM {source} WHERE {' AND '.join(conditions)}"  # noqa: S608
        ((count, *parts),) = self._rows(statement, values)
        sums = (
            Money((millions or 0) * 1_000_000 + (rest or 0))
            for millions, rest in zip(parts[::2], parts[1::2], strict=True)
        )
        return Totals(count, **dict(zip(AMOUNTS.values(), sums, strict=True)))

    def fiscal_years(self, *, in_bin: bool = False) -> tuple[int, ...]:
        """The years that occur, latest first."""
        years = self._distinct(_sort_expression(SortKey.FISCAL_YEAR), " DESC", in_bin=in_bin)
        return tuple(year for year in years if year != BLANK)

    def implementing_units(self, *, in_bin: bool = False) -> tuple[str, ...]:
        """The units that occur, in order."""
        return tuple(unit for unit in self._distinct("implementing_unit", "", in_bin=in_bin) if unit)

    def _distinct(self, expression: str, direction: str, *, in_bin: bool) -> tuple[Any, ...]:
        statement = (
            f"SELECT DISTINCT {expression} FROM {DECLARATION} WHERE {_place(in_bin=in_bin)}"  # noqa: S608
            f" ORDER BY 1{direction}"
        )
        return tuple(value for (value,) in self._rows(statement, []))

    def _rows(self, statement: str, values: list[object]) -> list[tuple[Any, ...]]:
        # All at once: a statement left half read would keep the log from being written back.
        with exact_errors(self._file):
            return self._connection.execute(statement, values).fetchall()

    def _listed(self, row: tuple[Any, ...]) -> ListedDeclaration:
        try:
            return listed_of(dict(zip(LISTED, row, strict=True)))
        except ValueError as error:
            raise DataFileDamaged(self._file, str(error)) from error


def listed_of(columns: dict[str, Any]) -> ListedDeclaration:
    """The line that a row of the table `declaration` makes; raises ValueError for nonsense."""
    named = {AMOUNTS.get(column, column): value for column, value in columns.items()}
    amounts = {answer: None if named[answer] is None else Money(named[answer]) for answer in AMOUNTS.values()}
    exact = {
        "id": UUID(columns["id"]),
        "status": Status(columns["status"]),
        "created_at": moment_of(columns["created_at"]),
        "modified_at": moment_of(columns["modified_at"]),
        "discarded_at": None if columns["discarded_at"] is None else moment_of(columns["discarded_at"]),
    }
    return ListedDeclaration(**(named | amounts | exact))


def _source(selection: Selection, *, by_index: bool) -> tuple[str, list[str], list[object]]:
    """The tables to read, the conditions on them and the values to bind, in order.

    `by_index` is for what an index has in order already. Otherwise the rows are read as they
    lie, which is several times as quick as along an index; the planner does not know that
    next to nothing is in the recycle bin.
    """
    declarations = DECLARATION if by_index else f"{DECLARATION} NOT INDEXED"
    conditions: list[str] = [_place(in_bin=selection.in_bin)]
    values: list[object] = []
    for column in ("fiscal_year", "status", "implementing_unit"):
        wanted = getattr(selection, column)
        if wanted is not None:
            conditions.append(f"{_sort_expression(SortKey(column))} = ?")
            values.append(wanted)
    words = search_words(selection.words)
    conditions += ["instr(words, ?) > 0"] * len(words)
    return declarations + (_WITH_WORDS if words else ""), conditions, [*values, *words]


def _place(*, in_bin: bool) -> str:
    return "discarded_at IS NOT NULL" if in_bin else "discarded_at IS NULL"


def _in_order(order: Order) -> str:
    direction = "DESC" if order.descending else "ASC"
    return f"ORDER BY {_sort_expression(order.key)} {direction}, row_id {direction}"


def _sort_expression(key: SortKey) -> str:
    column = _COLUMN_OF.get(key.value, key.value)
    if key is SortKey.DISCARDED_AT:
        return f"coalesce({column}, '')"
    return f"coalesce({column}, {BLANK})" if key.value in _NUMBERS else column


def _sort_value(line: ListedDeclaration, key: SortKey) -> object:
    value = getattr(line, key.value)
    if value is None:
        return "" if key is SortKey.DISCARDED_AT else BLANK
    if isinstance(value, datetime):
        return stamp(value)
    return value.fen if isinstance(value, Money) else value
