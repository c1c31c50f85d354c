"""Make the archive for development without a network; called by the script `wheelhouse` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import offline
from envsetup.steps import SetupFailed, alone, say

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
"""What is made there has a lock of its own: tests need not wait for it."""


def main() -> int:
    """Make the archive and return the exit code."""
    BUILD.mkdir(exist_ok=True)
    try:
        with alone(BUILD):
            offline.make(ROOT)
    except SetupFailed as failure:
        say(str(failure))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
