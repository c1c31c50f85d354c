"""Say that something was written, and offer the folder in which it lies."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


def offer_folder(window: MainWindow, text: str, folder: Path) -> None:
    """Say `text` in the message bar, with the folder behind a button."""
    place = QUrl.fromLocalFile(str(folder))
    window.messages.offer(text, window.tr("打开所在文件夹"), partial(QDesktopServices.openUrl, place))


def tell_written(window: MainWindow, file: Path) -> None:
    """Say that a file was written."""
    offer_folder(window, window.tr("已写出“{0}”。").format(file.name), file.parent)
