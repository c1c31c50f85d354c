"""How a printer draws its paper in (打印边距): what is printed is moved by as much.

Office printers are often some millimetres off; a form of the office shall stand in the
middle all the same. Everything that is printed or saved as PDF is moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.services.choices import read_choices, write_choices

MOST: Final = 8.0
"""Millimetres: farther off, the foot of the page would leave what printers can reach."""

STEP: Final = 0.5
_NAME: Final = "printer.json"


@dataclass(frozen=True, slots=True)
class PaperFeed:
    """Millimetres to the right and down; negative to the left and up."""

    right: float = 0.0
    down: float = 0.0


def feed_file() -> Path:
    """Where it stands."""
    return user_folders.config() / _NAME


def read_paper_feed() -> PaperFeed:
    """What the user has set; nothing is moved where that cannot be read."""
    told = read_choices(feed_file())
    try:
        return PaperFeed(_within(told.get("right", 0)), _within(told.get("down", 0)))
    except (TypeError, ValueError):
        return PaperFeed()


def write_paper_feed(feed: PaperFeed) -> None:
    """Keep what the user has set; raises OSError or FileNotWritten."""
    write_choices(feed_file(), {"right": feed.right, "down": feed.down})


def _within(told: object) -> float:
    """A whole number of steps within what is possible; raises TypeError or ValueError for no number."""
    if not isinstance(told, int | float) or told != told:  # noqa: PLR0124 - not a number is unlike itself
        raise TypeError
    return round(min(max(told, -MOST), MOST) / STEP) * STEP
