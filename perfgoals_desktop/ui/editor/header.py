"""The line above the tabs: which project this is, and whether it can be edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.ui.editor.status_text import status_name, why_locked
from perfgoals_desktop.ui.theme import colours_of, em, icon


class ElidedLabel(QLabel):
    """A line of text that ends in … where there is no room; the whole of it is in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_whole(self, text: str) -> None:
        """Show as much of the text as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()


class EditorHeader(QWidget):
    """Project name, year, state and form; below them why it cannot be edited, where it cannot."""

    def __init__(self, form_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(self)
        self._name.setProperty("role", "title")
        self._year = QLabel(self)
        self._year.setProperty("role", "chip")
        self._status = QLabel(self)
        self._status.setProperty("role", "chip")
        self._said: object = None
        self._form = QLabel(form_name, self)
        self._form.setProperty("role", "muted")
        self._lock_icon = QLabel(self)
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        self._notice = self._make_notice()
        self._arrange()

    def _make_notice(self) -> QFrame:
        notice = QFrame(self)
        notice.setProperty("role", "notice")
        row = QHBoxLayout(notice)
        gap = em(self) // 3
        row.setContentsMargins(gap, gap, gap, gap)
        row.addWidget(self._lock_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._why, 1)
        return notice

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(em(self) // 2)
        line.addWidget(self._name, 1)
        for widget in (self._year, self._status, self._form):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        side, top = em(self), em(self) // 2
        column.setContentsMargins(side, top, side, top)
        column.addLayout(line)
        column.addWidget(self._notice)

    def show_declaration(self, declaration: Declaration) -> None:
        """Show what the declaration says of itself."""
        said = (declaration.name, declaration.fiscal_year, declaration.status)
        if said == self._said:
            return
        self._said = said
        self._name.show_whole(declaration.name or self.tr("（未填项目名称）"))
        year = declaration.fiscal_year
        self._year.setText(self.tr("{0}年度").format(year) if year else "")
        self._year.setVisible(year is not None)
        self._status.setText(status_name(declaration.status))
        why = why_locked(declaration.status)
        self._why.setText(why)
        self._notice.setVisible(bool(why))
        self._draw_lock()

    def _draw_lock(self) -> None:
        side = round(em(self) * 0.9)
        self._lock_icon.setPixmap(icon("lock", colours_of(self.palette()).warning).pixmap(side, side))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_notice"):
            self._draw_lock()
