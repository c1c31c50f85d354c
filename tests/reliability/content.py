"""What a data file holds, as one short text: equal where nothing was lost and nothing added.

Identities are left out, because copies and imports are given new ones at random.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import Any

from perfgoals_desktop.domain.canonical import canonical_json, document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import IN_BIN


def line(declaration: Declaration, *, in_bin: bool = False) -> str:
    """All that a declaration says, but not which one it is."""
    written: dict[str, Any] = document(declaration) | {"id": in_bin}
    written["indicators"] = [item | {"id": ""} for item in written["indicators"]]
    return canonical_json(written)


def digest(lines: Iterable[str]) -> str:
    """One text for many declarations, in whatever order."""
    return blake2b("\n".join(sorted(lines)).encode(), digest_size=12).hexdigest()


def digest_of(file: Path) -> str:
    """One text for a data file, its recycle bin included; it is opened as the window opens it."""
    with closing(Workspace(file)) as workspace:
        discarded = [listed.id for listed in workspace.listing.page(IN_BIN)]
        lines = [line(item) for item in workspace.everything()]
        lines += [line(item, in_bin=True) for item in workspace.get_many(discarded)]
    return digest(lines)


def problems_of(file: Path) -> list[object]:
    """What SQLite finds wrong in a file; nothing for a sound one."""
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [row for row in found if row != ("ok",)] + orphans
