"""Asks for the year, and shows what every declaration would say in it before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.services.carrying_table import Amounts, CarriedTable
from perfgoals_desktop.ui.carrying.model import LABEL, NOW, PROJECT, UNCHANGED, CarryingModel
from perfgoals_desktop.ui.carrying.texts import TextDelegate
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.dialogs.new_project import FIRST_YEAR, LAST_YEAR
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import ems, open_at

Suggest = Callable[[int, Amounts], Sequence[CarriedTable]]
"""What the declarations would say in a year."""


class _Changing(QSortFilterProxyModel):
    """Leaves out what stays as it was; the rows are few, those of some projects."""

    only_changed = False

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802 - Qt's name
        index = self.sourceModel().index(row, 0, parent)
        return not (self.only_changed and index.data(UNCHANGED))


class CarryingDialog(QDialog):
    """Last year, the suggestion, and this year, which can be typed into.

    Signals:
        taken(carried, year): these drafts shall be stored.
    """

    taken = Signal(object, int)

    def __init__(self, suggest: Suggest, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("carry_dialog")
        self.setWindowTitle(self.tr("沿用到新年度"))
        self._suggest = suggest
        self._year = named(QSpinBox(self), "carry_year", self.tr("新年度"))
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setValue(year)
        self._amounts = named(QComboBox(self), "carry_amounts", self.tr("金额"))
        self._amounts.addItem(self.tr("照抄上年"), Amounts.KEEP)
        self._amounts.addItem(self.tr("留空重填"), Amounts.BLANK)
        self._only_changed = named(
            QCheckBox(self.tr("只看有改动的(&O)"), self), "carry_changed", self.tr("只看有改动的")
        )
        self.model = CarryingModel(suggest(year, Amounts.KEEP), self)
        self._shown = _Changing(self)
        self._shown.setSourceModel(self.model)
        self._table = self._make_table()
        self._note = QLabel(self, wordWrap=True)
        self._buttons, self._take_button = take_or_leave(self, "", self._take)
        self._arrange()
        self._connect()
        self._count()
        self._year.setFocus()
        self._year.selectAll()  # another year is typed over it
        open_at(self, 62, 34)

    def _make_table(self) -> QTableView:
        table = named(QTableView(self), "carry_rows", self.tr("上年与今年对照"))
        table.setModel(self._shown)
        table.setItemDelegateForColumn(NOW, TextDelegate(table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers & ~_ON_ENTERING)
        table.verticalHeader().hide()
        table.setAlternatingRowColors(True)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (PROJECT, LABEL):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, ems(self, 8))
        table.setColumnHidden(PROJECT, len(self.model.carried()) < 2)
        table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().lineSpacing() * 2.4))
        return table

    def _arrange(self) -> None:
        year_label, amounts_label = QLabel(self.tr("新年度(&Y)"), self), QLabel(self.tr("金额(&M)"), self)
        year_label.setBuddy(self._year)
        amounts_label.setBuddy(self._amounts)
        head = QHBoxLayout()
        for widget in (year_label, self._year, amounts_label, self._amounts, self._only_changed):
            head.addWidget(widget)
        head.addStretch()
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addWidget(self._note)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self._year.valueChanged.connect(self._again)
        self._amounts.currentIndexChanged.connect(self._again)
        self._only_changed.toggled.connect(self._filter)
        self.model.dataChanged.connect(self._count)

    def _again(self) -> None:
        amounts = Amounts(self._amounts.currentData())
        self.model.show_tables(self._suggest(self._year.value(), amounts))
        self._count()

    def _filter(self, only: bool) -> None:
        self._shown.only_changed = only
        self._shown.invalidate()

    def _count(self) -> None:
        rows, unchanged = self.model.rowCount(), self.model.unchanged()
        count = len(self.model.carried())
        self._take_button.setText(self.tr("建立 {0} 张草稿").format(count))
        told = self.tr(
            "共 {0} 处，{1} 处与上年相同。文字里的年份都列在“说明”里，请看一遍；点“今年”一栏可以修改。"
        )
        self._note.setText(told.format(rows, unchanged))

    def _take(self) -> None:
        self._table.setFocus()  # what is being typed ends here
        carried = self.model.carried()
        self.accept()
        self.taken.emit(carried, self._year.value())


_ON_ENTERING = QAbstractItemView.EditTrigger.CurrentChanged
