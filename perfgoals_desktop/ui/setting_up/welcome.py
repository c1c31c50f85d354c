"""The first start: who works here, where the data file lies, a sample to try."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.own_profile import write_own_profile
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.setting_up.profile_fields import ProfileFields
from perfgoals_desktop.ui.theme import open_at


class WelcomeDialog(QDialog):
    """Asks once; one key (Esc) passes it over, and everything can be set later.

    Signals:
        begun(file): a data file is to be made there, or opened where there is one.
        sample_wanted(): the sample is to be shown.
    """

    begun = Signal(object)
    sample_wanted = Signal()

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        """`file` is where the data file is proposed to lie."""
        super().__init__(parent)
        self.setObjectName("welcome_dialog")
        self.setWindowTitle(self.tr("欢迎使用"))
        told = self.tr(
            "先填四项，新建的申报表会自动带上；不填也可以，按 Esc 跳过，以后在“设置”（Ctrl+,）里随时能改。"
        )
        self.fields = ProfileFields(Profile(), self)
        self.file = named(QLineEdit(str(file), self), "welcome_file", self.tr("数据文件"))
        self._note = named(QLabel(self, wordWrap=True), "welcome_note")
        self._note.setText(
            self.tr(
                "全部申报表只存在这一个文件里，备份在“设置”里指定的文件夹；程序不联网，不往别处传任何内容。"
            )
        )
        self.fields.rows.addRow(self.tr("数据文件(&O)"), self._file_row())
        column = QVBoxLayout(self)
        column.addWidget(QLabel(told, self, wordWrap=True))
        column.addWidget(self.fields)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addWidget(self._buttons())
        open_at(self, 44, 19)
        self.fields.setFocus()

    def _file_row(self) -> QWidget:
        holder = QWidget(self)
        browse = named(QPushButton(self.tr("浏览…"), self), "browse_file", self.tr("选择数据文件的位置"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        holder.setFocusProxy(self.file)
        return holder

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        begin = box.addButton(self.tr("开始填报(&B)"), QDialogButtonBox.ButtonRole.AcceptRole)
        begin.setObjectName("begin")
        begin.setDefault(True)
        sample = box.addButton(self.tr("用示例数据试试(&S)"), QDialogButtonBox.ButtonRole.ActionRole)
        sample.setObjectName("try_sample")
        sample.setAutoDefault(False)
        skip = box.addButton(self.tr("跳过（Esc）"), QDialogButtonBox.ButtonRole.RejectRole)
        skip.setObjectName("skip")
        skip.setAutoDefault(False)
        box.accepted.connect(self._begin)
        sample.clicked.connect(self._try_sample)
        box.rejected.connect(self.reject)
        return box

    def reject(self) -> None:
        """Pass over it; nobody is asked a second time."""
        self._keep(self.fields.profile)
        super().reject()

    def _begin(self) -> None:
        text = self.file.text().strip()
        if not Path(text).is_absolute():
            self._note.setText(self.tr("请填完整的文件路径，或点“浏览”选择。"))
        elif self._keep(self.fields.profile):
            super().accept()
            file = Path(text)
            self.begun.emit(file if file.suffix else file.with_suffix(".pgdb"))

    def _try_sample(self) -> None:
        if self._keep(self.fields.profile):
            super().accept()
            self.sample_wanted.emit()

    def _keep(self, profile: Profile) -> bool:
        try:
            write_own_profile(profile)
        except (PerfGoalsError, OSError) as error:
            self._note.setText(explain(error))
            return False
        return True

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("新建数据文件"), self.file.text(), self.tr("数据文件") + " (*.pgdb)"
        )
        if chosen:
            self.file.setText(chosen)
