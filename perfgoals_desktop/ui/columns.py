"""Which columns the list of projects shows: chosen in a menu, by mouse or keys, and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from perfgoals_desktop.ui.commands import NO_KEY
from perfgoals_desktop.ui.models.project_list import Column
from perfgoals_desktop.ui.project_table import ProjectTable


class ColumnChooser(QObject):
    """Its actions show and hide the columns of a table; the name always stays."""

    def __init__(self, table: ProjectTable) -> None:
        super().__init__(table)
        self._table = table
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._pop_up)
        self.actions = [self._action(column, header) for column in Column if column is not Column.NAME]
        self._usual = QAction(self.tr("恢复默认"), self)
        self._usual.setObjectName("columns_usual")
        self._usual.setStatusTip(self.tr("列的取舍、宽度和次序恢复原样"))
        self._usual.setProperty(NO_KEY, "seldom wanted")
        self._usual.triggered.connect(self._restore)
        self._follow()

    def make_menu(self, title: str, parent: QWidget) -> QMenu:
        """A menu of all columns, up to date whenever it is shown."""
        menu = QMenu(title, parent)
        menu.addActions(self.actions)
        menu.addSeparator()
        menu.addAction(self._usual)
        menu.aboutToShow.connect(self._follow)
        return menu

    def _action(self, column: Column, header: QHeaderView) -> QAction:
        title = str(self._table.model().headerData(column, Qt.Orientation.Horizontal))
        action = QAction(title, self)
        action.setObjectName(f"column_{column.name.lower()}")
        action.setStatusTip(self.tr("列表里显示或不显示“{0}”").format(title))
        action.setProperty(NO_KEY, "one of many, in a menu that keys reach")
        action.setData(column)
        action.setCheckable(True)
        action.toggled.connect(lambda shown: header.setSectionHidden(column, not shown))
        return action

    def _follow(self) -> None:
        for action in self.actions:
            action.setChecked(not self._table.isColumnHidden(action.data()))

    def _restore(self) -> None:
        self._table.lay_out_as_usual()
        self._follow()

    def _pop_up(self, place: QPoint) -> None:
        # Qt lets go of a menu that Python does not hold.
        self._menu = self.make_menu("", self._table)
        self._menu.popup(self._table.horizontalHeader().mapToGlobal(place))
