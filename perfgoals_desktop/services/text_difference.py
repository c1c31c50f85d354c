"""Which letters of two texts differ, so that a long text need not be read twice."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final, NamedTuple

LONGEST: Final = 4_000_000
"""Texts whose lengths multiply to more are marked as a whole: comparing them would take seconds."""


class Span(NamedTuple):
    """A stretch of a text; `differs` where the other text has something else."""

    text: str
    differs: bool


def spans(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """Both texts in stretches, those that differ and those that do not."""
    if len(before) * len(after) > LONGEST:
        return [Span(before, differs=True)], [Span(after, differs=True)]
    old: list[Span] = []
    new: list[Span] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, first, last, first_new, last_new in matcher.get_opcodes():
        differs = what != "equal"
        old += [Span(before[first:last], differs)] if first < last else []
        new += [Span(after[first_new:last_new], differs)] if first_new < last_new else []
    return old, new
