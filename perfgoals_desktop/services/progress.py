"""How long work reports, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

from perfgoals_desktop.errors import PerfGoalsError

Progress = Callable[[int, int, str], None]
"""Called with done, total and what is being done; may raise Cancelled."""


class Cancelled(PerfGoalsError):
    """The user stopped the work; nothing is left half done."""


def silent(_done: int, _total: int, _text: str) -> None:
    """Report to nobody."""
