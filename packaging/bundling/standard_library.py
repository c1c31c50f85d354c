"""Python's own modules for Windows: the archive without what is never imported, and not compressed.

The set-up program packs everything together, which makes it smaller than an archive
of which each module was packed by itself; and at the start nothing has to be unpacked.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from bundling import never_imported

if TYPE_CHECKING:
    from pathlib import Path

ARCHIVE: Final = "python311.zip"
LIBRARIES: Final = ("libcrypto-*.dll", "libssl-*.dll")
"""Asked for by `_ssl` and `_hashlib` alone."""

OTHERS: Final = ("python.cat", ".lock")
"""The catalogue signs the folder as a whole, which this is no longer."""


def trim(python: Path) -> None:
    """Leave out of the folder `python` what is never imported, and pack its archive anew."""
    left_out = never_imported.names_of(never_imported.OF_PYTHON)
    modules = [f"{name}.pyd" for name in left_out]
    for pattern in (*modules, *LIBRARIES, *OTHERS):
        for found in python.glob(pattern):
            found.unlink()
    repack(python / ARCHIVE, frozenset(left_out))


def repack(archive: Path, left_out: frozenset[str]) -> None:
    """Write `archive` anew without the modules `left_out`; equal contents give equal bytes."""
    with zipfile.ZipFile(archive) as packed:
        kept = {
            entry.filename: packed.read(entry)
            for entry in packed.infolist()
            if not entry.is_dir() and top_of(entry.filename) not in left_out
        }
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(kept):
            packed.writestr(zipfile.ZipInfo(name), kept[name])


def top_of(name: str) -> str:
    """The module of the top level that the file `name` of the archive belongs to."""
    return name.partition("/")[0].partition(".")[0]
