"""The structure of the review tree, and how a new review gets into it row by row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from perfgoals_desktop.rules.finding import Remark
from perfgoals_desktop.ui.review.arranging import Insert, Move, Remove, steps
from perfgoals_desktop.ui.review.entries import (
    DetailEntry,
    Entry,
    FindingEntry,
    Group,
    GroupEntry,
    Known,
    details_of,
)

Made = TypeVar("Made", bound=Entry)
Index = QModelIndex | QPersistentModelIndex

TEXT, ACTION = range(2)
"""The columns: what is said, and what can be done about it with one click."""


class FindingsTree(QAbstractItemModel):
    """Groups, findings, details. An index carries the number of its entry, which outlives no row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[GroupEntry] = []
        self._entries: dict[int, Entry] = {}

    def count(self, group: Group) -> int:
        """How many findings a group holds."""
        return next((len(entry.findings) for entry in self._groups if entry.group is group), 0)

    def entry(self, index: Index) -> Entry | None:
        """The entry at an index; None at no place of this model."""
        return self._entries.get(index.internalId()) if index.isValid() else None

    def index_of(self, entry: Entry, column: int = TEXT) -> QModelIndex:
        """Where an entry stands."""
        return self.createIndex(_position(entry, self._siblings(entry)), column, entry.number)

    def arrange(self, wanted: dict[Group, list[tuple[Known, Remark]]]) -> None:
        """Make the rows those of `wanted`, by the steps between what is there and what is wanted."""
        if not self._groups:
            self._begin(wanted)
            return
        groups = list(wanted)
        self._step(
            QModelIndex(),
            self._groups,
            ([entry.group for entry in self._groups], groups),
            lambda row: GroupEntry(group=groups[row]),
        )
        for group in self._groups:
            self._fill(group, wanted[group.group])

    def _begin(self, wanted: dict[Group, list[tuple[Known, Remark]]]) -> None:
        """Make all rows at once: there are none that somebody could be at."""
        self.beginResetModel()
        for key, remarks in wanted.items():
            group = self._add(self._groups, GroupEntry(group=key))
            for known, remark in remarks:
                finding = self._add(group.findings, FindingEntry(parent=group, known=known, remark=remark))
                for detail in details_of(remark):
                    self._add(finding.details, DetailEntry(parent=finding, detail=detail))
        self.endResetModel()

    def _add(self, entries: list[Made], made: Made) -> Made:
        self._entries[made.number] = made
        entries.append(made)
        return made

    def _fill(self, group: GroupEntry, wanted: list[tuple[Known, Remark]]) -> None:
        here = self.index_of(group)
        self._step(
            here,
            group.findings,
            ([entry.known for entry in group.findings], [known for known, _ in wanted]),
            lambda row: FindingEntry(parent=group, known=wanted[row][0], remark=wanted[row][1]),
        )
        for entry, (_, remark) in zip(group.findings, wanted, strict=True):
            if entry.remark != remark or not entry.details:
                self._update(entry, remark)
        self.dataChanged.emit(here, here)  # its count

    def _update(self, finding: FindingEntry, remark: Remark) -> None:
        finding.remark, finding.beneath = remark, None
        here, wanted = self.index_of(finding), details_of(remark)
        self._step(
            here,
            finding.details,
            ([line.detail for line in finding.details], wanted),
            lambda row: DetailEntry(parent=finding, detail=wanted[row]),
        )
        self.dataChanged.emit(here, here.siblingAtColumn(ACTION))
        self.dataChanged.emit(self.index_of(finding.details[0]), self.index_of(finding.details[-1], ACTION))

    def _step(
        self,
        parent: QModelIndex,
        entries: list[Any],
        keys: tuple[Sequence[Any], Sequence[Any]],
        make: Callable[[int], Entry],
    ) -> None:
        """Take the steps from one sequence of keys to the other in a list of entries."""
        for step in steps(*keys):
            match step:
                case Remove(row):
                    self.beginRemoveRows(parent, row, row)
                    self._forget(entries.pop(row))
                    self.endRemoveRows()
                case Move(row, to):
                    self.beginMoveRows(parent, row, row, parent, to)
                    entries.insert(to, entries.pop(row))
                    self.endMoveRows()
                case Insert(row):
                    self.beginInsertRows(parent, row, row)
                    made = make(row)
                    self._entries[made.number] = made
                    entries.insert(row, made)
                    self.endInsertRows()

    def _forget(self, entry: Entry) -> None:
        for child in _children(entry):
            self._forget(child)
        del self._entries[entry.number]

    def _siblings(self, entry: Entry) -> Sequence[Entry]:
        if isinstance(entry, FindingEntry | DetailEntry):
            return _children(entry.parent)
        return self._groups

    # --- what Qt asks ---

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if parent.isValid() and parent.column() != TEXT:
            return QModelIndex()
        entry = self.entry(parent)
        entries: Sequence[Entry] = _children(entry) if entry else self._groups
        if not (0 <= row < len(entries) and 0 <= column <= ACTION):
            return QModelIndex()
        return self.createIndex(row, column, entries[row].number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        entry = self.entry(index)
        if isinstance(entry, FindingEntry | DetailEntry):
            return self.index_of(entry.parent)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name
        if not parent.isValid():
            return len(self._groups)
        entry = self.entry(parent)
        return len(_children(entry)) if entry and parent.column() == TEXT else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's name
        return ACTION + 1


def _children(entry: Entry) -> Sequence[Entry]:
    match entry:
        case GroupEntry():
            return entry.findings
        case FindingEntry():
            return entry.details
        case _:
            return ()


def _position(entry: Entry, siblings: Sequence[Entry]) -> int:
    return next(row for row, sibling in enumerate(siblings) if sibling is entry)
