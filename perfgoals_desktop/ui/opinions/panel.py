"""The tab 意见: what was said about the open project, and the answers to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.services.threads import Thread
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.opinions.asking import ask
from perfgoals_desktop.ui.opinions.model import PLACE, SAID, STATE, WHO, OpinionsModel
from perfgoals_desktop.ui.theme import em, ems


class OpinionsPanel(QWidget):
    """Lists threads, the open ones first; Enter shows the place that one is about.

    Signals:
        jump(thread): the user wants to see the place.
        said(thread, voice, text): somebody goes on with a thread.
    """

    jump = Signal(object)
    said = Signal(object, object, str)

    def __init__(self, *, may_speak: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opinions_panel")
        self.setAccessibleName(self.tr("意见"))
        self._may_speak = may_speak
        self.model = OpinionsModel(self)
        self._view = self._make_view()
        self._summary = named(QLabel(self, wordWrap=True), "opinions_summary")
        tr = self.tr
        self._actions = {
            Voice.REPLY: self._make("opinion_reply", tr("答复…"), "Ctrl+Alt+A", Voice.REPLY),
            Voice.RESOLVED: self._make("opinion_resolve", tr("标为已处理…"), "Ctrl+Alt+G", Voice.RESOLVED),
            Voice.REOPENED: self._make("opinion_reopen", tr("重新提出…"), "Ctrl+Alt+U", Voice.REOPENED),
        }
        self._arrange()
        self._view.activated.connect(lambda index: self.jump.emit(self.model.thread_at(index)))
        self._view.selectionModel().currentChanged.connect(self._refresh)
        self.show_threads(())

    @property
    def actions_of_menu(self) -> Sequence[QAction]:
        """Its actions, for a menu."""
        return tuple(self._actions.values())

    def show_threads(self, threads: Sequence[Thread]) -> None:
        """Show what was said; the thread that was in hand stays so."""
        current = self.model.thread_at(self._view.currentIndex())
        self.model.show_threads(threads)
        if self.model.rowCount():
            again = self.model.index_of(current) if current else self.model.index(0, SAID)
            self._view.setCurrentIndex(again if again.isValid() else self.model.index(0, SAID))
        waiting = sum(thread.is_open for thread in threads)
        told = self.tr("{0} 处意见，{1} 处待处理。回车看它说的地方；答复随下一次报送文件带走。")
        nothing = self.tr(
            "还没有意见。财政部门用“报送”菜单里的“提意见”写下意见，单位打开退回意见文件就能看到。"
        )
        self._summary.setText(told.format(len(threads), waiting) if threads else nothing)
        self._refresh()

    def _make(self, name: str, text: str, key: str, voice: Voice) -> QAction:
        made = command(self, name, text, key, partial(self._ask, voice))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def _make_view(self) -> QTableView:
        view = named(QTableView(self), "opinions", self.tr("意见"))
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setWordWrap(True)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((STATE, 5), (PLACE, 14), (WHO, 16)):
            view.setColumnWidth(column, ems(self, width))
        header.setSectionResizeMode(SAID, QHeaderView.ResizeMode.Stretch)
        return view

    def _arrange(self) -> None:
        gap = em(self) // 2
        self._summary.setContentsMargins(gap, gap, gap, gap)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(gap, gap, gap, gap)
        buttons.setSpacing(gap)
        for action in self._actions.values():
            button = QPushButton(action.text(), self)
            button.setObjectName(f"{action.objectName()}_button")
            button.clicked.connect(lambda _checked, action=action: action.trigger())
            action.enabledChanged.connect(button.setEnabled)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary)
        column.addWidget(self._view, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self._view)

    def _refresh(self) -> None:
        thread = self.model.thread_at(self._view.currentIndex())
        speaks = thread is not None and self._may_speak
        is_open = thread is not None and thread.is_open
        self._actions[Voice.REPLY].setEnabled(speaks)
        self._actions[Voice.RESOLVED].setEnabled(speaks and is_open)
        self._actions[Voice.REOPENED].setEnabled(speaks and not is_open)

    def _ask(self, voice: Voice) -> None:
        thread = self.model.thread_at(self._view.currentIndex())
        if thread is not None:
            about = f"{thread.label or self.tr('整张申报表')}：{thread.first.text}"
            needed = voice is not Voice.RESOLVED
            ask(
                self._actions[voice].text(),
                about,
                self,
                lambda text: self.said.emit(thread, voice, text),
                needed=needed,
            )
