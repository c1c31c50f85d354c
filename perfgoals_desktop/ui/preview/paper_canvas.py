"""The pages on the screen, with the cells that one can be at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from perfgoals_desktop.services.previewing import PagePlaces
from perfgoals_desktop.ui.fields.keys import enter_step
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.preview import paper_painting as painting
from perfgoals_desktop.ui.preview.page_images import PageImages
from perfgoals_desktop.ui.preview.paper_layout import Cell, PaperLayout
from perfgoals_desktop.ui.theme import level_name

_BY_KEY: Final = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PaperCanvas(QWidget):
    """Draws the pages and goes from cell to cell; it opens none itself.

    Signals:
        current_changed(key): another cell is the current one; blank for none.
        opened(key, typed): a cell is to be typed in; `typed` is the first character, if any.
    """

    current_changed = Signal(str)
    opened = Signal(str, str)

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAccessibleName(self.tr("纸面"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._images = images
        self._pages: Sequence[PagePlaces] = ()
        self._marks: Mapping[str, Sequence[Mark]] = {}
        self._hovered: Cell | None = None
        self._current: Cell | None = None
        self._room = 0.0
        self.paper = PaperLayout((), 1.0, 0.0)
        images.changed.connect(self.update)

    # --- what is shown ---

    def show_pages(self, pages: Sequence[PagePlaces], scale: float, room: float) -> None:
        """Lay these pages out, `scale` pixels a point, in the middle of `room` pixels."""
        self._pages = pages
        self._room = room
        self.paper = PaperLayout(pages, scale, room)
        self._hovered = None
        if self._current is not None:
            self._current = self._part_near(self._current)
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Mark the cells that findings are about, the gravest first."""
        self._marks = marks
        self.update()

    @property
    def current(self) -> Cell | None:
        """The cell that one is at."""
        return self._current

    def go_to(self, key: str, part: Cell | None = None) -> bool:
        """Make a cell the current one; False when the paper does not show it."""
        parts = self.paper.parts(key)
        if not parts:
            return False
        self._current = part if part in parts else parts[0]
        self.current_changed.emit(key)
        self.update()
        return True

    def _part_near(self, cell: Cell) -> Cell | None:
        parts = self.paper.parts(cell.key)
        return next((part for part in parts if part.page == cell.page), parts[0] if parts else None)

    # --- going and opening ---

    def _step(self, by: int) -> bool:
        key = self._current.key if self._current else ""
        following = self.paper.step(key, by)
        return following is not None and self.go_to(following)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's name
        """Tab goes from cell to cell, and from the last one on to the next widget."""
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self._current is None:
            self._step(1)
        key = self._current.key if self._current else ""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if key and (enter_step(event) > 0 or event.key() == Qt.Key.Key_F2):
            self.opened.emit(key, "")
        elif key and plain and event.text().isprintable() and event.text():
            self.opened.emit(key, event.text())
        elif key and plain and arrow and (beside := self.paper.beside(key, *arrow)):
            self.go_to(beside)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if self._current is None and event.reason() in _BY_KEY:
            self._step(-1 if event.reason() is Qt.FocusReason.BacktabFocusReason else 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        cell = self.paper.cell_at(event.position())
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.go_to(cell.key, cell)
        self.opened.emit(cell.key, "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._hover(QPointF(-1, -1))

    def _hover(self, position: QPointF) -> None:
        cell = self.paper.cell_at(position)
        if cell != self._hovered:
            self._hovered = cell
            self.setCursor(Qt.CursorShape.IBeamCursor if cell else Qt.CursorShape.ArrowCursor)
            self.update()

    # --- drawing ---

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = self.paper.in_sight(QRectF(event.rect()))
        for number in seen:
            painting.draw_page(painter, self.paper.pages[number], self._images.image(number), self.palette())
        for cell in self.paper.cells:
            if cell.page in seen and (marks := self._marks.get(cell.key)):
                painting.draw_mark(painter, self.paper.rect(cell), marks[0].level, self.paper.scale)
        if self._hovered is not None:
            painting.draw_frame(painter, self.paper.rect(self._hovered), strong=False)
        if self._current is not None and self.hasFocus():
            painting.draw_frame(painter, self.paper.rect(self._current), strong=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.paper.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.told_of(cell.key) if cell else "", self)
            return True
        return super().event(event)

    def told_of(self, key: str) -> str:
        """What the findings say of a cell, each with its level."""
        marks = self._marks.get(key, ())
        return "\n".join(self.tr("{0}：{1}").format(level_name(mark.level), mark.message) for mark in marks)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.paper.size.toSize()
