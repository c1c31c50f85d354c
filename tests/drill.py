"""A drill: every backup that the tests make is restored when they have ended.

A backup that nobody ever restored is a hope. Each one is noted, with a copy of it as it was
made, because tests spoil and thin them; at the end each copy is put in the place of a file
that does not open, and everything in what comes of it is read.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.backup_facts import facts_of
from perfgoals_desktop.storage.contradictions import contradiction_in
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.storage.listed import EVERYTHING
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.restoring import put_back
from perfgoals_desktop.storage.steps import Step

REAL_STEPS = steps.STEPS
PutInPlace = Callable[[Path, Path], None]
_MOMENT = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)


class Drill:
    """Notes backups as they are made, and restores them all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._noted: list[tuple[Path, Path, tuple[Step, ...]]] = []
        self._numbers = count()
        self.restored = 0

    def noting(self, put_in_place: PutInPlace) -> PutInPlace:
        """What puts a backup in place, and notes it."""

        def put(part: Path, target: Path) -> None:
            put_in_place(part, target)
            copy = self._folder / f"{next(self._numbers)}.pgdb"  # backups are made in threads, too
            shutil.copyfile(target, copy)
            self._noted.append((target, copy, steps.STEPS))

        return put

    def restore_all(self) -> list[str]:
        """Restore every backup; returns what went wrong, one line for each that failed."""
        problems = []
        for target, copy, taken in self._noted:
            patch = pytest.MonkeyPatch()
            patch.setattr(steps, "STEPS", taken)  # a test may have made up steps of its own
            try:
                problem = self._restore(copy, is_ours=taken is REAL_STEPS)
            except DataFileError as error:
                problem = str(error)
            finally:
                patch.undo()
            if problem:
                problems.append(f"{target}: {problem}")
            copy.unlink(missing_ok=True)
        self.restored = len(self._noted)
        return problems

    def _restore(self, copy: Path, *, is_ours: bool) -> str | None:
        file = self._folder / "restored.pgdb"
        file.write_bytes(b"does not open")
        projects = facts_of(copy).projects
        aside = put_back(copy, file, _MOMENT, keep_aside=True)
        if aside is None or aside.read_bytes() != b"does not open":
            return "what was there before is not kept"
        aside.unlink(missing_ok=True)
        if damage := damage_of(file):
            return damage[0]
        if not is_ours:
            return None
        with Database.open(file) as database:
            contradiction = contradiction_in(database, lambda *_: None)
        with Listing(file) as listing:
            found = listing.totals(EVERYTHING).count
        return contradiction or (None if found == projects else f"{found} of {projects} projects")
