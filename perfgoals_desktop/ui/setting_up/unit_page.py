"""Who works here, and which data file is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.own_profile import profile_for, read_own_profile, write_own_profile
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.setting_up.profile_fields import ProfileFields

if TYPE_CHECKING:
    from perfgoals_desktop.services.workspace import Workspace


class UnitPage(QWidget):
    """What it says is kept for this user, and in the data file that is open."""

    def __init__(self, workspace: Workspace | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        profile = profile_for(workspace.database) if workspace is not None else read_own_profile()
        self.fields = ProfileFields(profile, self)
        told = self.tr("新建的申报表自动填上这些内容，导出的报送文件里也写明；已有的申报表不变。")
        self._note = named(QLabel(told, self, wordWrap=True), "unit_note")
        where = (
            self.tr("打开的数据文件：{0}").format(workspace.file)
            if workspace is not None
            else self.tr("没有打开数据文件；打开以后，这些内容也会记在数据文件里。")
        )
        file = named(QLabel(where, self, wordWrap=True), "unit_file")
        file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        for widget in (self.fields, self._note, file):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self.fields)

    def take(self) -> bool:
        """Keep what is set; False, with the reason beneath, where that cannot be."""
        from perfgoals_desktop.storage.profile import save_profile

        profile, workspace = self.fields.profile, self._workspace
        try:
            if workspace is not None and not workspace.read_only:
                save_profile(workspace.database, profile)
            write_own_profile(profile)
        except (PerfGoalsError, OSError) as error:
            self._note.setText(explain(error))
            return False
        return True
