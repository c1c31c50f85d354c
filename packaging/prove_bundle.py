"""Prove the installable program; called by the script `prove` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from bundling.kinds import in_turn
from proving import carried, carried_windows, folder, package, wine, without_network

ROOT = Path(__file__).resolve().parents[1]
KINDS = {
    "linux": folder.prove,
    "deb": package.prove,
    "portable": carried.prove,
    "windows": wine.prove,
    "portable-windows": carried_windows.prove,
    "wheelhouse": without_network.prove,
}


def main(kinds: list[str]) -> int:
    """Prove each kind in turn and return the exit code."""
    return in_turn(ROOT, KINDS, kinds, "proven")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
