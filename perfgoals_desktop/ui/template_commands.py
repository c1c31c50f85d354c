"""Commands on templates (模板): keep a project as one, begin projects from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.template_folder import Kept, Template, TemplateFolder, begun_from
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.dialogs.confirm import confirm
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class TemplateCommands:
    """Templates belong to the user, not to a data file: next year's file has them too."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._folder = TemplateFolder()
        tr = window.tr
        self.save = command(
            window,
            "save_as_template",
            tr("存为模板…"),
            "Ctrl+Alt+S",
            self.ask_name,
            tip=tr("留下这个项目的文字和指标，以后新建项目时可以照抄；不含金额和日期"),
        )

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self.save.setEnabled(now.editing or (now.in_list and now.selected == 1))

    def kept(self) -> Kept:
        """The templates to choose from."""
        return self._folder.read()

    def ask_name(self) -> None:
        """Ask under which name the open or selected project shall be kept."""
        declaration = self._declaration()
        if declaration is None:
            return
        window = self._window
        dialog = QInputDialog(window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("template_name_dialog")
        dialog.setWindowTitle(window.tr("存为模板"))
        dialog.setLabelText(window.tr("模板名称："))
        dialog.setTextValue(declaration.text("name"))
        dialog.setOkButtonText(window.tr("存为模板"))
        dialog.setCancelButtonText(window.tr("取消"))
        dialog.textValueSelected.connect(lambda name: self._take_name(name.strip(), declaration))
        dialog.open()

    def begin(self, template: Template, year: int) -> None:
        """Add a project that begins with a template, and open it."""
        window = self._window
        workspace = window.workspace
        if workspace is None or not window.leave_editor():
            return

        def add() -> None:
            made = begun_from(template, year, window.program.catalog)
            workspace.save(made.declaration)
            window.show_changed(made.declaration.id)
            window.open_project(made.declaration.id)
            if made.unplaced or made.unasked:
                text = window.tr("模板里有内容放不进这个年度的表，已保留在“未归类”里，请处理。")
                window.messages.tell(text)

        window.attempt(add)

    def drop(self, template: Template) -> None:
        """Keep a template no longer."""
        self._window.attempt(lambda: self._folder.remove(template))

    def _declaration(self) -> Declaration | None:
        window = self._window
        if window.editor_page is not None:
            window.editor_page.settle()
            return window.editor_page.session.declaration
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return None
        return window.attempt(lambda: workspace.get(selected[0]))

    def _take_name(self, name: str, declaration: Declaration) -> None:
        window = self._window
        if not self._folder.has(name):
            self._keep(name, declaration)
            return
        text = window.tr("已有模板“{0}”，用这个项目代替它？").format(name)
        consequence = window.tr("原来的模板不再保留。")
        act = window.tr("代替")
        confirm(window, "ask_replace_template", act, text, consequence, lambda: self._keep(name, declaration))

    def _keep(self, name: str, declaration: Declaration) -> None:
        window = self._window
        form = window.program.catalog.form(declaration.form_id)
        kept = window.attempt(lambda: self._folder.keep(name, declaration, form))
        if kept is not None:
            text = window.tr("已存为模板“{0}”；用“新建项目（选年度和表式）”可以照抄。")
            window.messages.tell(text.format(kept.name))
