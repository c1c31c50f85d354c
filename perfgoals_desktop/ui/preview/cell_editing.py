"""Typing over the paper: the input of one cell at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from perfgoals_desktop.rules.finding import indicator_part
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.ui.preview.cell_input import CellInput, FieldCell
from perfgoals_desktop.ui.preview.cell_keys import blank_key, blank_row, indicator_of, part_key
from perfgoals_desktop.ui.preview.cell_style import dress, geometry
from perfgoals_desktop.ui.preview.indicator_cell import IndicatorCell
from perfgoals_desktop.ui.preview.paper_canvas import PaperCanvas
from perfgoals_desktop.ui.session import EditingSession

_BY_KEY: Final = Qt.FocusReason.TabFocusReason


class CellEditing(QObject):
    """Lays the field's own input over the cell that is typed in, and takes it away again.

    Signals:
        opened(key): the cell is being typed in; blank when none is any more.
    """

    opened = Signal(str)

    def __init__(self, session: EditingSession, canvas: PaperCanvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._input: CellInput | None = None
        self._drawn_as = ""
        self._renamed: dict[str, str] = {}
        self.search: IndicatorSearch | None = None
        canvas.opened.connect(self.open)
        session.changed.connect(self._follow)

    @property
    def input(self) -> CellInput | None:
        """The input that is open, if any."""
        return self._input

    def open(self, key: str, typed: str = "") -> bool:
        """Let a cell be typed in, beginning with `typed`; False where it cannot be."""
        canvas, before = self._canvas, self._input
        if self._session.is_read_only or not canvas.go_to(key, canvas.current):
            return False
        if before is not None and self._drawn_as == key:
            before.widget.setFocus(_BY_KEY)
            return True
        made = self._make(self._named_now(key))
        if made is None:
            return False
        self._input, self._drawn_as = made, key
        made.left.connect(self._leave)
        made.widget.installEventFilter(self)
        self.place()
        made.widget.show()
        made.widget.setFocus(_BY_KEY)
        made.select_all()
        if before is not None:
            before.close()
        if typed:
            _type(made.widget, typed)
        self.opened.emit(key)
        return True

    def _named_now(self, key: str) -> str:
        """The key of what a cell will show once the paper is drawn anew."""
        renamed = self._renamed.get(key, "")
        return renamed if indicator_of(renamed, self._session.declaration) else key

    def _make(self, key: str) -> CellInput | None:
        if self._session.form.has_field(key):
            return FieldCell(key, self._session, self._canvas)
        if blank_row(key) or indicator_of(key, self._session.declaration):
            return IndicatorCell(key, self._session, self.search, self._canvas)
        return None

    def commit(self) -> None:
        """Keep what is being typed and composed; the cell stays open."""
        if self._input is not None:
            self._input.commit()

    def close(self) -> None:
        """Keep everything and close the cell."""
        closing, self._input = self._input, None
        if closing is not None:
            if closing.widget.hasFocus():
                self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            closing.close()
            self.opened.emit("")

    def place(self) -> None:
        """Put the input where its cell is now; close it where there is none any more."""
        editor, canvas = self._input, self._canvas
        if editor is None:
            return
        parts = canvas.paper.parts(editor.key) or canvas.paper.parts(self._drawn_as)
        if not editor.is_there or not (parts or indicator_part(editor.key)):
            self.close()
        if not parts or self._input is not editor:
            return  # what has only just been typed in a new row is in the next drawing
        self._drawn_as = parts[0].key
        if canvas.current not in parts:
            canvas.go_to(self._drawn_as)
        cell = canvas.current or parts[0]
        dress(editor.widget, cell.place, canvas.paper.scale, canvas.font())
        page = canvas.paper.pages[cell.page]
        editor.widget.setGeometry(geometry(editor.widget, canvas.paper.rect(cell), page))

    def _follow(self) -> None:
        if self._input is not None and not self._input.is_there:
            self.close()

    def _leave(self, step: int) -> None:
        editor = self._input
        if editor is None:
            return
        editor.commit()
        self._rename(editor.key)
        following = self._canvas.paper.step(self._drawn_as, step) if step else None
        if following is None or not self.open(following):
            self.close()

    def _rename(self, key: str) -> None:
        """Remember which indicator a blank row has become, until the paper is drawn with it."""
        row, found = blank_row(self._drawn_as), indicator_part(key)
        if row and found:
            for part in self._session.form.sheet.indicators.columns:
                self._renamed[blank_key(row.category, part)] = part_key(found[0], part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            # Only once the focus has arrived elsewhere: a calendar or a list belongs to the input.
            QTimer.singleShot(0, self, self._close_when_left)
        return super().eventFilter(watched, event)

    def _close_when_left(self) -> None:
        editor, focus = self._input, QApplication.focusWidget()
        if editor is None or focus is None or QApplication.activePopupWidget() is not None:
            return
        if focus is not editor.widget and not editor.widget.isAncestorOf(focus):
            self._rename(editor.key)
            self.close()


def _type(widget: QWidget, typed: str) -> None:
    """Begin with a character; it takes the place of a line, and is added to a long text."""
    if isinstance(widget, QPlainTextEdit):
        widget.moveCursor(QTextCursor.MoveOperation.End)
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(widget, key)
