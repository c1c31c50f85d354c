"""Where Enter leads: through the fields in reading order, from tab to tab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Stop(NamedTuple):
    """A place that the keyboard stops at; a page without fields has a blank key."""

    tab: str
    key: str = ""


def next_stop(
    stops: Sequence[Stop], key: str, step: int, is_passed_over: Callable[[str], bool]
) -> Stop | None:
    """The stop after (1) or before (-1) a field; None at the ends of the form."""
    here = next(number for number, stop in enumerate(stops) if stop.key == key)
    ahead = stops[here + 1 :] if step > 0 else stops[:here][::-1]
    return next((stop for stop in ahead if not is_passed_over(stop.key)), None)
