"""Shows one page of the manual with its pictures."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from perfgoals_desktop.ui.help.manual import Manual
from perfgoals_desktop.ui.theme import colours_of, em, ems

PICTURE_WIDE: Final = 50
"""How many Chinese characters wide a picture is at most."""

_SHEET: Final = Template("""
h1 { font-size: x-large; margin-bottom: 8px; }
h2 { font-size: large; margin-top: 16px; margin-bottom: 4px; }
p, li { margin-top: 4px; margin-bottom: 4px; }
a { color: $accent; }
code { background-color: $raised; }
td, th { padding: 3px 14px 3px 0px; }
th { text-align: left; color: $muted; font-weight: normal; }
""")


class ManualBrowser(QTextBrowser):
    """Takes pages from the manual and pictures from its folder; nothing from anywhere else."""

    def __init__(self, manual: Manual, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manual = manual
        self._folder = folder
        self.setOpenExternalLinks(False)
        self._widest = ems(self, PICTURE_WIDE)
        self.document().setDocumentMargin(em(self))
        self._dress()

    @property
    def page_name(self) -> str:
        """The file name of the page that is shown."""
        return self.source().fileName()

    def show_page(self, name: str) -> None:
        """Show a page by its file name; it enters the history."""
        if name != self.page_name:
            self.setSource(QUrl(name))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802, ANN401 - Qt's signature
        url = QUrl(name)
        match QTextDocument.ResourceType(kind):
            case QTextDocument.ResourceType.HtmlResource:
                page = self._manual.page(url.fileName())
                return page.html if page else None
            case QTextDocument.ResourceType.ImageResource:
                return self._picture(url.path())
            case _:
                return None

    def _picture(self, name: str) -> QImage:
        """A picture, no wider than a line of text or the page; sharp on screens of any scale."""
        image = QImage(str(self._folder / name))
        widest = round(self._widest * self.devicePixelRatioF())
        if image.width() > widest:
            image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        return image

    def _room(self) -> int:
        return min(ems(self, PICTURE_WIDE), self.viewport().width() - 2 * em(self))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._room() != self._widest:
            self._widest = self._room()
            place = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(place)

    def _dress(self) -> None:
        colours = colours_of(self.palette())
        sheet = _SHEET.substitute(accent=colours.hint, raised=colours.window, muted=colours.muted)
        self.document().setDefaultStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_folder"):
            self._dress()
            self.reload()
