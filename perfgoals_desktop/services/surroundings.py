"""What stands around a declaration in its data file: what it is compared with, what it can learn from."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.excerpts import Excerpts, State, Unit

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review

AT_ONCE: Final = 20
"""How many declarations are taken in before anybody else gets a turn: a few milliseconds."""
PAST: Final = 200
"""From so many declarations, the last ones of the unit, indicators are suggested."""


class Surroundings:
    """The declarations of a data file as far as others are compared with them; kept up to date.

    For any thread; nothing here belongs on the one that draws the window. Close it
    before the data file is closed.
    """

    def __init__(self, file: Path) -> None:
        """For a data file that is open; raises a DataFileError."""
        self._excerpts = Excerpts(file)
        self._neighbours = Neighbours(self._excerpts.neighbour)
        self._checksums: dict[int, int] = {}
        self._lock = threading.Lock()
        self.is_known = False

    def close(self) -> None:
        """Let go of the file, when nobody reads any more."""
        with self._lock:
            self._excerpts.close()

    def catch_up(self, progress: Progress = silent) -> bool:
        """Take in what has come, gone or changed since the last time; whether anything had.

        `progress` may raise to stop; what has been taken in by then stays.
        """
        gone, changed = self._differences()
        is_news = bool(gone or changed) or not self.is_known
        self._let_go(gone)
        count = len(changed)
        while changed:
            progress(count - len(changed), count, "")
            # What is taken in is let go of: of a hundred thousand, the rest would take 20 MB.
            self._take_in([changed.pop() for _ in range(min(AT_ONCE, len(changed)))])
        self.is_known = True
        return is_news

    def _differences(self) -> tuple[Iterable[int], list[State]]:
        """What has gone since the last time, and what has come or changed, the last in order first."""
        with self._lock:
            gone = set(self._checksums)
            changed: list[State] = []
            for state in self._excerpts.states():
                gone.discard(state.declaration)
                if self._checksums.get(state.declaration) != state.checksum:
                    changed.append(state)
        changed.reverse()
        return gone, changed

    def _let_go(self, gone: Iterable[int]) -> None:
        with self._lock:
            for declaration in gone:
                self._neighbours.forget(UUID(int=declaration))
                del self._checksums[declaration]

    def _take_in(self, changed: Sequence[State]) -> None:
        with self._lock:
            for neighbour in self._excerpts.neighbours([state.row_id for state in changed]):
                self._neighbours.add(neighbour)
            self._checksums.update((state.declaration, state.checksum) for state in changed)

    def review(self, declaration: Declaration, program: Program) -> Review:
        """Review a declaration among the others; by itself as long as they are not known."""
        from perfgoals_desktop.rules.check import review_one  # the rules can wait for the first review

        form = program.catalog.form(declaration.form_id)
        if not self.is_known:
            return review_one(declaration, form, program.rulebook)
        with self._lock:
            return review_one(declaration, form, program.rulebook, self._neighbours)

    def past_indicators(self, declaration: Declaration) -> Sequence[Indicator]:
        """The indicators of the unit's other declarations, the oldest first."""
        unit = Unit(
            declaration.id, declaration.text("implementing_unit"), declaration.text("competent_department")
        )
        with self._lock:
            return self._excerpts.past_indicators(unit, PAST)
