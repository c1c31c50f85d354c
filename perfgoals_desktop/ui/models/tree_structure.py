"""The shape of the indicator tree: which branches and rows there are, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import count, groupby
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from perfgoals_desktop.domain.arranging import UNPLACED
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.ui.session import EditingSession

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class Branch:
    """A level-1 or level-2 row: branches below the former, indicators below the latter.

    `key` is the full key of a level-2 category, `family` for a level-1 one.
    """

    key: str
    name: str
    hint: str
    number: int
    row: int
    parent: Branch | None = None
    branches: list[Branch] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)

    @property
    def is_family(self) -> bool:
        """Whether it is a level-1 row."""
        return self.parent is None

    @property
    def rows(self) -> int:
        """How many rows stand right below it."""
        return len(self.branches) or len(self.indicators)

    @property
    def total(self) -> int:
        """How many indicators there are in it."""
        return sum(len(branch.indicators) for branch in self.branches) or len(self.indicators)


class TreeStructure(QAbstractItemModel):
    """Rows and their places. Level 1 and 2 come from the form, level 3 from the session.

    A row's internal id is a number that it keeps for life, so that indexes stay
    good when rows move. Indicators of categories that the form does not have
    stand in a last branch of their own, which views hide while it is empty.
    """

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._next = count(1)
        self._families = self._make_families()
        self._branches = {
            branch.number: branch for family in self._families for branch in (family, *family.branches)
        }
        self._by_key = {branch.key: branch for branch in self._branches.values() if not branch.is_family}
        self._numbers: dict[UUID, int] = {}
        self._homes: dict[int, Branch] = {}
        for indicator in session.declaration.indicators:
            self._adopt(indicator, self._branch_of(indicator))
            self._branch_of(indicator).indicators.append(indicator)

    def _make_families(self) -> list[Branch]:
        families = [
            self._family(
                row,
                family.name,
                [(f"{family.key}.{item.key}", item.name, item.hint) for item in family.categories],
            )
            for row, family in enumerate(self.session.form.families)
        ]
        unplaced = (
            UNPLACED,
            self.tr("请移到上面的类别"),
            self.tr("这些指标的类别本表没有，请移到上面的类别，或者删除。"),
        )
        return [*families, self._family(len(families), self.tr("本表没有的类别"), [unplaced])]

    def _family(self, row: int, name: str, categories: list[tuple[str, str, str]]) -> Branch:
        family = Branch(key="", name=name, hint="", number=next(self._next), row=row)
        family.branches = [
            Branch(key, name, hint, next(self._next), number, family)
            for number, (key, name, hint) in enumerate(categories)
        ]
        return family

    # --- places ---

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's default
        if not (0 <= row < self.rowCount(parent) and 0 <= column < self.columnCount(parent)):
            return QModelIndex()
        above = self._branches.get(parent.internalId()) if parent.isValid() else None
        if above is None:
            return self.createIndex(row, column, self._families[row].number)
        if above.is_family:
            return self.createIndex(row, column, above.branches[row].number)
        return self.createIndex(row, column, self._numbers[above.indicators[row].id])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt overloads it
        if not index.isValid():
            return QModelIndex()
        branch = self._branches.get(index.internalId())
        home = branch.parent if branch else self._homes.get(index.internalId())
        return self.createIndex(home.row, 0, home.number) if home else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        if not parent.isValid():
            return len(self._families)
        branch = self._branches.get(parent.internalId()) if parent.column() == 0 else None
        return branch.rows if branch else 0

    def branch_at(self, index: Index) -> Branch | None:
        """The level-1 or level-2 row at an index."""
        return self._branches.get(index.internalId()) if index.isValid() else None

    def indicator_at(self, index: Index) -> Indicator | None:
        """The indicator at an index; None on the branches."""
        home = self._homes.get(index.internalId()) if index.isValid() else None
        return home.indicators[index.row()] if home else None

    def category_at(self, index: Index) -> Branch | None:
        """The level-2 row that an index is in or on."""
        branch = self.branch_at(index)
        if branch is None:
            return self._homes.get(index.internalId()) if index.isValid() else None
        return None if branch.is_family else branch

    def index_of(self, identity: UUID, column: int = 0) -> QModelIndex:
        """The place of an indicator; invalid when it is not there."""
        number = self._numbers.get(identity, 0)
        home = self._homes.get(number)
        if home is None:
            return QModelIndex()
        row = next(row for row, item in enumerate(home.indicators) if item.id == identity)
        return self.createIndex(row, column, number)

    def index_of_category(self, key: str) -> QModelIndex:
        """The place of a level-2 row; invalid for a key that the form does not have."""
        branch = self._by_key.get(key)
        return self.index_of_branch(branch) if branch else QModelIndex()

    def categories(self) -> Iterator[Branch]:
        """All level-2 rows from top to bottom."""
        return (branch for family in self._families for branch in family.branches)

    def ranges(self, identities: Collection[UUID]) -> Iterator[tuple[QModelIndex, int, int]]:
        """Where indicators stand: a category, and the first and last row of each run in it."""
        for branch in self.categories():
            rows = [row for row, item in enumerate(branch.indicators) if item.id in identities]
            for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
                numbers = [row for _, row in run]
                yield self.index_of_branch(branch), numbers[0], numbers[-1]

    def index_of_branch(self, branch: Branch) -> QModelIndex:
        """The place of a level-1 or level-2 row."""
        return self.createIndex(branch.row, 0, branch.number)

    def _branch_of(self, indicator: Indicator) -> Branch:
        return self._by_key.get(indicator.category) or self._by_key[UNPLACED]

    def _adopt(self, indicator: Indicator, home: Branch) -> None:
        number = self._numbers.setdefault(indicator.id, next(self._next))
        self._homes[number] = home
