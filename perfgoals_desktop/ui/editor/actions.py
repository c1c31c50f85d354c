"""The editor's actions: undo, redo, tabs, help, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class EditorActions:
    """For a menu and a tool bar too: a second action with the same key would make both ambiguous."""

    undo: QAction
    redo: QAction
    next_tab: QAction
    previous_tab: QAction
    help: QAction

    def all(self) -> Sequence[QAction]:
        """Every action, in the order of a menu."""
        return (self.undo, self.redo, self.next_tab, self.previous_tab, self.help)


def make_actions(
    owner: QWidget,
    *,
    undo: Callable[[], None],
    redo: Callable[[], None],
    step: Callable[[int], None],
    toggle_help: Callable[[], None],
) -> EditorActions:
    """The actions of one editor; their keys work while the focus is in it."""

    def action(name: str, text: str, keys: Sequence[str], do: Callable[[], None]) -> QAction:
        made = QAction(text, owner)
        made.setObjectName(name)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(do)
        owner.addAction(made)
        return made

    undo_text = QCoreApplication.translate("EditorActions", "撤销")
    redo_text = QCoreApplication.translate("EditorActions", "恢复")
    next_text = QCoreApplication.translate("EditorActions", "下一页")
    previous_text = QCoreApplication.translate("EditorActions", "上一页")
    help_text = QCoreApplication.translate("EditorActions", "填写说明")
    return EditorActions(
        undo=action("undo", undo_text, ["Ctrl+Z"], undo),
        redo=action("redo", redo_text, ["Ctrl+Y", "Ctrl+Shift+Z"], redo),
        next_tab=action("next-tab", next_text, ["Ctrl+PgDown"], lambda: step(1)),
        previous_tab=action("previous-tab", previous_text, ["Ctrl+PgUp"], lambda: step(-1)),
        help=action("field-help", help_text, ["F1"], toggle_help),
    )


def follow_stack(actions: EditorActions, stack: QUndoStack) -> None:
    """Keep undo and redo in step with the stack: enabled when they can, and named after what they do."""

    def name(action: QAction, verb: str, what: str) -> None:
        action.setText(f"{verb} {what}" if what else verb)

    undo, redo = actions.undo, actions.redo
    verbs = undo.text(), redo.text()
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    stack.undoTextChanged.connect(lambda what: name(undo, verbs[0], what))
    stack.redoTextChanged.connect(lambda what: name(redo, verbs[1], what))
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    name(undo, verbs[0], stack.undoText())
    name(redo, verbs[1], stack.redoText())
