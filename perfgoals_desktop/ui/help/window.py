"""The window of the manual: contents and search beside the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.ui.help.browser import ManualBrowser
from perfgoals_desktop.ui.help.manual import Manual
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of, em, ems, icon, open_at


class HelpWindow(QWidget):
    """The manual in a window of its own, so that it can stand beside the form."""

    def __init__(self, manual: Manual, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("帮助"))
        self._manual = manual
        self.search = named(QLineEdit(self, clearButtonEnabled=True), "help_search", self.tr("在帮助中查找"))
        self.search.setPlaceholderText(self.tr("查找（Ctrl+F）"))
        self.contents = named(QListWidget(self), "help_contents", self.tr("目录"))
        self.contents.setWordWrap(True)
        self.contents.setSpacing(em(self) // 8)
        self.browser = named(ManualBrowser(manual, folder, self), "help_page", self.tr("帮助内容"))
        self._arrange()
        self._add_keys()
        self._connect()
        self._list_pages("")
        self.show_page("start")

    def show_page(self, name: str) -> None:
        """Show a page by its file name, with or without its number."""
        page = self._manual.page(name)
        if page is not None:
            self.browser.show_page(page.name)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        gap = em(self) // 2
        column.setContentsMargins(gap, gap, gap, gap)
        buttons = QHBoxLayout()
        for button in self._make_buttons():
            buttons.addWidget(button)
        buttons.addWidget(self.search, 1)
        column.addLayout(buttons)
        column.addWidget(self.contents, 1)
        parts = QSplitter(self)
        parts.addWidget(left)
        parts.addWidget(self.browser)
        parts.setSizes([ems(self, 18), ems(self, 56)])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(parts)
        open_at(self, 74, 32)

    def _make_buttons(self) -> list[QToolButton]:
        colour = colours_of(self.palette()).text
        self._back = named(QToolButton(self), "help_back", self.tr("后退"))
        self._back.setIcon(icon("chevron-left", colour))
        self._back.setToolTip(self.tr("后退（Alt+←）"))
        self._forward = named(QToolButton(self), "help_forward", self.tr("前进"))
        self._forward.setIcon(icon("chevron-right", colour))
        self._forward.setToolTip(self.tr("前进（Alt+→）"))
        for button in (self._back, self._forward):
            button.setEnabled(False)
        return [self._back, self._forward]

    def _add_keys(self) -> None:
        acts = (
            ("Alt+Left", self.browser.backward),
            ("Alt+Right", self.browser.forward),
            ("Ctrl+F", self._go_search),
            ("Esc", self._escape),
        )
        for keys, act in acts:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            self.addAction(action)

    def _connect(self) -> None:
        self._back.clicked.connect(self.browser.backward)
        self._forward.clicked.connect(self.browser.forward)
        self.browser.backwardAvailable.connect(self._back.setEnabled)
        self.browser.forwardAvailable.connect(self._forward.setEnabled)
        self.browser.sourceChanged.connect(self._mark_page)
        self.search.textChanged.connect(self._list_pages)
        self.search.returnPressed.connect(self.contents.setFocus)
        self.contents.currentItemChanged.connect(self._open)

    def _list_pages(self, wanted: str) -> None:
        """List all pages, or those that hold what is wanted, each with the place."""
        if wanted.split():
            hits = self._manual.find(wanted)
            lines = [(f"{hit.page.title}\n{hit.excerpt}", hit.page.name) for hit in hits]
        else:
            lines = [(page.title, page.name) for page in self._manual]
        self.contents.blockSignals(True)  # the page in front stays until one is chosen
        self.contents.clear()
        for text, name in lines:
            item = QListWidgetItem(text, self.contents)
            item.setData(Qt.ItemDataRole.UserRole, name)
        if not lines:
            QListWidgetItem(self.tr("没有找到。换个说法试试。"), self.contents).setFlags(
                Qt.ItemFlag.NoItemFlags
            )
        self.contents.blockSignals(False)
        self._mark_page(self.browser.source())

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole):
            self.browser.show_page(item.data(Qt.ItemDataRole.UserRole))
            self._show_found()

    def _show_found(self) -> None:
        """Select the first word that was searched for on the page."""
        words = self.search.text().split()
        if words:
            self.browser.find(words[0])

    def _mark_page(self, source: QUrl) -> None:
        self.contents.blockSignals(True)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == source.fileName():
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _go_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()
