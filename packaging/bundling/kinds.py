"""What is made or proven kind after kind, by one process at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from envsetup.steps import SetupFailed, alone, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


def in_turn(
    root: Path, kinds: Mapping[str, Callable[[Path], object]], wanted: Sequence[str], done: str = ""
) -> int:
    """Do the wanted kinds, or all of them, saying what has become of each; returns the exit code."""
    unknown = [kind for kind in wanted if kind not in kinds]
    if unknown:
        say(f"unknown kind {', '.join(unknown)}; there are {', '.join(kinds)}")
        return 2

    def work() -> None:
        for kind in wanted or kinds:
            kinds[kind](root)
            if done:
                say(f"{kind}: {done}")

    return by_itself(root, work)


def by_itself(root: Path, work: Callable[[], object]) -> int:
    """Work in `build/`, which has a lock of its own: tests need not wait for it; returns the exit code."""
    build = root / "build"
    build.mkdir(exist_ok=True)
    try:
        with alone(build):
            work()
    except SetupFailed as failure:
        say(str(failure))
        return 1
    return 0
