"""The look of a line in the review panel: icon, message, what is quieter, what can be clicked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette

from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.review.entries import Detail, DetailEntry, Entry, FindingEntry, Group, GroupEntry
from perfgoals_desktop.ui.review.line_heights import (
    WRAPPED,
    TextHeights,
    button_height,
    detail_inset,
    icon_room,
    pad_beside,
    smaller,
)
from perfgoals_desktop.ui.theme import colours_of, icon, level_icon

_ONE_LINE: Final = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value
_IN_THE_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter.value
_SELECTED: Final = 0.15


def draw_entry(
    painter: QPainter, own: ItemOption, entry: Entry, texts: tuple[str, str], heights: TextHeights
) -> None:
    """Draw a group, a finding or what is unfolded beneath one."""
    text, beneath = texts
    pad = pad_beside(heights.line)
    match entry:
        case GroupEntry():
            down = (own.rect.height() - heights.line) // 2
            room = _draw_icon(painter, own, _group_icon(entry.group, own.palette), down)
            painter.setFont(_bold(own.font))
            painter.setPen(_ink(own))
            painter.drawText(room, _ONE_LINE, text)
        case FindingEntry():
            room = _draw_icon(painter, own, level_icon(entry.remark.level, own.palette), pad)
            painter.setPen(_ink(own))
            painter.drawText(room, WRAPPED, text)
            room.setTop(room.top() + heights.of(text, room.width()))
            painter.setFont(smaller(own.font))
            painter.setPen(_quiet_ink(own))
            painter.drawText(room, WRAPPED, beneath)
        case DetailEntry():
            painter.setPen(_ink(own) if _stands_out(entry) else _quiet_ink(own))
            painter.drawText(own.rect.adjusted(detail_inset(heights.line), pad, -pad, 0), WRAPPED, text)


def draw_action(painter: QPainter, own: ItemOption, text: str) -> None:
    """Draw what one click does, as a small button at the top of the line."""
    if not text:
        return
    metrics = own.fontMetrics
    pad, size = pad_beside(metrics.height()), action_size(metrics, text)
    rect = QRect(own.rect.right() - size.width() - pad, own.rect.top() + pad, size.width(), size.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours_of(own.palette).edge))
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), pad, pad)
    painter.setPen(QColor(colours_of(own.palette).accent))
    painter.setFont(smaller(own.font))
    painter.drawText(rect, _IN_THE_MIDDLE, text)


def action_size(metrics: QFontMetrics, text: str) -> QSize:
    """How much room a small button takes."""
    return QSize(metrics.horizontalAdvance(text) + 2 * metrics.height() // 2, button_height(metrics.height()))


def _draw_icon(painter: QPainter, own: ItemOption, picture: QIcon, down: int) -> QRect:
    """Draw the icon at the left, `down` from the top; returns the room for the text beside it."""
    line = own.line
    picture.paint(painter, own.rect.left(), own.rect.top() + down, round(line * 0.9), line)
    return own.rect.adjusted(icon_room(line), down, -pad_beside(line), -down)


def _group_icon(group: Group, palette: QPalette) -> QIcon:
    colours = colours_of(palette)
    match group:
        case Group.ERROR:
            return icon("circle-x", colours.error)
        case Group.WARNING:
            return icon("triangle-alert", colours.warning)
        case Group.HINT:
            return icon("info", colours.hint)
        case Group.KEPT:
            return icon("circle-check", colours.good)


def _stands_out(entry: DetailEntry) -> bool:
    explained = entry.detail is Detail.EXPLANATION and bool(entry.parent.remark.explanation)
    return explained or entry.detail is Detail.PROPOSAL


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _ink(own: ItemOption) -> QColor:
    return own.palette.color(QPalette.ColorRole.Text)


def _quiet_ink(own: ItemOption) -> QColor:
    return QColor(colours_of(own.palette).muted)


def calm_selection(palette: QPalette) -> QPalette:
    """The palette with a selection so pale that icons and quiet texts read on it too."""
    roles, groups = QPalette.ColorRole, QPalette.ColorGroup
    colours = colours_of(palette)
    surface, accent = QColor(colours.surface), QColor(colours.accent)
    calm = QColor(
        *(
            round(one + (other - one) * _SELECTED)
            for one, other in zip(surface.getRgb()[:3], accent.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )
    changed = QPalette(palette)
    for group in (groups.Active, groups.Inactive):
        changed.setColor(group, roles.Highlight, calm)
        changed.setColor(group, roles.HighlightedText, QColor(colours.text))
    return changed
