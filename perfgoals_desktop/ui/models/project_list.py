"""The list of projects: rows read page by page as they come into view."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.storage.listed import EVERYTHING, ListedDeclaration, Order, Selection, SortKey, Totals
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.editor.status_text import status_name
from perfgoals_desktop.ui.models.found import Found
from perfgoals_desktop.ui.models.line_pages import LinePages
from perfgoals_desktop.ui.models.list_reading import Asked, ListReading
from perfgoals_desktop.ui.models.project_columns import ALIGNMENTS, SORT_KEYS, Column, heads

__all__ = ["ID_ROLE", "NOTHING", "SORT_KEYS", "Column", "ProjectListModel"]

Index = QModelIndex | QPersistentModelIndex
ID_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TEXTS: Final = frozenset({_DISPLAY, int(Qt.ItemDataRole.ToolTipRole)})
_ROLES: Final = _TEXTS | {_DECORATION, _ALIGNMENT, ID_ROLE}
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NOWHERE = QModelIndex()
_NOT_REVIEWED: Final = Found("")
NOTHING: Final = Totals(0, Money(), Money(), Money(), Money(), Money())

_COLUMNS: Final = len(Column)  # views ask tens of thousands of times
_ALIGNMENTS: Final = {column: int(alignment) for column, alignment in ALIGNMENTS.items()}


class ProjectListModel(QAbstractTableModel):
    """Mirrors a data file's list; filtering and sorting are the data file's work.

    Holds the row ids of what is shown, and the texts of the pages last looked at.

    Signals:
        summed(): `totals` are those of the rows that are shown.
        findings_wanted(): the rows are to stand in the order of their findings.
    """

    summed = Signal()
    findings_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._pages = LinePages(self._texts)
        self._findings: Mapping[UUID, Found] = {}
        self._icons: Mapping[Level | None, QIcon] = {}
        self._sorted_by = -1
        self._selection = self.selection = EVERYTHING
        self.order = Order()
        self.totals: Totals | None = NOTHING
        self.reading = ListReading(self)
        self.reading.rows_read.connect(self._show_rows)
        self.reading.totals_read.connect(self._take_totals)

    def show(self, listing: Listing | None, selection: Selection = EVERYTHING) -> None:
        """Show what `selection` picks from `listing`, read anew; None shows nothing.

        The rows of a large data file follow when they have been read.
        """
        if listing is None or listing is not self._listing or selection.in_bin != self._selection.in_bin:
            self.reading.close()
            self._take_rows(listing, array("q"))
        self._selection = selection
        if listing is not None:
            self.reading.ask(Asked(listing, selection, self.order))

    def refresh(self) -> None:
        """Read what is shown anew, after the data file has changed."""
        self.show(self._listing, self._selection)

    def finish(self) -> None:
        """Have the rows that are still being read, for whoever cannot wait."""
        if self._listing is not None:
            self.reading.finish(Asked(self._listing, self._selection, self.order))

    def sum_up(self, rows: Iterable[int]) -> None:
        """Ask for the sums over some rows; `reading.selected_read` tells them."""
        if self._listing is not None:
            self.reading.sum_up(self._listing, [self._pages.row_id(row) for row in rows])

    def _show_rows(self, asked: Asked, row_ids: array[int]) -> None:
        self.selection = asked.selection
        self._take_rows(asked.listing, row_ids)

    def _take_rows(self, listing: Listing | None, row_ids: array[int]) -> None:
        self.beginResetModel()
        self._listing = listing
        self.totals = None if row_ids else NOTHING
        self._pages.show(listing, row_ids)
        if self.is_sorted_by_findings:
            self._sort_by_findings()
        self.endResetModel()

    def _take_totals(self, totals: Totals) -> None:
        self.totals = totals
        self.summed.emit()

    def set_findings(self, findings: Mapping[UUID, Found]) -> None:
        """Show what the review found, by declaration."""
        self._findings = findings
        self._pages.forget_texts()
        self._tell_findings()

    def update_findings(self, findings: Mapping[UUID, Found]) -> None:
        """Show what the review found so far; the rows stay where they are."""
        self._findings = findings
        self._pages.forget_texts()
        self._tell_findings(in_order=False)

    def set_icons(self, icons: Mapping[Level | None, QIcon]) -> None:
        """The icons of the levels, and under None that of a declaration without findings."""
        self._icons = icons
        self._tell_findings()

    def line(self, row: int) -> ListedDeclaration | None:
        """The line in a row, None when it is gone from the data file."""
        return self._pages.line(row)

    def ids(self, rows: Iterable[int]) -> list[UUID]:
        """The ids of the declarations in these rows."""
        return self._pages.ids(rows)

    def row_of(self, declaration_id: UUID) -> int | None:
        """The row that shows a declaration, if it is among those shown."""
        return self._pages.row_of(declaration_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._pages.count

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's contract
        # Painting asks thousands of times: what most cells do not have is answered first.
        if role not in _ROLES or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _ALIGNMENT:
            return _ALIGNMENTS.get(column, _LEFT)
        if role in _TEXTS:
            texts = self._pages.texts(row)
            return texts[column] if texts else None
        line = self._pages.line(row) if role == ID_ROLE or column == Column.FINDINGS else None
        if line is None or role == ID_ROLE:
            return line and line.id
        found = self._findings.get(line.id)
        return self._icons.get(found.level) if found else None

    def plain_text(self, row: int, column: int) -> str | None:
        """The text of a cell; None where it has an icon."""
        if column == Column.FINDINGS:
            line = self._pages.line(row)
            if line is not None and line.id in self._findings:
                return None
        texts = self._pages.texts(row)
        return texts[column] if texts else ""

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:  # noqa: ANN401 - Qt's contract
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGNMENT:
            return _ALIGNMENTS.get(Column(section), _LEFT)
        return heads(self.tr)[section] if role == _DISPLAY else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = SORT_KEYS.get(Column(column), SortKey.POSITION) if column >= 0 else SortKey.POSITION
        self.order = Order(key, order == Qt.SortOrder.DescendingOrder)
        self._sorted_by = column
        self.refresh()
        if self.is_sorted_by_findings:
            self.findings_wanted.emit()

    def _sort_by_findings(self) -> None:
        ranks = {declaration_id: found.rank for declaration_id, found in self._findings.items()}
        self._pages.sort_by(ranks, _NOT_REVIEWED.rank, descending=self.order.descending)

    def _sort_anew(self) -> None:
        """Put the rows in order of the findings; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        row_ids = [self._pages.row_id(index.row()) for index in held]
        self._sort_by_findings()
        moved = zip(map(self._pages.row_with, row_ids), held, strict=True)
        self.changePersistentIndexList(held, [self.index(row, index.column()) for row, index in moved])
        self.layoutChanged.emit()

    @property
    def is_sorted_by_findings(self) -> bool:
        """Whether the rows stand in the order of their findings."""
        return self._sorted_by == Column.FINDINGS

    def _tell_findings(self, *, in_order: bool = True) -> None:
        if in_order and self.is_sorted_by_findings:
            self._sort_anew()
        if self._pages.count:
            last = self.index(self._pages.count - 1, Column.FINDINGS)
            self.dataChanged.emit(self.index(0, Column.FINDINGS), last, [_DISPLAY, _DECORATION])

    def _texts(self, line: ListedDeclaration) -> tuple[str, ...]:
        return (
            str(line.fiscal_year or ""),
            line.name or self.tr("（未命名项目）"),
            line.nature,
            line.category,
            line.implementing_unit,
            line.annual_requested.printed() if line.annual_requested else "",
            status_name(line.status),
            self._findings.get(line.id, _NOT_REVIEWED).text,
            f"{line.modified_at.astimezone():%Y-%m-%d %H:%M}",
        )
