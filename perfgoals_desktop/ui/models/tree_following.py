"""The indicator tree follows the session: rows come, go, move and change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject

from perfgoals_desktop.domain.change import Changed, Inserted, Moved, Removed, RowChange, row_changes
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.ui.models.tree_structure import Branch, TreeStructure
from perfgoals_desktop.ui.session import EditingSession


class FollowingTree(TreeStructure):
    """Turns (before, after) into the row signals of Qt: selection, expansion and an open editor survive."""

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._is_following = False
        session.changed.connect(self._follow)

    @property
    def is_following(self) -> bool:
        """Whether rows are being moved about; what is seen now is not yet what the session says."""
        return self._is_following

    def _follow(self, before: Declaration, after: Declaration) -> None:
        if before.indicators is after.indicators:
            return
        changes = row_changes(before.indicators, after.indicators, lambda item: self._branch_of(item).key)
        self._is_following = True
        for run in _runs(changes):
            self._apply(run)
        self._is_following = False
        self._refresh({key for change in changes for key in _counted(change)})

    def _apply(self, run: list[RowChange]) -> None:
        """Take steps of one kind that stand side by side."""
        first = run[0]
        branch = self._by_key[first.branch]
        place = self.index_of_branch(branch)
        match first:
            case Removed():
                self._remove(branch, run[-1].row, first.row)
            case Moved():
                self._move(first)
            case Inserted(row=row):
                new = [change.indicator for change in run if isinstance(change, Inserted)]
                self.beginInsertRows(place, row, row + len(new) - 1)
                for indicator in new:
                    self._adopt(indicator, branch)
                branch.indicators[row:row] = new
                self.endInsertRows()
            case Changed(row=row, indicator=indicator):
                branch.indicators[row] = indicator
                last = self.columnCount() - 1
                self.dataChanged.emit(self.index(row, 0, place), self.index(row, last, place))

    def _remove(self, branch: Branch, first: int, last: int) -> None:
        self.beginRemoveRows(self.index_of_branch(branch), first, last)
        for gone in branch.indicators[first : last + 1]:
            del self._homes[self._numbers[gone.id]]
        del branch.indicators[first : last + 1]
        self.endRemoveRows()

    def _move(self, change: Moved) -> None:
        source, target = self._by_key[change.branch], self._by_key[change.to_branch]
        # Qt counts the place to move to while the row is still where it was.
        below = int(source is target and change.to_row > change.row)
        here, there = self.index_of_branch(source), self.index_of_branch(target)
        self.beginMoveRows(here, change.row, change.row, there, change.to_row + below)
        indicator = source.indicators.pop(change.row)
        target.indicators.insert(change.to_row, indicator)
        self._adopt(indicator, target)
        self.endMoveRows()

    def _refresh(self, keys: set[str]) -> None:
        """Tell the views that the counts of these branches and of their families are different."""
        for branch in map(self._by_key.__getitem__, sorted(keys)):
            for place in (branch, branch.parent):
                if place is not None:
                    index = self.index_of_branch(place)
                    self.dataChanged.emit(index, index)


def _counted(change: RowChange) -> tuple[str, ...]:
    match change:
        case Changed():
            return ()
        case Moved():
            return (change.branch, change.to_branch)
        case _:
            return (change.branch,)


def _runs(changes: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """The steps, with insertions side by side and removals side by side taken together."""
    run: list[RowChange] = []
    for change in changes:
        if run and not _goes_on(run[-1], change):
            yield run
            run = []
        run.append(change)
    if run:
        yield run


def _goes_on(before: RowChange, after: RowChange) -> bool:
    if before.branch != after.branch or type(before) is not type(after):
        return False
    match after:
        case Inserted():
            return after.row == before.row + 1
        case Removed():
            return after.row == before.row - 1
        case _:
            return False
