"""The page that is shown while no data file is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of, em, icon

_ICONS: Final = {
    "new_file": "file-plus",
    "open_file": "folder-open",
    "import": "file-input",
    "sample": "flask-conical",
    "restore_backup": "rotate-ccw",
}
_RECENT_ICON: Final = "file-clock"


class StartPage(QWidget):
    """Ways to begin, each a large button, and the files used last.

    Signals:
        chosen(path): a recent file was chosen.
    """

    chosen = Signal(object)

    def __init__(self, ways: Sequence[tuple[QAction, str]], parent: QWidget | None = None) -> None:
        """`ways` are the actions to offer, each with a line that says what it does."""
        super().__init__(parent)
        self._column = QVBoxLayout()
        self._recent = QVBoxLayout()
        self._shown: list[QWidget] = []
        self._recents: list[QCommandLinkButton] = []
        self._ways: list[tuple[QCommandLinkButton, str]] = []
        self._add_title()
        for action, text in ways:
            self._add_way(action, text)
        self._column.addLayout(self._recent)
        self._centre()

    def show_recent(self, files: Sequence[Path]) -> None:
        """List the files used last."""
        for widget in self._shown:
            self._recent.removeWidget(widget)
            widget.deleteLater()
        self._shown.clear()
        self._recents.clear()
        if files:
            self._add_recent(QLabel(self.tr("最近打开"), self))
        for file in files:
            button = QCommandLinkButton(file.name, str(file.parent), self)
            button.clicked.connect(partial(self.chosen.emit, file))
            self._recents.append(button)
            self._add_recent(button)
        self._draw_icons()

    def _add_recent(self, widget: QWidget) -> None:
        self._recent.addWidget(widget)
        self._shown.append(widget)

    def _add_title(self) -> None:
        title = named(QLabel(self.tr("财政项目支出绩效目标申报表"), self), "start_title")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        title.setFont(font)
        self._column.addWidget(title)
        self._column.addWidget(QLabel(self.tr("填表、审核、打印、报送，全部在本机完成，不联网。"), self))
        self._column.addSpacing(self.fontMetrics().height())

    def _add_way(self, action: QAction, text: str) -> None:
        shortcut = action.shortcut().toString()
        hint = f"{text}（{shortcut}）" if shortcut else text
        button = QCommandLinkButton(action.text().replace("…", ""), hint, self)
        button.setObjectName(f"start_{action.objectName()}")
        self._ways.append((button, _ICONS[action.objectName()]))
        button.clicked.connect(action.trigger)
        self._column.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        self._draw_icons()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            QTimer.singleShot(0, self, self._draw_icons)  # after the buttons have had their turn
        super().changeEvent(event)

    def _draw_icons(self) -> None:
        """Draw all icons: a command link takes the style's arrow whenever it gets another parent or style."""
        accent = colours_of(self.palette()).accent
        for button, name in (*self._ways, *((button, _RECENT_ICON) for button in self._recents)):
            button.setIcon(icon(name, accent))

    def _centre(self) -> None:
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        inner = QWidget(self)
        inner.setLayout(self._column)
        # A command link asks for the width of its title alone, and cuts what stands below it.
        lines = (self.fontMetrics().horizontalAdvance(button.description()) for button, _ in self._ways)
        inner.setMinimumWidth(max(lines, default=0) + 4 * em(self))
        inner.setMaximumWidth(self.fontMetrics().averageCharWidth() * 100)
        outer.addWidget(inner, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
