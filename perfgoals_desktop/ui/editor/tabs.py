"""The tabs of the editor, with the marks of the review on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.editor.late_page import LatePage, MakePage
from perfgoals_desktop.ui.theme import level_icon

Counts = Mapping[Level, int]

PAUSE_MS: Final = 50
"""After the first page, one after the other is made in pauses of this length."""


class EditorTabs(QTabWidget):
    """Tabs known by a key; each says how many errors and warnings its page holds.

    Signals:
        shown(key): another tab is in front.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._titles: list[str] = []
        self._counts: dict[str, Counts] = {}
        self._pause = QTimer(self, interval=PAUSE_MS)
        self._pause.timeout.connect(self.make_next)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(self.tr("申报表各部分"))
        self.tabBarClicked.connect(self._make_clicked)  # before the tab comes to the front
        self.currentChanged.connect(self._tell)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the tabs, from left to right."""
        return tuple(self._keys)

    @property
    def current_key(self) -> str:
        """The key of the tab in front; blank while there is none."""
        return self._keys[self.currentIndex()] if self._keys else ""

    def page(self, key: str) -> QWidget | None:
        """The page of a tab; one that is not there yet is made."""
        return self._page_at(self._keys.index(key)) if key in self._keys else None

    def pages_made(self) -> list[QWidget]:
        """The pages that are there, from left to right."""
        places = [self.widget(index) for index in range(self.count())]
        return [self._page_at(index) for index, place in enumerate(places) if _is_made(place)]

    def make_rest(self) -> None:
        """Make the pages that are not there yet, one by one in pauses."""
        self._pause.start()

    def make_next(self) -> bool:
        """Make the next page that is not there yet; False when all are."""
        for index in range(self.count()):
            if not _is_made(self.widget(index)):
                self._page_at(index)
                return True
        self._pause.stop()
        return False

    def _page_at(self, index: int) -> QWidget:
        place = self.widget(index)
        return place.page if isinstance(place, LatePage) else place

    def add(self, page: QWidget, title: str, key: str) -> None:
        """Add a tab at the right."""
        self._keys.append(key)
        self._titles.append(title)
        self.addTab(page, title.replace("&", "&&"))

    def add_late(self, make: MakePage, title: str, key: str) -> None:
        """Add a tab at the right whose page is made when it is wanted."""
        # Made where it will stay: with a style sheet, Qt styles all over again at each new parent.
        self.add(LatePage(make, self.findChild(QStackedWidget)), title, key)

    def show_key(self, key: str) -> bool:
        """Bring a tab to the front; False when there is none of this key."""
        if key not in self._keys:
            return False
        self._bring(self._keys.index(key))
        return True

    def step(self, by: int) -> None:
        """Go to the next tab (1) or the one before (-1), round the ends."""
        self._bring((self.currentIndex() + by) % max(1, self.count()))

    def _make_clicked(self, index: int) -> None:
        if index >= 0:
            self._page_at(index)

    def _bring(self, index: int) -> None:
        # Made first: Qt hands the focus over on the way, and an empty place would swallow the typing.
        self._page_at(index)
        self.setCurrentIndex(index)

    def mark(self, counts: Mapping[str, Counts]) -> None:
        """Show how many findings of each level the pages hold, by tab."""
        before, self._counts = self._counts, dict(counts)
        for index, key in enumerate(self._keys):
            if before.get(key) != self._counts.get(key):
                self._mark(index, self._counts.get(key, {}))

    def _mark(self, index: int, counts: Counts) -> None:
        errors, warnings = counts.get(Level.ERROR, 0), counts.get(Level.WARNING, 0)
        short = [self.tr("{0}错").format(errors)] if errors else []
        full = [self.tr("{0} 个错误").format(errors)] if errors else []
        if warnings:
            short.append(self.tr("{0}警").format(warnings))
            full.append(self.tr("{0} 个警告").format(warnings))
        title = self._titles[index]
        self.setTabText(index, f"{title} {' '.join(short)}".strip().replace("&", "&&"))
        self.setTabToolTip(index, "，".join(full))
        self.tabBar().setAccessibleTabName(index, "，".join([title, *full]))
        self.setTabIcon(index, self._icon(errors, warnings))

    def _icon(self, errors: int, warnings: int) -> QIcon:
        if not errors and not warnings:
            return QIcon()
        return level_icon(Level.ERROR if errors else Level.WARNING, self.palette())

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self._page_at(index)
            self.shown.emit(self._keys[index])

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_counts"):
            for index, key in enumerate(self._keys):
                self._mark(index, self._counts.get(key, {}))


def _is_made(place: QWidget) -> bool:
    return not isinstance(place, LatePage) or place.is_made
