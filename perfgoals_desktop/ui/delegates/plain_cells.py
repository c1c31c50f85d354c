"""Cells of plain text, drawn without asking the model for each of its roles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from perfgoals_desktop.ui.delegates.item_option import ItemOption

Index = QModelIndex | QPersistentModelIndex
TextAt = Callable[[int, int], str | None]
"""The text in a row and column; None where the style has to draw the cell, with an icon perhaps."""

_STATE = QStyle.StateFlag
_SPECIAL: Final = (_STATE.State_Selected | _STATE.State_HasFocus).value
_ENABLED: Final = _STATE.State_Enabled.value
_KEPT: Final = 4_000
"""Texts; those of some hundred rows."""


class PlainCells(QStyledItemDelegate):
    """Draws most cells of a large table itself, looking as the style would draw them.

    For each cell the style asks a model written in Python seven times, and lays the text out
    twice. What is selected, has the keyboard or an icon is left to it. `fit` has to be called
    when font, colours or style of the view are others.
    """

    def __init__(
        self, view: QAbstractItemView, text_at: TextAt, alignments: Mapping[int, Qt.AlignmentFlag]
    ) -> None:
        """`alignments` are those of columns that do not begin at the left."""
        super().__init__(view)
        self._view = view
        self._text_at = text_at
        self._alignments = alignments
        self._shown: dict[tuple[str, int], tuple[str, float]] = {}
        self.fit()

    def fit(self) -> None:
        """Take font, colours and style of the view as they are now."""
        view = self._view
        self._metrics = QFontMetricsF(view.font())
        self._line = ceil(self._metrics.height())
        self._ascent = self._metrics.ascent()
        self._margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view) + 1
        palette, groups = view.palette(), QPalette.ColorGroup
        self._ink = QColor(palette.color(groups.Active, QPalette.ColorRole.Text))
        self._disabled_ink = QColor(palette.color(groups.Disabled, QPalette.ColorRole.Text))
        self._shown.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own: ItemOption = option  # type: ignore[assignment]  # the stubs leave the members out
        state, column = own.state.value, index.column()
        text = None if state & _SPECIAL else self._text_at(index.row(), column)
        if text is None or not text.isprintable():  # line breaks, tabs
            super().paint(painter, option, index)
        elif text:
            painter.setPen(self._ink if state & _ENABLED else self._disabled_ink)
            rect = own.rect
            shown, left = self._placed(text, rect.width() - 2 * self._margin, column)
            top = rect.y() + rect.height() // 2 - self._line // 2
            painter.drawText(QPointF(rect.x() + self._margin + left, top + self._ascent), shown)

    def _placed(self, text: str, width: int, column: int) -> tuple[str, float]:
        """What can be shown of a text, and how far from the left it begins."""
        shown, advance = self._shown.get((text, width)) or self._measured(text, width)
        alignment = self._alignments.get(column)
        if alignment is None:
            return shown, 0
        return shown, (width - advance) * (0.5 if alignment & Qt.AlignmentFlag.AlignHCenter else 1)

    def _measured(self, text: str, width: int) -> tuple[str, float]:
        if len(self._shown) >= _KEPT:
            self._shown.clear()
        shown, advance = text, self._metrics.horizontalAdvance(text)
        if advance > width:
            shown = self._metrics.elidedText(text, self._view.textElideMode(), width)
            advance = self._metrics.horizontalAdvance(shown)
        self._shown[text, width] = shown, advance
        return shown, advance
