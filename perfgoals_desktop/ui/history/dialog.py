"""The window of what was changed in the open project, with the ways back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.difference import brought_back
from perfgoals_desktop.storage.history import Version
from perfgoals_desktop.ui.history.changes import Change, changes_of
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.theme import ems, open_at

ReadVersions = Callable[[int | None], Sequence[Version]]
"""The next versions before a number, latest first; from the latest one for None."""
_WHAT: Final = int(Qt.ItemDataRole.UserRole)
_SHORT: Final = 120
OPENED: Final = 3
"""How many versions show their changes at first."""


class HistoryDialog(QDialog):
    """Saved versions, latest first, each with what it changed.

    What is taken back is an edit of the session, that can be undone there.
    """

    def __init__(self, session: EditingSession, read: ReadVersions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("history_dialog")
        self.setWindowTitle(self.tr("修改记录：{0}").format(session.declaration.name))
        self._session = session
        self._read = read
        self._last: Version | None = None
        self.tree = named(QTreeWidget(self), "versions", self.tr("修改记录"))
        self._note = named(QLabel(self, wordWrap=True), "history_note")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._change = self._button(
            "take_change_back", self.tr("取回修改前的内容(&B)"), self.take_change_back
        )
        self._all = self._button("restore_version", self.tr("整个项目恢复到此时(&A)"), self.restore_version)
        self._more = self._button("older_versions", self.tr("更早的记录(&O)"), self.read_more)
        self._arrange()
        self.read_more()
        self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self._offer()

    def read_more(self) -> None:
        """Add the next older versions to the list."""
        found = self._read(self._last.number if self._last else None)
        for place, version in enumerate(found):
            earlier = found[place + 1].declaration if place + 1 < len(found) else None
            self._add(version, changes_of(version, earlier, self._session.form))
        self._last = found[-1] if found else self._last
        self._more.setEnabled(bool(found) and found[-1].number > 1)

    def take_change_back(self) -> None:
        """Let the chosen field or indicator say again what it said before."""
        change = self._chosen()
        if isinstance(change, Change) and change.take_back is not None:
            now = self._session.declaration
            text = self.tr("取回“{0}”").format(change.what)
            self._tell(self._session.edit(change.take_back(now), text))

    def restore_version(self) -> None:
        """Let the whole project say again what it said in the chosen version."""
        version = self._chosen()
        if isinstance(version, Version):
            after = brought_back(self._session.declaration, version.declaration)
            self._tell(self._session.edit(after, self.tr("恢复到 {0}").format(_moment(version.saved_at))))

    def _add(self, version: Version, changes: Sequence[Change]) -> None:
        is_first = version.number == 1
        told = self.tr("最初的内容") if is_first else self.tr("{0} 处修改").format(len(changes))
        if version.is_current:
            told += self.tr("（当前）")
        top = QTreeWidgetItem([_moment(version.saved_at), told, "", version.saved_by])
        top.setData(0, _WHAT, version)
        for change in changes:
            line = QTreeWidgetItem(top, [change.what, _short(change.before), _short(change.after)])
            line.setData(0, _WHAT, change)
            for column, text in ((1, change.before), (2, change.after)):
                line.setToolTip(column, text)
        self.tree.addTopLevelItem(top)
        top.setExpanded(not is_first and self.tree.topLevelItemCount() <= OPENED)

    def _chosen(self) -> object:
        """The version or the change of one that is in front."""
        chosen = self.tree.selectedItems()
        return chosen[0].data(0, _WHAT) if chosen else None

    def _offer(self) -> None:
        free = not self._session.is_read_only
        chosen = self._chosen()
        self._change.setEnabled(free and isinstance(chosen, Change) and chosen.take_back is not None)
        self._all.setEnabled(free and isinstance(chosen, Version) and not chosen.is_current)

    def _tell(self, done: bool) -> None:
        self._note.setText(
            self.tr("已取回，关闭本窗口就能看到；可以用 Ctrl+Z 撤销。")
            if done
            else self.tr("内容相同，没有改动。")
        )

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: act())
        return button

    def _arrange(self) -> None:
        self.tree.setHeaderLabels(
            [self.tr("时间 / 栏目"), self.tr("修改前"), self.tr("修改后"), self.tr("修改人")]
        )
        self.tree.setAlternatingRowColors(True)
        self.tree.itemSelectionChanged.connect(self._offer)
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column, letters in ((0, 16), (3, 6)):
            header.resizeSection(column, ems(self, letters))
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        locked = self.tr("本表已定稿，只能查看以前的内容；需要恢复时，请先改回草稿。")
        if self._session.is_locked:
            locked = self.tr("数据文件以只读方式打开，只能查看以前的内容。")
        free = self.tr("选一处修改，可以取回修改前的内容；选一个时间，可以把整个项目恢复到那时。")
        self._note.setText(locked if self._session.is_read_only else free)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("关闭"))
        self._buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        for widget in (self.tree, self._note, self._buttons):
            column_box.addWidget(widget)
        open_at(self, 60, 32)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
