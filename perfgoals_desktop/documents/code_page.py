"""What a page shows of the codes (数据码): codes, and texts beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from perfgoals_desktop.documents.block import Block
from perfgoals_desktop.documents.qr import CAPACITIES, QUIET, side, version_for

GAP: Final = 2 * QUIET
"""White space between two codes."""


class CodePlace(NamedTuple):
    """A code and its upper left corner."""

    x: float
    y: float
    text: str


class Note(NamedTuple):
    """A text beside the codes and its first baseline."""

    x: float
    baseline: float
    block: Block


@dataclass(frozen=True, slots=True)
class CodePage:
    """What one page shows of the codes."""

    codes: tuple[CodePlace, ...] = ()
    notes: tuple[Note, ...] = ()


NO_CODES: Final = CodePage()


def largest_side(texts: tuple[str, ...]) -> float:
    """The side of the largest of these codes, in points."""
    return max(side(version_for(len(text)) or len(CAPACITIES)) for text in texts)
