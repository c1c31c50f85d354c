"""The findings beneath a field: icon and text, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.theme import colours_of, em, icon, level_icon, level_name


class FindingLine(QWidget):
    """An icon and a sentence in the colour of a level; the level's name stands for the icon aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level | None = None
        self._is_good = False
        self._icon: QLabel | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setProperty("role", "muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(self) // 4)
        row.addWidget(self._text, 1)

    def tell(self, level: Level | None, text: str) -> None:
        """Show a sentence; without a level it is neither praise nor blame."""
        self._level, self._is_good = level, False
        said = f"{level_name(level)}：{text}" if level else text
        self._show(text, said, level.value if level else "")

    def confirm(self, text: str) -> None:
        """Show that something is as it should be."""
        self._level, self._is_good = None, True
        self._show(text, text, "good")

    def align_right(self) -> None:
        """Put a short sentence at the right, where counts stand."""
        self._text.setWordWrap(False)
        self._row.setStretchFactor(self._text, 0)
        self._row.insertStretch(0, 1)
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def _show(self, text: str, said: str, look: str) -> None:
        self._text.setText(text)
        self._text.setAccessibleName(said)
        set_level(self._text, look)
        self._draw_icon()

    def _draw_icon(self) -> None:
        drawn: QIcon | None = None
        if self._level is not None:
            drawn = level_icon(self._level, self.palette())
        elif self._is_good:
            drawn = icon("circle-check", colours_of(self.palette()).good)
        if drawn is None:
            if self._icon is not None:
                self._icon.hide()
            return
        self._icon = self._icon or self._make_icon()
        side = round(em(self) * 0.75)
        self._icon.setContentsMargins(0, (em(self) - side) // 2, 0, 0)
        self._icon.setPixmap(drawn.pixmap(side, side))
        self._icon.show()

    def _make_icon(self) -> QLabel:
        made = QLabel(self)
        self._row.insertWidget(self._row.indexOf(self._text), made, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()


class FindingLines(QWidget):
    """All findings of one place; gone when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[FindingLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these findings instead of the earlier ones."""
        while len(self._lines) < len(marks):
            line = FindingLine(self)
            self._lines.append(line)
            self._column.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(marks))
            if number < len(marks):
                line.tell(marks[number].level, marks[number].message)
        self.setVisible(bool(marks))


def set_level(widget: QWidget, level: str) -> None:
    """Give a widget the look of a level; the style sheet knows it by a property."""
    if widget.property("level") != level:
        widget.setProperty("level", level)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
