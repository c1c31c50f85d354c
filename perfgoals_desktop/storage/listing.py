"""Read the project list: pages by key, straight from the columns.

Standard library only, so that the first list is on the screen before the rest of
the storage has been imported.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.choosing import Choosing, numbered
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
from perfgoals_desktop.storage.moments import moment_of
from perfgoals_desktop.storage.names import AMOUNTS, BLANK, DECLARATION, LISTED, SEARCH_TEXT
from perfgoals_desktop.storage.search_text import search_words
from perfgoals_desktop.storage.selecting import (
    conditions,
    holding,
    in_order,
    place,
    sort_expression,
    sort_value,
    table,
)

PAGE: Final = 200
MANY: Final = 5_000

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
        self._choosing = Choosing(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def again(self) -> Self:
        """Another reader of the same file, for another thread."""
        return type(self)(self._file)

    def is_large(self) -> bool:
        """Whether there may be so many declarations that reading all of their numbers is felt."""
        ((last,),) = self._rows(f"SELECT max(row_id) FROM {DECLARATION}", [])  # noqa: S608
        return (last or 0) > MANY

    def cut(self) -> None:
        """Let what another thread is reading here end at once, with ReadingCut."""
        self._connection.interrupt()

    def page(
        self,
        selection: Selection = EVERYTHING,
        order: Order = AS_IMPORTED,
        *,
        after: ListedDeclaration | None = None,
        limit: int = PAGE,
    ) -> tuple[ListedDeclaration, ...]:
        """The next `limit` lines after the line `after`, from the first one where it is None."""
        clauses, values = conditions(selection)
        words = search_words(selection.words)
        clauses += holding(words)
        values += words
        if after is not None:
            expression, beyond = sort_expression(order.key), "<" if order.descending else ">"
            value = sort_value(after, order.key)
            # The first condition follows from the second; it is what lets an index on an expression jump.
            clauses.append(f"{expression} {beyond}= ? AND ({expression}, row_id) {beyond} (?, ?)")
            values += [value, value, after.row_id]
        source = table(selection, order) + (_WITH_WORDS if words else "")
        chosen = f"SELECT row_id FROM {source} WHERE {' AND '.join(clauses)} {in_order(order)} LIMIT ?"  # noqa: S608
        # Row numbers are put in order first and the lines fetched after: sorting whole lines
        # takes four times as long.
        statement = f"SELECT {_COLUMNS} FROM {DECLARATION} WHERE row_id IN ({chosen}) {in_order(order)}"  # noqa: S608
        return tuple(self._listed(row) for row in self._rows(statement, [*values, limit]))

    def row_ids(self, selection: Selection = EVERYTHING, order: Order = AS_IMPORTED) -> array[int]:
        """The row ids of every line in order, for views that scroll to any place; 8 bytes a line."""
        with exact_errors(self._file):
            # A copy: what is handed out may be kept and changed.
            return self._choosing.row_ids(selection, order)[:]

    def lines(self, row_ids: Sequence[int]) -> dict[int, ListedDeclaration]:
        """The lines with these row ids, at most a page of them; those that are gone are left out."""
        marks = ", ".join("?" * len(row_ids))
        statement = f"SELECT {_COLUMNS} FROM {DECLARATION} WHERE row_id IN ({marks})"  # noqa: S608
        found = (self._listed(row) for row in self._rows(statement, list(row_ids)))
        return {line.row_id: line for line in found}

    def ids(self, row_ids: Iterable[int]) -> dict[int, UUID]:
        """The ids of the declarations with these row ids, of however many; without those that are gone."""
        source, wanted = numbered(row_ids)
        statement = f"SELECT json_group_object(row_id, {DECLARATION}.id) FROM {source}"  # noqa: S608
        ((found,),) = self._rows(statement, [wanted])
        return {int(row_id): UUID(written) for row_id, written in json.loads(found).items()}

    def row_id(self, declaration_id: UUID) -> int | None:
        """The row id of a declaration, None when the file does not hold it."""
        rows = self._rows(f"SELECT row_id FROM {DECLARATION} WHERE id = ?", [str(declaration_id)])  # noqa: S608
        return rows[0][0] if rows else None

    def totals(self, selection: Selection = EVERYTHING) -> Totals:
        """The number of declarations and the exact sums of their amounts."""
        with exact_errors(self._file):
            source, values = self._choosing.source(selection)
        return self._sums(source, values)

    def totals_of(self, row_ids: Iterable[int]) -> Totals:
        """The number and the sums of the declarations with these row ids."""
        source, wanted = numbered(row_ids)
        return self._sums(source, [wanted])

    def _sums(self, source: str, values: list[object]) -> Totals:
        ((count, *parts),) = self._rows(f"SELECT count(*), {_SUMS} FROM {source}", values)  # noqa: S608
        sums = (
            Money((millions or 0) * 1_000_000 + (rest or 0))
            for millions, rest in zip(parts[::2], parts[1::2], strict=True)
        )
        return Totals(count, **dict(zip(AMOUNTS.values(), sums, strict=True)))

    def fiscal_years(self, *, in_bin: bool = False) -> tuple[int, ...]:
        """The years that occur, latest first."""
        years = self._distinct(sort_expression(SortKey.FISCAL_YEAR), " DESC", in_bin=in_bin)
        return tuple(year for year in years if year != BLANK)

    def implementing_units(self, *, in_bin: bool = False) -> tuple[str, ...]:
        """The units that occur, in order."""
        return tuple(unit for unit in self._distinct("implementing_unit", "", in_bin=in_bin) if unit)

    def _distinct(self, expression: str, direction: str, *, in_bin: bool) -> tuple[Any, ...]:
        statement = (
            f"SELECT DISTINCT {expression} FROM {DECLARATION} WHERE {place(in_bin=in_bin)}"  # noqa: S608
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
    exact = dict(columns)  # made thousands of times while somebody scrolls
    for column, answer in AMOUNTS.items():
        fen = exact.pop(column)
        exact[answer] = None if fen is None else Money(fen)
    exact["id"] = UUID(columns["id"])
    exact["status"] = Status(columns["status"])
    exact["created_at"] = moment_of(columns["created_at"])
    exact["modified_at"] = moment_of(columns["modified_at"])
    if columns["discarded_at"] is not None:
        exact["discarded_at"] = moment_of(columns["discarded_at"])
    return ListedDeclaration(**exact)
