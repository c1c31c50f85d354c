"""What stands between a hand-off and a data file, and has to be decided by somebody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.errors import PerfGoalsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.exchange.visible import CellChange


class NothingFinal(PerfGoalsError):
    """None of the chosen declarations is sealed (已定稿), so there is nothing to hand over."""

    def __init__(self, file: Path, drafts: int) -> None:
        super().__init__(f"{file.name}: none of {drafts} declarations is final")
        self.file = file
        self.drafts = drafts


class CellsChanged(PerfGoalsError):
    """Visible cells of a hand-off file say something else than what it carries; nothing was taken over."""

    def __init__(self, file: str, changes: Sequence[CellChange]) -> None:
        super().__init__(f"{file}: {len(changes)} visible cells were changed")
        self.file = file
        self.changes = tuple(changes)


class AlreadyThere(PerfGoalsError):
    """The data file holds declarations that are carried, with other content; nothing was taken over.

    Pairs of what the data file holds and what was carried.
    """

    def __init__(self, pairs: Sequence[tuple[Declaration, Declaration]]) -> None:
        super().__init__(f"{len(pairs)} declarations are there with other content")
        self.pairs = tuple(pairs)


class SealedTwice(PerfGoalsError):
    """The same revision was sealed here and elsewhere with other content; neither may replace the other."""

    def __init__(self, declaration: Declaration) -> None:
        super().__init__(f"{declaration.id}: revision {declaration.revision} was sealed twice")
        self.declaration = declaration
