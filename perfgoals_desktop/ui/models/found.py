"""What a review found in one declaration, as short as the list of projects shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.theme.levels import GRAVEST_FIRST, level_name

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review


@dataclass(frozen=True, slots=True)
class Found:
    """`text` says everything that the icon of `level` says; `rank` puts the worst last."""

    text: str
    level: Level | None = None
    rank: tuple[int, ...] = ()

    @classmethod
    def of(cls, review: Review) -> Found:
        """Count what is open; a review that found nothing has no level."""
        counts = {level: review.count(level) for level in GRAVEST_FIRST}
        told = [f"{level_name(level)} {count}" for level, count in counts.items() if count]
        gravest = next((level for level, count in counts.items() if count), None)
        passed = QCoreApplication.translate("Found", "通过")
        return cls("　".join(told) or passed, gravest, tuple(counts.values()))
