"""What has less room on the screen than it needs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

KINDS = (QLabel, QLineEdit, QPlainTextEdit, QComboBox, QPushButton, QToolButton, QAbstractSpinBox)
_WITHIN_ANOTHER = (QComboBox, QLineEdit, QAbstractSpinBox)


def cut(page: QWidget) -> list[str]:
    """The widgets of a page that have less room than they need."""
    return [told for widget in page.findChildren(QWidget) if widget.isVisible() for told in _cut(widget)]


def cut_in_window(window: QWidget) -> list[str]:
    """The same for a window with all that is in it, and whether the screen has room for the window."""
    room = window.screen().availableGeometry()
    return [
        *cut(window),
        *(_told(each, "heads are cut") for each in _visible(window, QHeaderView) if _has_cut_heads(each)),
        *(_told(each, "tabs are cut") for each in _visible(window, QTabBar) if _has_cut_tabs(each)),
        *(_told(each, "tools are hidden") for each in _visible(window, QToolBar) if _hides_tools(each)),
        *(_told(each, "is outside") for each in _visible(window, KINDS) if _is_outside(each, window)),
        *([] if _fits(window, room.width(), room.height()) else [f"{window.size()} in {room.size()}"]),
    ]


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget.parent(), _WITHIN_ANOTHER) or not isinstance(widget, KINDS):
        return
    needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
    if widget.height() < max(needed, widget.minimumSizeHint().height()):
        yield _told(widget, f"{widget.height()} high, needs {needed}")
    if widget.width() < widget.minimumSizeHint().width():
        yield _told(widget, f"{widget.width()} wide, needs {widget.minimumSizeHint().width()}")


def _told(widget: QWidget, what: str) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}: {what}"


def _visible(window: QWidget, kinds: type | tuple[type, ...]) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]


def _has_cut_heads(header: QHeaderView) -> bool:
    """Whether a column is too narrow for its head; the last one of a wide table may lie behind the edge."""
    if header.orientation() == Qt.Orientation.Vertical:
        return False
    shown = (column for column in range(header.count()) if not header.isSectionHidden(column))
    metrics = header.fontMetrics()
    texts = {column: str(header.model().headerData(column, header.orientation()) or "") for column in shown}
    return any(metrics.horizontalAdvance(text) > header.sectionSize(column) for column, text in texts.items())


def _has_cut_tabs(bar: QTabBar) -> bool:
    return bar.count() > 0 and bar.tabRect(bar.count() - 1).right() > bar.width()


def _hides_tools(bar: QToolBar) -> bool:
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    return more is not None and more.isVisible()


def _is_outside(widget: QWidget, window: QWidget) -> bool:
    """Whether a part of a widget lies outside the window, and cannot be scrolled to either."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return False
        parent = parent.parentWidget()
    corner = widget.mapTo(window, QPoint(0, 0))
    return not window.rect().contains(widget.rect().translated(corner))


def _fits(window: QWidget, width: int, height: int) -> bool:
    return window.width() <= width and window.height() <= height
