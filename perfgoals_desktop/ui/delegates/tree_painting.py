"""How level-1, level-2 and level-3 rows look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen

from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.models.indicator_tree import NAME, VALUE, Role
from perfgoals_desktop.ui.models.tree_structure import Branch, Index
from perfgoals_desktop.ui.theme import colours_of, level_icon

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def draw_branch(painter: QPainter, option: ItemOption, branch: Branch, *, is_first: bool) -> None:
    """A category: its name, and quietly how many indicators it has or what belongs there."""
    option.font.setBold(branch.is_family)
    option.fontMetrics = QFontMetrics(option.font)
    option.draw(painter)
    if is_first:
        used = option.fontMetrics.horizontalAdvance(option.text) + 2 * option.gap
        _draw_quietly(painter, option, _beside(branch), used)


def draw_indicator(painter: QPainter, option: ItemOption, index: Index) -> None:
    """An indicator: a cell that is not filled in says so, a finding puts its mark at the end."""
    marks = index.data(Role.MARKS) if index.column() == NAME else ()
    side = round(option.fontMetrics.height() * 0.9)
    if marks:
        room = option.rect.width() - side - 3 * option.gap
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
    blank = not option.text
    option.draw(painter)
    if blank and index.column() in {NAME, VALUE}:
        _draw_quietly(painter, option, _unfilled(index.column()), option.margin)
    if marks:
        place = QRect(0, 0, side, side)
        place.moveCenter(option.rect.center())
        place.moveRight(option.rect.right() - option.gap)
        level_icon(marks[0].level, option.palette).paint(painter, place)
    if option.is_current:
        _draw_frame(painter, option)


def _draw_quietly(painter: QPainter, option: ItemOption, text: str, left: int) -> None:
    role = QPalette.ColorRole.HighlightedText if option.is_chosen else QPalette.ColorRole.PlaceholderText
    painter.save()
    painter.setPen(option.palette.color(role))
    room = option.rect.adjusted(left, 0, -option.gap, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE, shown)
    painter.restore()


def _draw_frame(painter: QPainter, option: ItemOption) -> None:
    """Frame the cell that the keyboard is in: typing goes there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours_of(option.palette).accent), 1.5))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()


def _beside(branch: Branch) -> str:
    if branch.is_family or branch.indicators:
        return str(branch.total) if branch.total else ""
    return branch.hint


def _unfilled(column: int) -> str:
    if column == NAME:
        return QCoreApplication.translate("IndicatorTree", "未填名称")
    return QCoreApplication.translate("IndicatorTree", "未填指标值")
