"""How large the paper is shown: by steps, or as wide as there is room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

STEPS: Final = (0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
SCREEN: Final = 96 / 72
"""Logical pixels a point at 100 %."""

MOST_FITTING: Final = 1.25
"""On a wide window the paper is not shown larger unless asked for: one would see a third of it."""

MOST_DEVICE_PIXELS: Final = 5.0
"""Pixels of the screen a point: a page of more would take too much memory, and looks the same."""


def next_step(zoom: float) -> float:
    """The next larger step."""
    return STEPS[min(bisect_right(STEPS, zoom + 1e-6), len(STEPS) - 1)]


def step_before(zoom: float) -> float:
    """The next smaller step."""
    return STEPS[max(bisect_left(STEPS, zoom - 1e-6) - 1, 0)]


def fitting(room: float, points: float) -> float:
    """The zoom at which so many points take the room, but not larger than reads well."""
    return min(max(room / (points * SCREEN), STEPS[0]), MOST_FITTING)


def device_scale(zoom: float, ratio: float) -> float:
    """Pixels of the screen a point."""
    return min(zoom * SCREEN * ratio, MOST_DEVICE_PIXELS)
