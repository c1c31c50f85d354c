"""The list of projects with its search field, filters and totals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.listed import Selection, Totals
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.editor.status_text import status_name
from perfgoals_desktop.ui.models.project_list import ID_ROLE, Column, ProjectListModel
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.settings import Settings

SEARCH_PAUSE_MS: Final = 120
_LAYOUT: Final = "projects"


class ProjectsPage(QWidget):
    """Every project of the data file, a row each.

    Signals:
        opened(id): a project is to be opened.
        selection_changed(): other rows are selected.
        totals_changed(totals): other rows are shown.
    """

    opened = Signal(object)
    selection_changed = Signal()
    totals_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._listing: Listing | None = None
        self.model = ProjectListModel(self)
        self.search = named(QLineEdit(self, clearButtonEnabled=True), "search", self.tr("查找"))
        self.search.setPlaceholderText(self.tr("查找：任何文字，或拼音首字母（Ctrl+F）"))
        self._year = self._combo("filter_year", self.tr("年度"))
        self._status = self._combo("filter_status", self.tr("状态"))
        self._unit = self._combo("filter_unit", self.tr("实施单位"))
        self.table = named(QTableView(self), "projects", self.tr("项目列表"))
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._arrange()
        self._set_up_table()
        self._connect()

    def show_listing(self, listing: Listing | None) -> None:
        """Show the projects of a data file from the beginning."""
        self._listing = listing
        self.search.clear()
        self._fill_filters()
        self._apply()

    def refresh(self) -> None:
        """Read the list anew, keeping filters, place and selected projects."""
        selected = set(self.selected_ids())
        self._fill_filters()
        self._apply()
        self._select(selected)

    def selected_ids(self) -> list[UUID]:
        """The ids of the selected projects, from top to bottom."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(ID_ROLE) for index in rows]

    def select(self, declaration_id: UUID) -> None:
        """Select one project and bring it into view."""
        self._select({declaration_id})

    def set_menu(self, actions: list[QAction]) -> None:
        """Offer these actions on a click with the right button; also without a mouse."""
        self.table.addActions(actions)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def remember_layout(self) -> None:
        """Keep widths, order and choice of columns for the next start."""
        self._settings.remember_layout(_LAYOUT, self.table.horizontalHeader().saveState())

    def _combo(self, name: str, label: str) -> QComboBox:
        combo = named(QComboBox(self), name, label)
        combo.setToolTip(label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for combo in (self._year, self._status, self._unit):
            row.addWidget(combo)
        self._empty = QLabel(self.tr("没有符合条件的项目。"), self.table.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addLayout(row)
        column.addWidget(self.table)
        centre = QVBoxLayout(self.table.viewport())
        centre.addWidget(self._empty)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setSortingEnabled(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.9))
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._size_columns(header)

    def _size_columns(self, header: QHeaderView) -> None:
        if header.restoreState(self._settings.layout(_LAYOUT)):
            return
        letter = self.fontMetrics().horizontalAdvance("项")
        ems = {
            Column.YEAR: 4,
            Column.NAME: 20,
            Column.NATURE: 10,
            Column.CATEGORY: 7,
            Column.UNIT: 16,
            Column.AMOUNT: 11,
            Column.STATUS: 5,
            Column.FINDINGS: 11,
            Column.MODIFIED: 10,
        }
        for column, width in ems.items():
            header.resizeSection(column, letter * width)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._apply)
        self.search.textEdited.connect(self._wait)
        self.search.returnPressed.connect(self.table.setFocus)
        for combo in (self._year, self._status, self._unit):
            combo.activated.connect(self._apply)
        self.table.activated.connect(lambda index: self.opened.emit(index.data(ID_ROLE)))
        self.table.horizontalHeader().customContextMenuRequested.connect(self._choose_columns)
        self._watch_selection()

    def _watch_selection(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self.selection_changed)

    def _wait(self) -> None:
        self._pause.start()

    def _fill_filters(self) -> None:
        listing = self._listing
        years = [(str(year), year) for year in listing.fiscal_years()] if listing else []
        units = [(unit, unit) for unit in listing.implementing_units()] if listing else []
        states = [(status_name(status), status) for status in Status]
        self._fill(self._year, self.tr("全部年度"), years)
        self._fill(self._status, self.tr("全部状态"), states)
        self._fill(self._unit, self.tr("全部单位"), units)

    def _fill(self, combo: QComboBox, everything: str, entries: Sequence[tuple[str, object]]) -> None:
        chosen = combo.currentData()
        combo.clear()
        combo.addItem(everything, None)
        for text, value in entries:
            combo.addItem(text, value)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setVisible(len(entries) > 1)

    def _apply(self) -> None:
        self._pause.stop()
        selection = Selection(
            fiscal_year=self._year.currentData(),
            status=self._status.currentData(),
            implementing_unit=self._unit.currentData(),
            words=self.search.text(),
        )
        self.model.show(self._listing, selection)
        totals: Totals = self.model.totals
        self._empty.setVisible(totals.count == 0)
        self.totals_changed.emit(totals)
        self.selection_changed.emit()

    def _select(self, wanted: set[UUID]) -> None:
        if not wanted:
            return
        selection = self.table.selectionModel()
        selection.clearSelection()
        rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
        for declaration_id in wanted:
            row = self.model.row_of(declaration_id)
            if row is not None:
                index = self.model.index(row, Column.NAME)
                selection.select(index, rows)
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.table.scrollTo(index)

    def _choose_columns(self, place: QPoint) -> None:
        header = self.table.horizontalHeader()
        self._columns_menu = QMenu(self)  # Qt lets go of a menu that Python does not hold
        for column in Column:
            if column is Column.NAME:
                continue
            action = self._columns_menu.addAction(
                str(self.model.headerData(column, Qt.Orientation.Horizontal))
            )
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.toggled.connect(lambda shown, column=column: header.setSectionHidden(column, not shown))
        self._columns_menu.popup(header.mapToGlobal(place))
