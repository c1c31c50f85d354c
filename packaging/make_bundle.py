"""Make the installable program; called by the script `bundle` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import deb, linux, portable, windows
from bundling.kinds import in_turn

ROOT = Path(__file__).resolve().parents[1]
KINDS = {"linux": linux.make, "deb": deb.make, "windows": windows.make, "portable": portable.make}


def main(kinds: list[str]) -> int:
    """Make each kind in turn and return the exit code."""
    return in_turn(ROOT, KINDS, kinds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
