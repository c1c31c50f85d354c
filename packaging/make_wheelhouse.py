"""Make the archive for development without a network; called by the script `wheelhouse` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import offline
from bundling.kinds import by_itself

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Make the archive and return the exit code."""
    return by_itself(ROOT, lambda: offline.make(ROOT))


if __name__ == "__main__":
    sys.exit(main())
