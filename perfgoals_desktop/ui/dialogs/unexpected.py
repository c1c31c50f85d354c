"""Says that the program itself was wrong, with details that can be copied."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at


class UnexpectedDialog(QDialog):
    """What happened to the data comes first; the details are for whoever mends it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unexpected_dialog")
        self.setWindowTitle(self.tr("程序出错"))
        self._report = report
        text = QLabel(
            self.tr(
                "程序遇到没有料到的问题。已经填写的内容已保存，可以继续使用；如果反复出现，请重新启动程序，"
            )
            + self.tr("并把下面的内容发给维护人员（其中没有表里的内容）。"),
            self,
            wordWrap=True,
        )
        details = named(QPlainTextEdit(report, self, readOnly=True), "details", self.tr("出错详情"))
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        details.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("继续(&G)"))
        copy = buttons.addButton(self.tr("复制(&C)"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copy_details")
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (text, details, buttons):
            column.addWidget(widget)
        open_at(self, 48, 26)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
