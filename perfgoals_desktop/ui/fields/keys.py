"""Keys that mean the same in every input."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def enter_step(event: QKeyEvent) -> int:
    """Where Enter leads: 1 to the next field, -1 back with Shift, 0 for any other key."""
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return 0
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if pressed == Qt.KeyboardModifier.NoModifier:
        return 1
    return -1 if pressed == _SHIFT else 0


def is_line_break(event: QKeyEvent) -> bool:
    """Whether the key asks for a line break within a long text: Ctrl+Enter."""
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and pressed == _CONTROL


def asks_list(event: QKeyEvent) -> bool:
    """Whether the key opens what an input offers: F4 or Alt+↓, as in other office programs."""
    alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_F4 or bool(alt_down)


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Whether the key belongs to the session's undo stack, not to the widget's own."""
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    return event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL


def is_override_of_undo(event: QEvent) -> bool:
    """Whether a widget is asked if it wants Ctrl+Z for itself; it does not."""
    # The class first: each event of an input passes here, and to ask for its type takes longer.
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and is_undo_or_redo(event)
    )


def pop_up_without_undo(menu: QMenu, place: QPoint) -> None:
    """Show a standard context menu without the widget's own undo and redo."""
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
