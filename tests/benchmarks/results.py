"""The results of the last runs, and the figures that are drawn from them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import median

from tests.benchmarks.registry import OURS

YARDSTICK = "yardstick"
SIZES = {"megabytes", "kilobytes", YARDSTICK}
"""Figures that no neighbour changes."""


class NotMeasured(LookupError):
    """A figure is not among the results."""


@dataclass
class Results:
    """Everything that was measured, by part; work that is measured again replaces the older figures."""

    parts: dict[str, dict]

    @classmethod
    def read(cls, file: Path) -> Results:
        return cls(json.loads(file.read_text("utf-8")) if file.exists() else {})

    def write(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(self.parts, ensure_ascii=False, indent=1) + "\n", "utf-8")

    def add(self, part: str, title: str, race: dict) -> None:
        """Put what was measured in place of what is known of the same work and size."""
        known = self.parts.setdefault(part, {"title": title, "races": []})["races"]
        same = [each for each in known if (each["work"], each["size"]) == (race["work"], race["size"])]
        for each in same:
            known.remove(each)
        known.append(race)
        known.sort(key=lambda each: each["size"])

    def values(self, part: str, work: str, size: int, figure: str, contender: str = OURS) -> list[float]:
        """Every round's value; raises NotMeasured."""
        for race in self.parts.get(part, {"races": []})["races"]:
            if (race["work"], race["size"]) == (work, size):
                found = race["values"].get(contender, {}).get(figure)
                if found:
                    return found
        raise NotMeasured(f"{part}: {work}, {size}, {contender}: {figure}")

    def figures(self, part: str, work: str, size: int, contender: str = OURS) -> list[str]:
        """The names of what was measured; raises NotMeasured."""
        for race in self.parts.get(part, {"races": []})["races"]:
            if (race["work"], race["size"]) == (work, size):
                return list(race["values"].get(contender, {}))
        raise NotMeasured(f"{part}: {work}, {size}, {contender}")

    @property
    def slowness(self) -> float:
        """How much slower than in its best moment the machine was, neighbours being at work."""
        seen = [value for values in self._each_values() for value in values.get(YARDSTICK, ())]
        return median(seen) / min(seen) if seen else 1.0

    def in_quiet(self) -> Results:
        """The same, each time divided by how slow the machine was in that very run."""
        seen = [value for values in self._each_values() for value in values.get(YARDSTICK, ())]
        quiet = Results(deepcopy(self.parts))
        for values in quiet._each_values():
            slow = [value / min(seen) for value in values.get(YARDSTICK, ())]
            for name in values.keys() - SIZES if slow else ():
                values[name] = [value / by for value, by in zip(values[name], slow, strict=True)]
        return quiet

    def _each_values(self) -> Iterator[dict[str, list[float]]]:
        for part in self.parts.values():
            for race in part["races"]:
                yield from race["values"].values()

    def median(self, part: str, work: str, size: int, figure: str, contender: str = OURS) -> float:
        """What counts."""
        return median(self.values(part, work, size, figure, contender))

    def ratio(self, part: str, work: str, size: int, figure: str, other: str, one: str = OURS) -> float:
        """How much more `one` takes than `other`: the median of the rounds' ratios."""
        pairs = zip(
            self.values(part, work, size, figure, one),
            self.values(part, work, size, figure, other),
            strict=True,
        )
        return median(mine / theirs for mine, theirs in pairs)

    def exponent(
        self, part: str, work: str, sizes: tuple[int, int], figure: str, contender: str = OURS
    ) -> float:
        """How a figure grows with the size: 0 not at all, 1 as the size does."""
        few, many = (self.median(part, work, size, figure, contender) for size in sizes)
        return log(many / few) / log(sizes[1] / sizes[0])
