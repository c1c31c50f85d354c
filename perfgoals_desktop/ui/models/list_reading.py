"""Read what the project list shows: from a small data file at once, from a large one beside the window."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from perfgoals_desktop.storage.listed import EVERYTHING, Order, Selection
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.beside import Beside


class Asked(NamedTuple):
    """What the list is to show."""

    listing: Listing
    selection: Selection = EVERYTHING
    order: Order = Order()


class ListReading(QObject):
    """Reads the rows first, which can be shown at once, and then their sums.

    Signals:
        rows_read(asked, row_ids): the rows in order.
        totals_read(totals): the sums over them.
        selected_read(totals): the sums asked for with `sum_up`.
    """

    rows_read = Signal(object, object)
    totals_read = Signal(object)
    selected_read = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Beside(self)
        self._sums = Beside(self)
        self._is_awaited = False

    @property
    def is_awaited(self) -> bool:
        """Whether rows that were asked for have not been told yet."""
        return self._is_awaited

    def ask(self, asked: Asked) -> None:
        """Read anew; what was asked for before is not told any more."""
        self._is_awaited = True
        if asked.listing.is_large():
            self._rows.ask(
                asked.listing, lambda beside: _read(beside, asked), lambda rows: self._tell(asked, rows)
            )
        else:
            self._rows.drop()
            self._tell_all(asked)

    def finish(self, asked: Asked) -> None:
        """Have the rows now that are awaited, for whoever cannot wait."""
        if self._is_awaited:
            self._rows.drop()
            self._tell_all(asked)

    def sum_up(self, listing: Listing, row_ids: Sequence[int]) -> None:
        """Read the sums over some rows."""
        self._sums.ask(listing, lambda beside: beside.totals_of(row_ids), self.selected_read.emit)

    def close(self) -> None:
        """Let go of the data file."""
        self._is_awaited = False
        self._rows.close()
        self._sums.close()

    def _tell(self, asked: Asked, row_ids: array[int]) -> None:
        self._is_awaited = False
        self.rows_read.emit(asked, row_ids)
        self._rows.ask(asked.listing, lambda beside: beside.totals(asked.selection), self.totals_read.emit)

    def _tell_all(self, asked: Asked) -> None:
        self._is_awaited = False
        self.rows_read.emit(asked, _read(asked.listing, asked))
        self.totals_read.emit(asked.listing.totals(asked.selection))


def _read(listing: Listing, asked: Asked) -> array[int]:
    return listing.row_ids(asked.selection, asked.order)
