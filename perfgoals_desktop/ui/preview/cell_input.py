"""What is typed in over a cell of the paper: the field's own input, bound to the session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.schema.definition import ProjectSpan
from perfgoals_desktop.ui.fields.choice import ChoiceInput
from perfgoals_desktop.ui.fields.making import FieldInput, make_input
from perfgoals_desktop.ui.session import EditingSession

_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Escape: 0}


class CellInput(QObject):
    """The input over one cell; what is typed goes to the session at once.

    `widget` is what is laid over the cell. Nothing that is being composed is lost
    when it closes.

    Signals:
        left(step): the user goes on to the next cell (1), back (-1), or is done here (0).
    """

    left = Signal(int)

    def __init__(self, widget: QWidget, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self.session = session
        widget.installEventFilter(self)
        session.changed.connect(self._follow)

    @property
    def key(self) -> str:
        """The key of the cell; that of a blank row changes once something is typed in it."""
        raise NotImplementedError

    @property
    def is_there(self) -> bool:
        """Whether the declaration still has what the cell shows."""
        return True

    def select_all(self) -> None:
        """Mark the text, so that typing takes its place."""

    def commit(self) -> None:
        """Keep what is being typed and composed."""

    def close(self) -> None:
        """Keep everything and go away."""
        self.commit()
        self.session.changed.disconnect(self._follow)
        self.widget.removeEventFilter(self)
        self.widget.hide()
        self.widget.deleteLater()
        self.deleteLater()

    def _follow(self, before: Declaration, after: Declaration) -> None:
        """Show what others have changed: undo, a proposal that was taken."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                self.left.emit(step)
                return True
        return super().eventFilter(watched, event)


class FieldCell(CellInput):
    """A field of the form over its cell."""

    def __init__(self, key: str, session: EditingSession, parent: QWidget) -> None:
        form = session.form
        self._input: FieldInput = make_input(form.field(key), form.money_unit, self._certain_year)
        super().__init__(self._input, session, parent)
        self._input.setParent(parent)
        self._input.show_answer(session.declaration.answers.get(key))
        self._input.edited.connect(self._edit)
        self._input.finished.connect(lambda _: session.close_step())
        self._input.moved.connect(lambda _, step: self.left.emit(step))

    @property
    def key(self) -> str:
        return self._input.key

    def commit(self) -> None:
        self._input.commit()

    def select_all(self) -> None:
        line = self._input.lineEdit() if isinstance(self._input, ChoiceInput) else self._input
        if line is not None:
            line.selectAll()

    def _edit(self, key: str, answer: Answer | None) -> None:
        self.session.set_answer(key, answer, typing=True)

    def _follow(self, before: Declaration, after: Declaration) -> None:
        if before.answers.get(self.key) != after.answers.get(self.key):
            self._input.show_answer(after.answers.get(self.key))

    def _certain_year(self) -> int | None:
        """The fiscal year for recurrent projects, which begin and end in it."""
        declaration = self.session.declaration
        recurrent = self.session.form.span(declaration) is ProjectSpan.RECURRENT
        return declaration.fiscal_year if recurrent else None
