"""The folders in which file dialogs begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from perfgoals_desktop import user_folders
from perfgoals_desktop.ui.settings import Settings


def documents() -> Path:
    """The folder in which file dialogs begin: 文档, or that of the user where it is not there.

    A program that is carried about begins beside itself, where its data stays with it.
    """
    if carried := user_folders.portable():
        carried.mkdir(exist_ok=True)
        return carried
    named = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return named if named.is_dir() else Path.home()


def output_folder(settings: Settings) -> Path:
    """Where something was written last, as long as it is there; at first 文档."""
    return next((folder for folder in settings.output_folders if folder.is_dir()), documents())
