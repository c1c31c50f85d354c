"""The list of projects: rows read page by page as they come into view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.storage.listed import EVERYTHING, ListedDeclaration, Order, Selection, SortKey, Totals
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.editor.status_text import status_name

Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 200
PAGES_KEPT: Final = 25
ID_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NOWHERE = QModelIndex()
NOTHING: Final = Totals(0, Money(), Money(), Money(), Money(), Money())


class Column(IntEnum):
    """The columns of the list, left to right."""

    YEAR = 0
    NAME = 1
    NATURE = 2
    CATEGORY = 3
    UNIT = 4
    AMOUNT = 5
    STATUS = 6
    FINDINGS = 7
    MODIFIED = 8


SORT_KEYS: Final[Mapping[Column, SortKey]] = {
    Column.YEAR: SortKey.FISCAL_YEAR,
    Column.NAME: SortKey.NAME,
    Column.NATURE: SortKey.NATURE,
    Column.CATEGORY: SortKey.CATEGORY,
    Column.UNIT: SortKey.IMPLEMENTING_UNIT,
    Column.AMOUNT: SortKey.ANNUAL_REQUESTED,
    Column.STATUS: SortKey.STATUS,
    Column.MODIFIED: SortKey.MODIFIED_AT,
}


class ProjectListModel(QAbstractTableModel):
    """Mirrors a data file's list; filtering and sorting are the data file's work.

    Holds the row ids of what is shown, and the texts of the pages last looked at.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._row_ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, tuple[ListedDeclaration, tuple[str, ...]]]] = OrderedDict()
        self._findings: Mapping[UUID, str] = {}
        self.selection = EVERYTHING
        self.order = Order()
        self.totals = NOTHING

    def show(
        self, listing: Listing | None, selection: Selection = EVERYTHING, order: Order | None = None
    ) -> None:
        """Show what `selection` picks from `listing`, read anew; None shows nothing."""
        self.beginResetModel()
        self._listing = listing
        self.selection = selection
        self.order = order or self.order
        self._pages.clear()
        self._row_ids = listing.row_ids(selection, self.order) if listing else array("q")
        self.totals = listing.totals(selection) if listing else NOTHING
        self.endResetModel()

    def refresh(self) -> None:
        """Read what is shown anew, after the data file has changed."""
        self.show(self._listing, self.selection)

    def set_findings(self, findings: Mapping[UUID, str]) -> None:
        """Show what the review found, in short, by declaration."""
        self._findings = findings
        self._pages.clear()
        if self._row_ids:
            top = self.index(0, Column.FINDINGS)
            self.dataChanged.emit(top, self.index(len(self._row_ids) - 1, Column.FINDINGS), [_DISPLAY])

    def line(self, row: int) -> ListedDeclaration | None:
        """The line in a row, None when it is gone from the data file."""
        found = self._page(row // PAGE).get(row)
        return found[0] if found else None

    def row_of(self, declaration_id: UUID) -> int | None:
        """The row that shows a declaration, if it is among those shown."""
        rows = range(len(self._row_ids))
        return next((row for row in rows if (line := self.line(row)) and line.id == declaration_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._row_ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's contract
        if not index.isValid():
            return None
        if role == _ALIGNMENT and index.column() == Column.AMOUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in {_DISPLAY, _TOOL_TIP, ID_ROLE}:
            return None
        found = self._page(index.row() // PAGE).get(index.row())
        if found is None:
            return None
        return found[0].id if role == ID_ROLE else found[1][index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:  # noqa: ANN401 - Qt's contract
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return self._heads()[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = SORT_KEYS.get(Column(column), SortKey.POSITION) if column >= 0 else SortKey.POSITION
        self.show(self._listing, self.selection, Order(key, order == Qt.SortOrder.DescendingOrder))

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("年度"),
            self.tr("项目名称"),
            self.tr("项目性质"),
            self.tr("项目类别"),
            self.tr("实施单位"),
            self.tr("年度申请总额（元）"),
            self.tr("状态"),
            self.tr("审核"),
            self.tr("最后修改"),
        )

    def _page(self, number: int) -> dict[int, tuple[ListedDeclaration, tuple[str, ...]]]:
        """The rows of a page with their texts; formatted once, when the page is read."""
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        first = number * PAGE
        wanted = self._row_ids[first : first + PAGE]
        lines = self._listing.lines(wanted) if self._listing and wanted else {}
        page = {
            row: (lines[row_id], self._texts(lines[row_id]))
            for row, row_id in enumerate(wanted, start=first)
            if row_id in lines
        }
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _texts(self, line: ListedDeclaration) -> tuple[str, ...]:
        return (
            str(line.fiscal_year or ""),
            line.name or self.tr("（未命名项目）"),
            line.nature,
            line.category,
            line.implementing_unit,
            line.annual_requested.printed() if line.annual_requested else "",
            status_name(line.status),
            self._findings.get(line.id, ""),
            f"{line.modified_at.astimezone():%Y-%m-%d %H:%M}",
        )
