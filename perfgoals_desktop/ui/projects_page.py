"""The list of projects with its search field, filters and totals; also the recycle bin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.storage.listed import Selection, Totals
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.columns import ColumnChooser
from perfgoals_desktop.ui.commands import fill_menu
from perfgoals_desktop.ui.editor.status_text import status_name
from perfgoals_desktop.ui.models.project_list import ID_ROLE, ProjectListModel
from perfgoals_desktop.ui.models.selected_icons import on_selection
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.project_table import ProjectTable
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.theme import colours_of, icon, level_icon
from perfgoals_desktop.ui.theme.action_icons import draw_when_shown
from perfgoals_desktop.ui.theme.levels import GRAVEST_FIRST

SEARCH_PAUSE_MS: Final = 20
"""So short that nobody waits, so long that the letter is painted first."""
SUM_PAUSE_MS: Final = 60


class ProjectsPage(QWidget):
    """Every project of the data file, a row each.

    Signals:
        opened(id): a project is to be opened.
        selection_changed(): other rows are selected.
        totals_changed(shown, selected): other sums; `selected` is None unless several are selected.
    """

    opened = Signal(object)
    selection_changed = Signal()
    totals_changed = Signal(object, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._wanted: tuple[UUID, ...] = ()
        self.in_bin = False
        self.model = ProjectListModel(self)
        self.search = named(QLineEdit(self, clearButtonEnabled=True), "search", self.tr("查找"))
        self.search.setPlaceholderText(self.tr("查找：任何文字，或拼音首字母（Ctrl+F）"))
        self._year = self._combo("filter_year", self.tr("年度"))
        self._status = self._combo("filter_status", self.tr("状态"))
        self._unit = self._combo("filter_unit", self.tr("实施单位"))
        self.table = named(ProjectTable(self.model, settings, self), "projects", self.tr("项目列表"))
        self.columns = ColumnChooser(self.table)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._sum_pause = QTimer(self, singleShot=True, interval=SUM_PAUSE_MS)
        self._arrange()
        self._connect()
        self._draw_icons()

    @property
    def chosen_year(self) -> int | None:
        """The year that the list is narrowed to."""
        year = self._year.currentData()
        return year if isinstance(year, int) else None

    def show_listing(self, listing: Listing | None) -> None:
        """Show the projects of a data file from the beginning."""
        self._listing = listing
        self.show_bin(False)

    def show_bin(self, in_bin: bool) -> None:
        """Show what lies in the recycle bin (回收站), or the projects that do not."""
        self.in_bin = in_bin
        self._bin_title.setVisible(in_bin)
        self.search.clear()
        for combo in self._combos:
            combo.setCurrentIndex(0)
        self._fill_filters()
        self._apply()

    def refresh(self) -> None:
        """Read the list anew, keeping filters, place and selected projects."""
        self._wanted = self._wanted or tuple(self.selected_ids())
        self._fill_filters()
        self._apply()

    def selected_ids(self) -> list[UUID]:
        """The ids of the selected projects, from top to bottom."""
        return self.table.selected_ids()

    def shown_ids(self) -> list[UUID]:
        """The ids of all that the search and the filters leave, from top to bottom."""
        self.model.finish()
        return self.model.ids(range(self.model.rowCount()))

    def select(self, *declaration_ids: UUID) -> None:
        """Select projects and bring the first of them into view, as soon as they are shown."""
        if self.model.reading.is_awaited:
            self._wanted = declaration_ids
        else:
            self.table.select_ids(declaration_ids)

    def set_menu(self, actions: Sequence[QAction | None]) -> None:
        """Offer these on a click with the right button, or the menu key; None is a separator."""
        menu = QMenu(self.table)
        fill_menu(menu, actions)
        draw_when_shown(menu)
        view = self.table.viewport()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(lambda place: menu.popup(view.mapToGlobal(place)))

    def _combo(self, name: str, label: str) -> QComboBox:
        combo = named(QComboBox(self), name, label)
        combo.setToolTip(label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    @property
    def _combos(self) -> tuple[QComboBox, ...]:
        return (self._year, self._status, self._unit)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        for combo in self._combos:
            row.addWidget(combo)
        bin_text = self.tr("回收站：删除的项目，可以恢复，或彻底删除。按 Alt+← 返回列表。")
        self._bin_title = named(QLabel(bin_text, self, wordWrap=True), "bin_title")
        self._bin_title.hide()
        self._empty = named(QLabel(self.table.viewport(), wordWrap=True), "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self._bin_title)
        column.addLayout(row)
        column.addWidget(self.table)
        centre = QVBoxLayout(self.table.viewport())
        centre.addWidget(self._empty)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._apply)
        self._sum_pause.timeout.connect(self._sum_up)
        self.search.textEdited.connect(self._wait)
        self.search.returnPressed.connect(self._enter_found)
        for combo in self._combos:
            combo.activated.connect(self._apply)
        self.table.activated.connect(lambda index: self.opened.emit(index.data(ID_ROLE)))
        self.table.selection_changed.connect(self._follow_selection)
        self.model.modelReset.connect(self._follow_rows)
        self.model.summed.connect(self._sum_up)
        self.model.reading.selected_read.connect(self._tell_selected)

    def _enter_found(self) -> None:
        """Go to the first of what was found; Enter once more opens it."""
        if self._pause.isActive():
            self._apply()
        self.model.finish()
        self.table.setFocus()
        if self.model.rowCount():
            self.table.selectRow(0)

    def _wait(self) -> None:
        self._pause.start()

    def _fill_filters(self) -> None:
        listing, in_bin = self._listing, self.in_bin
        years = [(str(year), year) for year in listing.fiscal_years(in_bin=in_bin)] if listing else []
        units = [(unit, unit) for unit in listing.implementing_units(in_bin=in_bin)] if listing else []
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
            in_bin=self.in_bin,
        )
        self.model.show(self._listing, selection)

    def _follow_rows(self) -> None:
        """Other rows are shown: select those that were to be selected, and say why there are none."""
        is_whole = not self.model.reading.is_awaited
        self._empty.setText(self._why_empty(self.model.selection))
        self._empty.setVisible(is_whole and self.model.rowCount() == 0)
        if is_whole and self._wanted:
            wanted, self._wanted = self._wanted, ()
            self.table.select_ids(wanted)
        self.selection_changed.emit()

    def _why_empty(self, selection: Selection) -> str:
        if selection != Selection(in_bin=self.in_bin):
            return self.tr("没有符合条件的项目。")
        if self.in_bin:
            return self.tr("回收站是空的。")
        return self.tr("还没有项目。按 Ctrl+N 新建，或把往年的申报表拖到这里导入。")

    def _follow_selection(self) -> None:
        self.selection_changed.emit()
        self._sum_pause.start()

    def _sum_up(self) -> None:
        self._sum_pause.stop()
        count, shown = self.table.selected_count(), self.model.totals
        if shown is None:
            return  # told as soon as they are known
        if 1 < count < shown.count:
            self.model.sum_up(self.table.selected_rows())
        else:
            self.totals_changed.emit(shown, shown if count > 1 else None)

    def _tell_selected(self, selected: Totals) -> None:
        if self.model.totals is not None and selected.count == self.table.selected_count():
            self.totals_changed.emit(self.model.totals, selected)

    def _draw_icons(self) -> None:
        colours = colours_of(self.palette())
        icons: dict[Level | None, QIcon] = {None: icon("circle-check", colours.good)}
        icons |= {level: level_icon(level, self.palette()) for level in GRAVEST_FIRST}
        size = self.fontMetrics().height()
        selectable = {level: on_selection(drawn, colours.on_accent, size) for level, drawn in icons.items()}
        self.model.set_icons(selectable)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "columns"):
            self._draw_icons()
