"""What the rows of the indicator tree say: texts, hints, findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.finding import indicator_part
from perfgoals_desktop.ui.fields.marks import Mark, gravest_first, is_open, places_of
from perfgoals_desktop.ui.models.tree_following import FollowingTree
from perfgoals_desktop.ui.models.tree_structure import Branch, Index
from perfgoals_desktop.ui.session import EditingSession

NAME = 0
VALUE = 1

# Views ask for flags all the time, and combining them is slow.
_TOLD = frozenset(
    {
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.AccessibleDescriptionRole),
    }
)
_BRANCH = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_OPEN_CATEGORY = _BRANCH | Qt.ItemFlag.ItemIsDropEnabled
_ROW = _BRANCH | Qt.ItemFlag.ItemNeverHasChildren
_FREE_ROW = _ROW | Qt.ItemFlag.ItemIsEditable


class Role(IntEnum):
    """What the tree tells besides its texts."""

    INDICATOR = Qt.ItemDataRole.UserRole + 1
    BRANCH = Qt.ItemDataRole.UserRole + 2
    MARKS = Qt.ItemDataRole.UserRole + 3
    """The findings about an indicator, the gravest first."""


class TreeTexts(FollowingTree):
    """Names and values by category, with the findings about them."""

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._columns = ("name", "value", *(column.key for column in session.form.columns))
        self._marks: Mapping[UUID, Sequence[Mark]] = MappingProxyType({})

    @property
    def part_keys(self) -> tuple[str, ...]:
        """What the columns show: name, value, and the form's own columns by key."""
        return self._columns

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002, N802 - Qt's
        return len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        own = [column.label for column in self.session.form.columns]
        return [self.tr("指标名称"), self.tr("指标值"), *own][section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        free = not self.session.is_read_only
        branch = self.branch_at(index)
        if branch is None:
            return _FREE_ROW if free else _ROW
        return _OPEN_CATEGORY if free and branch.key else _BRANCH

    # --- texts ---

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        branch = self.branch_at(index)
        if branch is not None:
            return self._branch_data(branch, index.column(), role)
        indicator = self.indicator_at(index)
        return None if indicator is None else self._indicator_data(indicator, index.column(), role)

    def _branch_data(self, branch: Branch, column: int, role: int) -> Any:  # noqa: ANN401 - Qt's
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return branch.name if column == NAME else ""
            case Qt.ItemDataRole.ToolTipRole:
                return branch.hint
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{0}，{1} 条").format(branch.name, branch.total) if column == NAME else ""
            case Role.BRANCH:
                return branch
            case _:
                return None

    def _indicator_data(self, indicator: Indicator, column: int, role: int) -> Any:  # noqa: ANN401 - Qt's
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(indicator, column)
            case Role.INDICATOR:
                return indicator
            case Role.MARKS:
                return self.marks(indicator.id)
            case _ if role in _TOLD:  # views ask for many more
                return self._told(indicator, column, role)
            case _:
                return None

    def _told(self, indicator: Indicator, column: int, role: int) -> str | None:
        """What is told under the mouse and read aloud: the text in full, and the findings."""
        text = self._text(indicator, column)
        findings = [mark.message for mark in self.marks(indicator.id)]
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((text, *findings)).strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return text or self.tr("未填")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return "；".join(findings)
            case _:
                return None

    def _text(self, indicator: Indicator, column: int) -> str:
        if column == NAME:
            return indicator.name
        if column == VALUE:
            return indicator.target.printed(self.session.form.value_style)
        return indicator.columns.get(self._columns[column], "")

    # --- findings ---

    def set_findings(self, findings: Iterable[Mark]) -> None:
        """Mark the indicators that findings speak of, instead of those marked before."""
        marks: dict[UUID, list[Mark]] = {}
        for mark in filter(is_open, findings):
            there = {part[0] for place in places_of(mark) if (part := indicator_part(place))}
            for identity in there:
                marks.setdefault(identity, []).append(mark)
        before, self._marks = self._marks, {key: gravest_first(told) for key, told in marks.items()}
        for identity in before.keys() | self._marks.keys():
            if before.get(identity) != self._marks.get(identity):
                place = self.index_of(identity)
                if place.isValid():
                    last = place.siblingAtColumn(self.columnCount() - 1)
                    self.dataChanged.emit(place, last)

    def marks(self, identity: UUID) -> Sequence[Mark]:
        """The findings about an indicator, the gravest first."""
        return self._marks.get(identity, ())
