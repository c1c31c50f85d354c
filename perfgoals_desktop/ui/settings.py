"""What the program remembers of one user on one machine: never the content of a form."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from perfgoals_desktop import user_folders

RECENT_KEPT: Final = 8


class Settings:
    """Recent files, layouts and choices; typed access to a QSettings."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def recent_files(self) -> list[Path]:
        """The data files used last that still exist, the latest first."""
        written = self._store.value("recent_files")
        texts = written if isinstance(written, list) else [str(written)] if written else []
        return [file for file in map(user_folders.recalled, texts) if file.is_file()]

    def remember_file(self, file: Path) -> None:
        """Put a data file at the head of the recent ones."""
        others = [other for other in self.recent_files if other != file]
        kept = [user_folders.remembered(path) for path in (file, *others)][:RECENT_KEPT]
        self._store.setValue("recent_files", kept)

    @property
    def output_folders(self) -> list[Path]:
        """Where paper and workbooks were written last, if anywhere."""
        written = self.text("output_folder")
        return [user_folders.recalled(written)] if written else []

    def remember_output_folder(self, folder: Path) -> None:
        """Remember where paper or a workbook was written."""
        self.set_text("output_folder", user_folders.remembered(folder))

    @property
    def version(self) -> str:
        """The version of the program that was last started here; blank for none."""
        return self.text("version")

    def remember_version(self, version: str) -> None:
        """Remember which version of the program was started."""
        self.set_text("version", version)

    def layout(self, name: str) -> QByteArray:
        """The remembered layout of a window or view; empty when there is none."""
        state = self._store.value(f"layout/{name}")
        return state if isinstance(state, QByteArray) else QByteArray()

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Remember the layout of a window or view."""
        self._store.setValue(f"layout/{name}", state)

    def text(self, key: str, default: str = "") -> str:
        """A choice of the user."""
        return str(self._store.value(key, default))

    def set_text(self, key: str, value: str) -> None:
        """Remember a choice of the user."""
        self._store.setValue(key, value)
