"""Where backups go, and how long the second place may stay away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.backup_settings import (
    LONGEST_DAYS,
    read_settings,
    usual_folder,
    write_settings,
)
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.ui.naming import named


class BackupPage(QWidget):
    """A folder, a second folder that may be blank, and a number of days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backup_page")
        settings = read_settings()
        self._settings = settings
        self.folder = named(QLineEdit(str(settings.folder), self), "backup_folder", self.tr("备份文件夹"))
        second = str(settings.second) if settings.second else ""
        self.second = named(QLineEdit(second, self), "second_folder", self.tr("第二备份位置"))
        self.second.setPlaceholderText(self.tr("不用第二备份位置"))
        self.days = named(QSpinBox(self), "remind_days", self.tr("提醒天数"))
        self.days.setRange(1, LONGEST_DAYS)
        self.days.setValue(settings.remind_after_days)
        self.days.setSuffix(self.tr(" 天没有更新就提醒"))
        self._note = named(QLabel(self, wordWrap=True), "settings_note")
        self._arrange()

    def _arrange(self) -> None:
        rows = QFormLayout()
        rows.addRow(self.tr("备份文件夹(&F)"), self._with_button(self.folder, "browse_folder"))
        rows.addRow(self.tr("第二备份位置(&S)"), self._with_button(self.second, "browse_second"))
        rows.addRow(self.tr("提醒(&D)"), self.days)
        self._note.setText(
            self.tr(
                "备份自动进行：工作中每隔半小时、关闭时，以及导入、批量修改、升级、恢复之前。"
                "两天内的全部保留，再往前每天、每周、每月各留一个。"
                "第二备份位置建议用 U 盘或另一块硬盘：接上时每次备份都会复制过去。"
            )
        )
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self._note)
        column.addStretch(1)

    def _with_button(self, line: QLineEdit, name: str) -> QWidget:
        """A line with a button beside it that asks for a folder."""
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        button = named(QPushButton(self.tr("浏览…"), holder), name, self.tr("选择文件夹"))
        button.setAutoDefault(False)
        button.clicked.connect(self._asking(line))
        row.addWidget(line, 1)
        row.addWidget(button)
        holder.setFocusProxy(line)
        return holder

    def _asking(self, line: QLineEdit) -> Callable[[], None]:
        def ask() -> None:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹"), line.text())
            if chosen:
                line.setText(chosen)

        return ask

    def take(self) -> bool:
        """Keep what is set; False, with the reason beneath, where that cannot be."""
        folder, second = self.folder.text().strip(), self.second.text().strip()
        if any(text and not Path(text).is_absolute() for text in (folder, second)):
            self._note.setText(self.tr("请填完整的文件夹路径，或点“浏览”选择。"))
            return False
        changed = replace(
            self._settings,
            folder=Path(folder) if folder else usual_folder(),
            remind_after_days=self.days.value(),
        ).with_second(Path(second) if second else None, utc_now())
        try:
            write_settings(changed)
        except (PerfGoalsError, OSError) as error:
            self._note.setText(explain(error))
            return False
        return True
