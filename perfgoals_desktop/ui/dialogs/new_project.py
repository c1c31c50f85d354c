"""Asks for year, form and contents of a new project."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.template_folder import Kept, Template
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.dialogs.confirm import confirm
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import ems

FIRST_YEAR = 2000
LAST_YEAR = 2099


class NewProjectDialog(QDialog):
    """Blank or from a template (模板); the forms of the year come first, the others can be chosen too.

    Signals:
        taken(form, year): a blank project of this form is wanted.
        begun(template, year): a project that begins with the template is wanted.
        dropped(template): the template is no longer wanted.
    """

    taken = Signal(object, int)
    begun = Signal(object, int)
    dropped = Signal(object)

    def __init__(
        self, catalog: Catalog, year: int, kept: Kept | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("new_project_dialog")
        self.setWindowTitle(self.tr("新建项目"))
        self._catalog = catalog
        self._broken = kept.broken if kept else ()
        self._year = named(QSpinBox(self), "new_year", self.tr("年度"))
        self._year.setRange(FIRST_YEAR, LAST_YEAR)
        self._year.setValue(year)
        self._form = named(QComboBox(self), "new_form", self.tr("表式"))
        self._contents = named(QComboBox(self), "new_contents", self.tr("内容"))
        self._drop = named(QPushButton(self.tr("删除模板…"), self), "drop_template")
        self._drop.setAutoDefault(False)
        self._note = named(QLabel(self, wordWrap=True), "new_note")
        self._buttons, self._take_button = take_or_leave(self, self.tr("新建"), self._take)
        self._fill_contents(kept or Kept())
        self._arrange()
        self._connect()
        self._offer(year)
        self._follow()
        self._year.selectAll()

    @property
    def template(self) -> Template | None:
        """The template that is chosen; None for a blank project."""
        chosen = self._contents.currentData()
        return chosen if isinstance(chosen, Template) else None

    def _fill_contents(self, kept: Kept) -> None:
        self._contents.addItem(self.tr("空白申报表"), None)
        for template in kept.templates:
            self._contents.addItem(self.tr("模板：{0}").format(template.name), template)
        self._drop.setVisible(bool(kept.templates))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._contents, 1)
        row.addWidget(self._drop)
        rows = QFormLayout()
        rows.addRow(self.tr("年度(&Y)"), self._year)
        label = QLabel(self.tr("内容(&C)"), self)
        label.setBuddy(self._contents)
        rows.addRow(label, row)
        rows.addRow(self.tr("表式(&F)"), self._form)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self._note)
        column.addWidget(self._buttons)
        self.setMinimumWidth(ems(self, 32))

    def _connect(self) -> None:
        self._year.valueChanged.connect(self._offer)
        self._contents.currentIndexChanged.connect(self._follow)
        self._drop.clicked.connect(self._ask_drop)

    def _offer(self, year: int) -> None:
        forms = sorted(self._catalog, key=lambda form: year not in form.years)
        self._form.clear()
        for form in forms:
            self._form.addItem(form.name, form)
        self._take_button.setEnabled(bool(forms))

    def _follow(self) -> None:
        blank = self.template is None
        self._form.setEnabled(blank)
        self._drop.setEnabled(not blank)
        self._note.setText(
            self.tr("已按年度选好表式，一般不用改。用“项目”菜单里的“存为模板”可以添加模板。")
            if blank
            else self.tr("照抄模板的文字和指标，表式按年度选定；金额和日期要自己填。")
        )
        if self._broken:
            text = self.tr("读不出来的模板：{0}").format("、".join(self._broken))
            self._note.setText(f"{self._note.text()}\n{text}")

    def _ask_drop(self) -> None:
        template = self.template
        if template is not None:
            text = self.tr("删除模板“{0}”？").format(template.name)
            consequence = self.tr("由它建立的项目不受影响；模板删除以后不能恢复。")
            act = partial(self._let_go, template)
            confirm(self, "ask_drop_template", self.tr("删除模板"), text, consequence, act)

    def _let_go(self, template: Template) -> None:
        self.dropped.emit(template)
        self._contents.removeItem(self._contents.findData(template))

    def _take(self) -> None:
        self.accept()
        template = self.template
        if template is None:
            self.taken.emit(self._form.currentData(), self._year.value())
        else:
            self.begun.emit(template, self._year.value())
