"""The line above the tabs: which project this is, and whether it can be edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.ui.editor.status_text import sealed_before, status_name, why_locked
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
    """Project name, year, state and form; below them why it cannot be edited, or which paper is sealed."""

    def __init__(self, form_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(self)
        self._name.setProperty("role", "title")
        self._year = QLabel(self)
        self._year.setProperty("role", "chip")
        self._status = QLabel(self)
        self._status.setProperty("role", "chip")
        self._said: object = None
        self._is_locked = False
        self._form = QLabel(form_name, self)
        self._form.setProperty("role", "muted")
        self._notice_icon = QLabel(self)
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
        row.addWidget(self._notice_icon, 0, Qt.AlignmentFlag.AlignTop)
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
        said = (declaration.name, declaration.fiscal_year, declaration.status, declaration.revision)
        if said == self._said:
            return
        self._said = said
        self._name.show_whole(declaration.name or self.tr("（未填项目名称）"))
        year = declaration.fiscal_year
        self._year.setText(self.tr("{0}年度").format(year) if year else "")
        self._year.setVisible(year is not None)
        self._status.setText(self._standing(declaration))
        self._is_locked = not declaration.status.is_draft
        notice = why_locked(declaration.status) or sealed_before(declaration)
        self._why.setText(notice)
        self._notice.setVisible(bool(notice))
        self._draw_icon()

    def _standing(self, declaration: Declaration) -> str:
        status = status_name(declaration.status)
        if declaration.status is Status.DRAFT and declaration.revision == 1:
            return status
        return self.tr("{0} · 第 {1} 版").format(status, declaration.revision)

    def _draw_icon(self) -> None:
        side = round(em(self) * 0.9)
        drawn = icon("lock" if self._is_locked else "stamp", colours_of(self.palette()).warning)
        self._notice_icon.setPixmap(drawn.pixmap(side, side))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_notice"):
            self._draw_icon()
