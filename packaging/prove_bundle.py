"""Prove the installable program; called by the script `prove` beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from envsetup.steps import SetupFailed, alone, say
from proving import carried, folder, package, wine, without_network

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
"""What is made there has a lock of its own: tests need not wait for it."""

KINDS = {
    "linux": folder.prove,
    "deb": package.prove,
    "portable": carried.prove,
    "windows": wine.prove,
    "wheelhouse": without_network.prove,
}


def main(kinds: list[str]) -> int:
    """Prove each kind in turn and return the exit code."""
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        say(f"unknown kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
        return 2
    BUILD.mkdir(exist_ok=True)
    try:
        with alone(BUILD):
            for kind in kinds or KINDS:
                KINDS[kind](ROOT)
                say(f"{kind}: proven")
    except SetupFailed as failure:
        say(str(failure))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
