"""What is new in this version (更新内容)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from perfgoals_desktop.services.news import Part
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at


class NewsDialog(QDialog):
    """The lines of the change log, newest version first."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("news_dialog")
        self.setWindowTitle(self.tr("更新内容"))
        told = self.tr("程序已更新。数据和设置都保留；旧版本写的数据文件，打开时先备份一份。")
        self.text = named(QTextBrowser(self), "news", self.tr("更新内容"))
        self.text.setHtml("".join(map(self._html, parts)))
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setObjectName("close_news")
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        for widget in (QLabel(told, self, wordWrap=True), self.text, buttons):
            column.addWidget(widget)
        open_at(self, 52, 26)
        close.setFocus()

    def _html(self, part: Part) -> str:
        lines = "".join(f"<li>{escape(line)}</li>" for line in part.lines)
        return f"<h3>{escape(self.tr('版本 {0}').format(part.version))}</h3><ul>{lines}</ul>"
