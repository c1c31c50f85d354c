"""The editing session: the only object that changes the open declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator

if TYPE_CHECKING:
    from perfgoals_desktop.schema.definition import FormDefinition


class Edit(QUndoCommand):
    """One step of undo: the value before and the value after.

    Steps with the same `merge` key follow each other into one, so that typing
    a word in a field is one step.
    """

    def __init__(
        self,
        show: Callable[[Declaration], None],
        before: Declaration,
        after: Declaration,
        text: str,
        merge: str = "",
    ) -> None:
        super().__init__(text)
        self._show = show
        self.before = before
        self.after = after
        self.merge = merge

    def redo(self) -> None:
        self._show(self.after)

    def undo(self) -> None:
        self._show(self.before)

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, Edit) or other.merge != self.merge:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class EditingSession(QObject):
    """The declaration that is open in an editor, with its undo stack.

    Widgets listen to `changed` and call the methods below when the user acts;
    showing a value never edits it.

    Signals:
        changed(before, after): the declaration is now `after`, by an edit, undo or redo.
    """

    changed = Signal(object, object)

    def __init__(
        self,
        declaration: Declaration,
        form: FormDefinition,
        parent: QObject | None = None,
        *,
        locked: bool = False,
    ) -> None:
        """With `locked` nothing can be edited: the data file may only be read."""
        super().__init__(parent)
        self.form = form
        self.is_locked = locked
        self.undo_stack = QUndoStack(self)
        self._declaration = declaration
        self._step = 0

    @property
    def declaration(self) -> Declaration:
        """The current value."""
        return self._declaration

    @property
    def is_read_only(self) -> bool:
        """Whether the declaration is frozen for the seal, or its file only read; edits are then refused."""
        return self.is_locked or not self._declaration.status.is_draft

    def edit(self, after: Declaration, text: str, *, merge: str = "") -> bool:
        """Make `after` the current value in one step of undo named `text`; False when nothing changes.

        Edits with the same `merge` key that follow each other become one step,
        until `close_step` is called.
        """
        if self.is_read_only or after == self._declaration:
            return False
        key = f"{merge}#{self._step}" if merge else ""
        self.undo_stack.push(Edit(self._show, self._declaration, after, text, key))
        return True

    def take_standing(self, stored: Declaration) -> None:
        """Take over the status and revision that were stored.

        The steps of undo stay, and bring no other status or revision back.
        """

        def with_standing(declaration: Declaration) -> Declaration:
            return replace(declaration, status=stored.status, revision=stored.revision)

        self.close_step()
        for place in range(self.undo_stack.count()):
            step = self.undo_stack.command(place)
            if isinstance(step, Edit):
                step.before, step.after = with_standing(step.before), with_standing(step.after)
        self._show(with_standing(self._declaration))

    def undo(self) -> None:
        """Take the last step back, unless nothing may be edited."""
        if not self.is_read_only:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last, unless nothing may be edited."""
        if not self.is_read_only:
            self.undo_stack.redo()

    def close_step(self) -> None:
        """End the current step: what is typed next is undone on its own."""
        self._step += 1

    def set_answer(self, key: str, answer: Answer | None, *, typing: bool = False) -> bool:
        """Fill one field; `typing` lets further typing in it join the same step."""
        after = self._declaration.with_answer(key, answer)
        text = self.tr("修改“{0}”").format(self.form.label(key))
        return self.edit(after, text, merge=key if typing else "")

    def set_indicators(self, indicators: Iterable[Indicator], text: str) -> bool:
        """Replace the indicator table in one step: paste, move, delete."""
        return self.edit(self._declaration.with_indicators(indicators), text)

    def replace_indicator(self, indicator: Indicator, text: str, *, merge: str = "") -> bool:
        """Change one indicator, found by its id; its place stays."""
        kept = [indicator if item.id == indicator.id else item for item in self._declaration.indicators]
        return self.edit(self._declaration.with_indicators(kept), text, merge=merge)

    def indicator(self, identity: UUID) -> Indicator | None:
        """The indicator with this id, or None when it is gone."""
        return next((item for item in self._declaration.indicators if item.id == identity), None)

    def _show(self, declaration: Declaration) -> None:
        before, self._declaration = self._declaration, declaration
        if before != declaration:
            self.changed.emit(before, declaration)
