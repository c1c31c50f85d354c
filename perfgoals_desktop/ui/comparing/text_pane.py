"""Both texts of a difference in full, with the letters marked that differ."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from perfgoals_desktop.services.differences import DifferenceLine
from perfgoals_desktop.services.text_difference import Span, spans
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of


class TextPane(QTextBrowser):
    """What is gone is struck through, what is new is underlined: the colours say it only once more."""

    def __init__(self, parent: QWidget | None = None, titles: tuple[str, str] | None = None) -> None:
        """`titles` say what the two texts are, if not 原内容 and 现内容."""
        super().__init__(parent)
        named(self, "difference_text", self.tr("这一处的全文"))
        self._titles = titles or (self.tr("原内容"), self.tr("现内容"))
        self.setTabChangesFocus(True)
        self._line: DifferenceLine | None = None

    def show_line(self, line: DifferenceLine | None) -> None:
        """Show both texts of a difference; nothing for None."""
        self._line = line
        if line is None:
            self.clear()
            return
        old, new = spans(line.before or "", line.after or "")
        colours = colours_of(self.palette())
        gone = f"color:{colours.error}; text-decoration:line-through"
        come = f"color:{colours.good}; text-decoration:underline"
        before = self._part(self._titles[0], line.before, old, gone)
        after = self._part(self._titles[1], line.after, new, come)
        self.setHtml(f"<p><b>{escape(line.label)}</b></p>{before}{after}")

    def _part(self, title: str, text: str | None, parts: Iterable[Span], style: str) -> str:
        if not text:
            missing = self.tr("（没有这一项）") if text is None else self.tr("（空白）")
            return f"<p>{escape(title)}：{escape(missing)}</p>"
        shown = "".join(_marked(part, style) for part in parts)
        return f'<p style="white-space:pre-wrap">{escape(title)}：{shown}</p>'

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_line"):
            self.show_line(self._line)


def _marked(part: Span, style: str) -> str:
    text = escape(part.text).replace("\n", "<br>")
    return f'<span style="{style}">{text}</span>' if part.differs else text
