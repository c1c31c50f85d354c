"""A grid of labels and bodies in two columns, or in one where there is no room for two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from perfgoals_desktop.ui.theme import em, ems

_PER_COLUMN: Final = 3  # label, body, gap
_LEAST_BODY: Final = 13.0
"""Chinese characters that a text input should offer before two columns become one."""
MOST: Final = 84.0
"""Chinese characters; on a wide screen the inputs do not run from edge to edge."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A body, with a label or spanning the label's place, at a row and a column."""

    body: QWidget
    label: QWidget | None
    row: int
    column: int
    wide: bool = False
    stretches: bool = False


class FieldGrid(QWidget):
    """Places what it is given, in reading order; `arrange_for` chooses one column or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placed: list[Placed] = []
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(em(self) // 2)
        self._grid.setVerticalSpacing(round(em(self) * 0.55))

    def add(self, placed: Placed) -> None:
        """Take one more part, a child of the grid; parts come in reading order."""
        self._placed.append(placed)

    def arrange_for(self, width: int) -> None:
        """Lay everything out for a width; does nothing while the number of columns stays."""
        narrow = width < self._least_width()
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._clear()
        for number, placed in enumerate(self._placed):
            self._place(placed, number if narrow else placed.row, 0 if narrow else placed.column)
        self._stretch(narrow)

    @property
    def is_narrow(self) -> bool:
        """Whether there is one column only."""
        return bool(self._is_narrow)

    def _least_width(self) -> int:
        """What two columns need: their labels, and room to read what is typed."""
        width = 0
        for column in {placed.column for placed in self._placed}:
            members = [placed for placed in self._placed if placed.column == column and not placed.wide]
            labels = [placed.label.sizeHint().width() for placed in members if placed.label]
            bodies = [placed.body.minimumSizeHint().width() for placed in members if placed.label]
            least = ems(self, _LEAST_BODY)
            width += max(labels, default=0) + max([*bodies, least]) + 2 * em(self)
        return width

    def _clear(self) -> None:
        # Not takeAt: an item that Python still holds keeps the next one's heights from being refreshed.
        for placed in self._placed:
            for widget in (placed.label, placed.body):
                if widget is not None:
                    self._grid.removeWidget(widget)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)

    def _place(self, placed: Placed, row: int, column: int) -> None:
        first = column * _PER_COLUMN
        if placed.label is not None:
            self._grid.addWidget(placed.label, row, first, Qt.AlignmentFlag.AlignTop)
        start = first + (placed.label is not None)
        span = 2 - (placed.label is not None)
        if placed.wide and not self._is_narrow and self._columns() > 1:
            span += _PER_COLUMN
        self._grid.addWidget(placed.body, row, start, 1, span)
        if placed.stretches:
            self._grid.setRowStretch(row, 1)

    def _columns(self) -> int:
        return 1 + max(placed.column for placed in self._placed)

    def _stretch(self, narrow: bool) -> None:
        for column in range(self._columns()):
            self._grid.setColumnStretch(column * _PER_COLUMN + 1, int(not narrow or column == 0))
        gap = 0 if narrow or self._columns() == 1 else em(self)
        self._grid.setColumnMinimumWidth(_PER_COLUMN - 1, gap)
        if not any(placed.stretches for placed in self._placed):
            self._grid.setRowStretch(self._grid.rowCount(), 1)
