"""Ways to a new project: blank, after the sample of another, from last year's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.schema.definition import FormDefinition
    from perfgoals_desktop.services.carrying import Carried
    from perfgoals_desktop.ui.main_window import MainWindow
    from perfgoals_desktop.ui.template_commands import TemplateCommands


class NewCommands:
    """Each adds projects to the data file, and opens what was added when it is one."""

    def __init__(self, window: MainWindow, templates: TemplateCommands) -> None:
        self._window = window
        self._templates = templates
        tr = window.tr
        self._new = command(
            window,
            "new_project",
            tr("新建项目"),
            QKeySequence.StandardKey.New,
            self.add,
            tip=tr("新建一张空白申报表，用本年度的表式"),
        )
        self._choose = command(
            window,
            "new_project_of",
            tr("新建项目（选年度和表式）…"),
            "Ctrl+Alt+N",
            self.ask,
            tip=tr("自己选年度和表式，空白的或照抄模板的"),
        )
        self._sample = command(
            window,
            "new_after_sample",
            tr("以选中项目为样本新建"),
            "Ctrl+Shift+D",
            self.add_after_sample,
            tip=tr("照抄文字和指标，不抄金额和日期"),
        )
        self._forward = command(
            window,
            "carry_forward",
            tr("沿用到新年度…"),
            "Ctrl+Shift+Y",
            self.ask_carry,
            tip=tr("由选中的项目建立新年度的申报表：照抄文字、指标和金额，日期顺延"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._new, self._choose, self._sample, self._templates.save, self._forward]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._new.setEnabled(now.in_list)
        self._choose.setEnabled(now.in_list)
        self._sample.setEnabled(now.in_list and now.selected == 1)
        self._forward.setEnabled(now.has_selected)

    def add(self) -> None:
        """Add a blank project of the year that the list shows, or of this year; asks where forms compete."""
        year = self._usual_year()
        fitting = [form for form in self._window.program.catalog if year in form.years]
        if len(fitting) == 1:
            self.add_blank(fitting[0], year)
        else:
            self.ask()

    def ask(self) -> None:
        """Ask for year, form and contents, and add a project."""
        from perfgoals_desktop.ui.dialogs.new_project import NewProjectDialog

        if self._window.workspace is None:
            return
        dialog = NewProjectDialog(
            self._window.program.catalog, self._usual_year(), self._templates.kept(), self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self.add_blank)
        dialog.begun.connect(self._templates.begin)
        dialog.dropped.connect(self._templates.drop)
        dialog.open()

    def add_blank(self, form: FormDefinition, year: int) -> None:
        """Add a blank project, and open it."""
        window = self._window
        workspace = window.workspace
        if workspace is None or not window.leave_editor():
            return
        added = window.attempt(lambda: workspace.add_blank(form, year))
        if added is not None:
            window.show_changed(added.id)
            window.open_project(added.id)

    def add_after_sample(self) -> None:
        """Add a project that says what the selected one says, without amounts and dates, and open it."""
        from perfgoals_desktop.services.templates import after_sample

        window = self._window
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return

        def add() -> None:
            sample = workspace.get(selected[0])
            made = after_sample(sample, window.program.catalog.form(sample.form_id))
            workspace.save(made)
            window.show_changed(made.id)
            window.open_project(made.id)

        window.attempt(add)

    def ask_carry(self) -> None:
        """Show what the selected projects would say in another year."""
        from perfgoals_desktop.services.carrying_table import carrying_tables
        from perfgoals_desktop.ui.carrying.dialog import CarryingDialog

        window = self._window
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return
        sources = window.attempt(lambda: workspace.get_many(selected))
        if not sources:
            return
        catalog = window.program.catalog
        dialog = CarryingDialog(
            lambda year, amounts: carrying_tables(sources, year, catalog, amounts), self._year_after(), window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self.carry_forward)
        dialog.open()

    def carry_forward(self, carried: Sequence[Carried], year: int) -> None:
        """Add drafts of another year; says how many, and what needs a look."""
        window = self._window
        workspace = window.workspace
        if workspace is None:
            return
        added = window.attempt(lambda: workspace.carry_forward(carried))
        if not added:
            return
        window.show_changed(*added)
        looks = sum(bool(item.unplaced or item.unasked) for item in carried)
        text = window.tr("已建立 {0} 张 {1} 年度的草稿（已选中），请核对金额和文字里的年份。")
        text = text.format(len(carried), year)
        if looks:
            text += window.tr(
                "其中 {0} 张换了表式，有内容放不进新表，已保留在“未归类”里，请逐张处理。"
            ).format(looks)
        window.messages.offer(text, window.tr("撤销"), lambda: self._take_back(added))

    def _take_back(self, added: Sequence[UUID]) -> None:
        window = self._window
        workspace = window.workspace
        if workspace is not None:
            window.attempt(lambda: workspace.remove(added))
            window.show_changed()

    def _year_after(self) -> int:
        projects = self._window.projects
        lines = map(projects.model.line, projects.table.selected_rows())
        years = [line.fiscal_year for line in lines if line is not None and line.fiscal_year]
        return max(years) + 1 if years else self._usual_year()

    def _usual_year(self) -> int:
        return self._window.projects.chosen_year or date.today().year  # noqa: DTZ011 - the clerk's calendar
