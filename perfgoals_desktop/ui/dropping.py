"""Files that are dropped on the window, and what each is good for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QMimeData

from perfgoals_desktop.services import packs

DATA_SUFFIX: Final = ".pgdb"
FORM_SUFFIXES: Final = frozenset({".txt", ".csv", ".xlsx", ".docx", ".xls", ".doc", ".et", ".wps"})
"""Of the older kinds the reader says how to save them so that it can read them."""
SOURCE_SUFFIXES: Final = FORM_SUFFIXES | {".pdf"}
"""A PDF brings something only if this program printed it."""


class Sorted(NamedTuple):
    """Data files to open, forms of others to import, packs to look at, and what is none of these."""

    data: list[Path]
    sources: list[Path]
    packs: list[Path]
    strange: list[Path]


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files among what is dropped; those of a folder in its place."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [file for path in paths for file in _files_in(path)]


def sort_out(files: Iterable[Path]) -> Sorted:
    """Tell what each file is by its name; the reader finds out the rest."""
    found = Sorted([], [], [], [])
    for file in files:
        suffix = file.suffix.lower()
        if suffix == DATA_SUFFIX:
            found.data.append(file)
        elif suffix in SOURCE_SUFFIXES:
            found.sources.append(file)
        elif suffix == packs.SUFFIX:
            found.packs.append(file)
        else:
            found.strange.append(file)
    return found


def _files_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    # What is left lying in a folder besides forms was not meant by whoever dropped it.
    return sorted(file for file in path.iterdir() if file.suffix.lower() in FORM_SUFFIXES)
