"""Why a pack is not taken; nothing has changed then."""

from __future__ import annotations

from enum import StrEnum

from perfgoals_desktop.errors import PerfGoalsError


class Reason(StrEnum):
    """What is wrong with a pack."""

    UNREADABLE = "unreadable"
    NO_PACK = "no-pack"
    TOO_LARGE = "too-large"
    FORBIDDEN = "forbidden"
    CHANGED = "changed"
    TOO_NEW = "too-new"
    BROKEN = "broken"
    UNKNOWN_RULE = "unknown-rule"
    OLD_EDITION = "old-edition"
    NOTHING_NEW = "nothing-new"


class PackRefused(PerfGoalsError):
    """A pack cannot be taken; `part` is the file or definition in it that is wrong, where one is."""

    def __init__(self, file: str, reason: Reason, part: str = "") -> None:
        super().__init__(f"{file}: {reason} {part}".strip())
        self.file = file
        self.reason = reason
        self.part = part


class NoPack(PerfGoalsError):
    """No pack has been taken that could be given back."""
