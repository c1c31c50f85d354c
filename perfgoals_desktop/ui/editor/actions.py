"""The editor's actions: undo, redo, tabs, help, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget


class EditorCommands(QObject):
    """The actions of one editor; their keys work while the focus is in it.

    For a menu and a tool bar too: a second action with the same key would make both ambiguous.
    Undo and redo are enabled when there is something to do, and named after it.
    """

    def __init__(
        self,
        owner: QWidget,
        stack: QUndoStack,
        *,
        undo: Callable[[], None],
        redo: Callable[[], None],
        step: Callable[[int], None],
        toggle_help: Callable[[], None],
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self.undo = self._make("undo", self.tr("撤销"), ["Ctrl+Z"], undo)
        self.redo = self._make("redo", self.tr("恢复"), ["Ctrl+Y", "Ctrl+Shift+Z"], redo)
        self.next_tab = self._make("next-tab", self.tr("下一页"), ["Ctrl+PgDown"], lambda: step(1))
        self.previous_tab = self._make("previous-tab", self.tr("上一页"), ["Ctrl+PgUp"], lambda: step(-1))
        self.help = self._make("field-help", self.tr("填写说明"), ["F1"], toggle_help)
        self._follow(stack)

    def all(self) -> Sequence[QAction]:
        """Every action, in the order of a menu."""
        return (self.undo, self.redo, self.next_tab, self.previous_tab, self.help)

    def _make(self, name: str, text: str, keys: Sequence[str], do: Callable[[], None]) -> QAction:
        made = QAction(text, self)
        made.setObjectName(name)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(do)
        self._owner.addAction(made)
        return made

    def _follow(self, stack: QUndoStack) -> None:
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())

    def _name_undo(self, what: str) -> None:
        self.undo.setText(self.tr("撤销 {0}").format(what).strip())

    def _name_redo(self, what: str) -> None:
        self.redo.setText(self.tr("恢复 {0}").format(what).strip())
