"""The style option of an item, with types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
    from PySide6.QtWidgets import QWidget


class ItemOption(QStyleOptionViewItem):
    """A copy of a view's option to draw with; the stubs of PySide6 leave its members out."""

    if TYPE_CHECKING:
        rect: QRect
        text: str
        font: QFont
        fontMetrics: QFontMetrics  # noqa: N815 - Qt's name
        palette: QPalette
        state: QStyle.StateFlag
        widget: QWidget | None

    @property
    def is_chosen(self) -> bool:
        """Whether the item is selected."""
        return bool(self.state & QStyle.StateFlag.State_Selected)

    @property
    def is_current(self) -> bool:
        """Whether the keyboard is in this very cell."""
        return bool(self.state & QStyle.StateFlag.State_HasFocus)

    @property
    def line(self) -> int:
        """The height of a line of text.

        A member of an option must not outlive it: `ItemOption(option).fontMetrics`
        reads memory that is no longer there.
        """
        return self.fontMetrics.height()

    @property
    def gap(self) -> int:
        """A distance that grows with the font."""
        return self.fontMetrics.height() // 2

    @property
    def margin(self) -> int:
        """How far from the edge the style puts a text."""
        return self._style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1

    def _style(self) -> QStyle:
        return self.widget.style() if self.widget else QApplication.style()

    def draw(self, painter: QPainter) -> None:
        """Draw the item as the style does."""
        self._style().drawControl(QStyle.ControlElement.CE_ItemViewItem, self, painter, self.widget)
