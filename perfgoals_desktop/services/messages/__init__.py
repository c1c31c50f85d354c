"""Errors and notes as the Chinese sentences that users read.

Each sentence says what happened, where, and what to do.
"""

from __future__ import annotations


def explain(error: BaseException) -> str:
    """One Chinese sentence for an error: what, where, what to do."""
    # The sentences are loaded when something goes wrong, or beside the first paint: no start waits for them.
    from perfgoals_desktop.services.messages import every_sentence

    return every_sentence.explain(error)
