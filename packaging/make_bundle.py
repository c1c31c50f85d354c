"""Make the installable program; called by the script `bundle` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import deb, linux, portable, windows
from envsetup.steps import SetupFailed, alone, say

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
"""What is made there has a lock of its own: tests need not wait for it."""

KINDS = {"linux": linux.make, "deb": deb.make, "windows": windows.make, "portable": portable.make}


def main(kinds: list[str]) -> int:
    """Make each kind in turn and return the exit code."""
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        say(f"unknown kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
        return 2
    BUILD.mkdir(exist_ok=True)
    try:
        with alone(BUILD):
            for kind in kinds or KINDS:
                KINDS[kind](ROOT)
    except SetupFailed as failure:
        say(str(failure))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
