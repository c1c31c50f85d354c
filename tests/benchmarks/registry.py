"""What a measurement is: contenders that do the same work in processes of their own, one after the other.

A contender is a command that prints a JSON object of figures on its last line. In each round
every contender runs once, so that ratios are taken between neighbours in time; what counts
is the median over the rounds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "bench"
DATA = OUT / "data"
OURS = "Perfgoals"


@dataclass(frozen=True)
class Contender:
    """Whoever does the work; `needs` are packages of the peers' environment or programs."""

    name: str
    command: tuple[str, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Race:
    """The same work of one size for several contenders."""

    work: str
    size: int
    contenders: tuple[Contender, ...]


@dataclass(frozen=True)
class Size:
    """How much is measured: in full, or only enough to see that everything runs."""

    rounds: int = 5
    quick: bool = False
    least: int = 0
    most: int = 10**9

    def of(self, full: Sequence[int], quick: Sequence[int]) -> Sequence[int]:
        """The sizes to measure."""
        return quick if self.quick else [size for size in full if self.least <= size <= self.most]


@dataclass(frozen=True)
class Part:
    """A group of races that can be asked for by name; `races` makes the data that they need."""

    name: str
    title: str
    races: Callable[[Size], Sequence[Race]] = field(compare=False)


def own(module: str, *arguments: object) -> tuple[str, ...]:
    """The command that runs a module of the benchmarks with the program's own Python."""
    return (sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments))


def ours(module: str, *arguments: object, name: str = OURS) -> Contender:
    """A contender that needs nothing but the program."""
    return Contender(name, own(module, *arguments))
