"""Asks for year and form of a new project."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.naming import named

FIRST_YEAR = 2000
LAST_YEAR = 2099


class NewProjectDialog(QDialog):
    """The forms of the year come first; the others can be chosen all the same.

    Signals:
        taken(form, year): a project of this form is wanted.
    """

    taken = Signal(object, int)

    def __init__(self, catalog: Catalog, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_project_dialog")
        self.setWindowTitle(self.tr("新建项目"))
        self._catalog = catalog
        self._year = named(QSpinBox(self), "new_year", self.tr("年度"))
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setValue(year)
        self._form = named(QComboBox(self), "new_form", self.tr("表式"))
        self._buttons, self._take_button = take_or_leave(self, self.tr("新建"), self._take)
        self._arrange()
        self._year.valueChanged.connect(self._offer)
        self._offer(year)
        self._year.selectAll()

    def _arrange(self) -> None:
        rows = QFormLayout()
        rows.addRow(self.tr("年度(&Y)"), self._year)
        rows.addRow(self.tr("表式(&F)"), self._form)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(QLabel(self.tr("已按年度选好表式，一般不用改。"), self))
        column.addWidget(self._buttons)

    def _offer(self, year: int) -> None:
        forms = sorted(self._catalog, key=lambda form: year not in form.years)
        self._form.clear()
        for form in forms:
            self._form.addItem(form.name, form)
        self._take_button.setEnabled(bool(forms))

    def _take(self) -> None:
        self.accept()
        self.taken.emit(self._form.currentData(), self._year.value())
