"""Everything that was said about the open project, a row for each opinion, thread by thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.services.threads import Thread
from perfgoals_desktop.ui.models.tree_structure import Index

STATE, PLACE, SAID, WHO = range(4)
_TEXT: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})


class OpinionsModel(QAbstractTableModel):
    """Threads one after the other; the first row of each names its place and whether it is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Thread, Opinion]] = []

    def show_threads(self, threads: Sequence[Thread]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = [(thread, opinion) for thread in threads for opinion in thread.opinions]
        self.endResetModel()

    def thread_at(self, index: Index) -> Thread | None:
        """The thread of a row."""
        return self._rows[index.row()][0] if index.isValid() else None

    def index_of(self, thread: Thread) -> QModelIndex:
        """The first row of a thread."""
        rows = (row for row, (other, _) in enumerate(self._rows) if other.id == thread.id)
        return self.index(next(rows, -1), SAID)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return [self.tr("状态"), self.tr("位置"), self.tr("意见和答复"), self.tr("谁、何时")][section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        if role not in _TEXT:
            return None
        thread, opinion = self._rows[index.row()]
        begins = opinion is thread.first
        match index.column():
            case 0:
                return (self.tr("待处理") if thread.is_open else self.tr("已处理")) if begins else ""
            case 1:
                return (thread.label or self.tr("整张申报表")) if begins else ""
            case 2:
                return self._told(opinion)
            case _:
                when = f"{opinion.said_at.astimezone():%Y-%m-%d %H:%M}"
                return " ".join(filter(None, (opinion.unit, opinion.author, when)))

    def _told(self, opinion: Opinion) -> str:
        match opinion.voice:
            case Voice.COMMENT:
                return opinion.text
            case Voice.REPLY:
                return self.tr("　答复：{0}").format(opinion.text)
            case Voice.RESOLVED:
                return self.tr("　已处理。{0}").format(opinion.text)
            case Voice.REOPENED:
                return self.tr("　重新提出：{0}").format(opinion.text)
