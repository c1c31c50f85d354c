"""How large what is installed may be: clerks copy it over slow networks and on old sticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = {
    "folder for Linux": 195,
    "package for Debian": 69,
    "set-up program": 40,
    "portable folder for linux": 90,
    "portable folder for windows": 66,
}
"""In MB of a million bytes, some percent above what they have; more needs a reason."""


def hold(what: str, size: int) -> str:
    """Raise when `what` with its `size` in bytes is larger than it may be; returns the size in words."""
    large = size / 1e6
    if large > LARGEST[what]:
        raise SetupFailed(f"{what}: {large:.1f} MB, more than its budget of {LARGEST[what]} MB")
    return f"{large:.1f} MB"


def hold_file(what: str, file: Path) -> str:
    """Hold the budget of what is one file."""
    return hold(what, file.stat().st_size)
