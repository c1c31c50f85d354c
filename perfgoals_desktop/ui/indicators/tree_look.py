"""How the tree looks: columns, lines, a quiet selection."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.models.indicator_tree import VALUE, IndicatorTreeModel
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.theme import colours_of, ems

_TINT: Final = 0.16
"""How much of the accent colour is in what is selected."""


class RuledTree(QTreeView):
    """A tree with a line under each row, level-1 rows set off, and a selection that is only tinted."""

    def __init__(self, model: IndicatorTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        self.setModel(model)
        self.setUniformRowHeights(True)
        self._colour_selection()
        self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(VALUE + 1, self._tree.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(ems(self, 5))
        for row in range(self._tree.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            family = self._tree.index(row, 0)
            for category in range(self._tree.rowCount(family)):
                self.setFirstColumnSpanned(category, family, True)

    def _colour_selection(self) -> None:
        """Tint what is selected instead of inverting it: marks and quiet texts stay legible."""
        palette = self.palette()
        colours = colours_of(palette)
        tint = _mixed(QColor(colours.surface), QColor(colours.accent), _TINT)
        if palette.color(QPalette.ColorRole.Highlight) != tint:
            palette.setColor(QPalette.ColorRole.Highlight, tint)
            palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
            self.setPalette(palette)

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, options: QStyleOptionViewItem, index: Index
    ) -> None:
        option = ItemOption(options)
        branch = self._tree.branch_at(index)
        if branch is not None and branch.is_family:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Window))
        super().drawRow(painter, options, index)
        painter.setPen(QColor(colours_of(self.palette()).border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_selection()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(ems(self, 40), ems(self, 20))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, with a share of the second."""

    def between(first: int, second: int) -> int:
        return round(first * (1 - share) + second * share)

    return QColor(
        between(one.red(), other.red()),
        between(one.green(), other.green()),
        between(one.blue(), other.blue()),
    )
