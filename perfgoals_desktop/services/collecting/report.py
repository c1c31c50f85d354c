"""What came of collecting: file by file, project by project, unit by unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from uuid import UUID

from perfgoals_desktop.domain.money import Money, total
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.manifest import Manifest
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.rules.neighbours import plain
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.arrivals import Truth
from perfgoals_desktop.services.collecting.claims import Claim, Standing


@dataclass(frozen=True, slots=True)
class Wishes:
    """What finance wants: how to take changed files and drafts, what to hold hand-offs against.

    Without `truth` a file whose visible cells were changed is rejected. None instead of a
    list means that there is no list.
    """

    truth: Truth | None = None
    drafts: bool = False
    units: tuple[str, ...] | None = None
    controls: Mapping[str, Money] | None = None
    without: tuple[Path, ...] = ()
    """Files among the sources that have another part, such as the lists."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file: with an `error` it was rejected whole.

    `said` is its manifest as JSON, which takes a tenth of the room of the value: there may be
    thousands. `left` are changed cells that stand for no answer and were not taken.
    """

    file: Path
    unit: str = ""
    """Who handed it over, as far as that is known."""
    said: bytes = b""
    error: PerfGoalsError | None = None
    left: tuple[CellChange, ...] = ()

    @classmethod
    def of(cls, file: Path, manifest: Manifest, left: tuple[CellChange, ...]) -> Self:
        """A file that was taken."""
        said = manifest.model_copy(update={"sheets": {}, "entries": ()}).model_dump_json()
        return cls(file, manifest.unit, said.encode(), left=left)

    @classmethod
    def rejected(cls, file: Path, error: PerfGoalsError) -> Self:
        """A file of which nothing was taken."""
        return cls(file, str(getattr(error, "unit", "")), error=error)

    @property
    def manifest(self) -> Manifest | None:
        """What it says of itself, without its sheets and entries; None for one that was rejected."""
        return Manifest.model_validate_json(self.said) if self.said else None


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project of one file, and what became of it; `instead` is the copy that was taken in its stead."""

    claim: Claim
    standing: Standing
    file: Path
    instead: Claim | None = None
    instead_file: Path | None = None


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit: how many of its projects were taken, what they ask for, what the review found in them.

    `control` is its control figure (控制数), None where there is none.
    """

    unit: str
    projects: int = 0
    requested: Money = field(default_factory=Money)
    control: Money | None = None
    findings: Mapping[Level, int] = field(default_factory=dict)

    @property
    def over(self) -> Money | None:
        """How much more than the control figure is asked for; less is negative."""
        return None if self.control is None else self.requested - self.control


@dataclass(frozen=True, slots=True)
class Report:
    """What came of collecting; `data` is the consolidated data file, None where nothing was taken.

    `missing` are the listed units of which nothing came; `reviewed` says how much the
    review found in each project, by level. `sealed_apart` are projects of
    which an earlier revision was sealed with different content in two files.
    """

    files: tuple[FileLine, ...]
    projects: tuple[ProjectLine, ...]
    units: tuple[UnitLine, ...] = ()
    missing: tuple[str, ...] = ()
    sealed_apart: tuple[tuple[UUID, int], ...] = ()
    reviewed: Mapping[UUID, Mapping[Level, int]] = field(default_factory=dict)
    wishes: Wishes = field(default_factory=Wishes)
    data: Path | None = None

    @property
    def rejected(self) -> tuple[FileLine, ...]:
        """The files that were rejected whole."""
        return tuple(line for line in self.files if line.error is not None)

    @property
    def taken(self) -> tuple[ProjectLine, ...]:
        """The copies that were taken."""
        return self.of(Standing.TAKEN)

    @property
    def conflicts(self) -> tuple[ProjectLine, ...]:
        """The copies that contradict each other; none of them was taken."""
        return self.of(Standing.CONFLICT)

    def of(self, standing: Standing) -> tuple[ProjectLine, ...]:
        """The copies of which the same became."""
        return tuple(line for line in self.projects if line.standing is standing)

    @property
    def requested(self) -> Money:
        """What all projects that were taken ask for this year."""
        return total([line.claim.requested for line in self.taken])

    @property
    def findings(self) -> Mapping[Level, int]:
        """What the review found over all units, by level."""
        return sum((Counter(unit.findings) for unit in self.units), Counter())

    @property
    def is_clean(self) -> bool:
        """Whether everything that came was taken, and nothing is missing."""
        return not (self.rejected or self.conflicts or self.missing or self.sealed_apart)


def unit_of(claim: Claim, listed: Iterable[str] = ()) -> str:
    """Under which unit a project counts: its own, or the sender where only that is on the list."""
    names = {plain(name): name for name in listed}
    for unit in (claim.unit, claim.sender):
        if plain(unit) in names:
            return names[plain(unit)]
    return claim.unit or claim.sender


def missing_units(units: Sequence[str], claims: Iterable[Claim]) -> tuple[str, ...]:
    """The units of a list that neither handed anything over nor have a project among what was taken."""
    there = {plain(unit) for claim in claims for unit in (claim.unit, claim.sender)}
    return tuple(unit for unit in units if plain(unit) not in there)


def unit_lines(
    claims: Sequence[Claim], findings: Mapping[UUID, Mapping[Level, int]], wishes: Wishes
) -> Iterator[UnitLine]:
    """A line for each unit that has a project or a control figure, by name."""
    controls = wishes.controls or {}
    listed = (*controls, *(wishes.units or ()))
    by_unit: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_unit[unit_of(claim, listed)].append(claim)
    figures = {plain(unit): amount for unit, amount in controls.items()}
    names = dict.fromkeys([*sorted(by_unit), *(unit for unit in controls if unit not in by_unit)])
    for unit in names:
        own = by_unit.get(unit, [])
        counted: Counter[Level] = Counter()
        for claim in own:
            counted.update(findings.get(claim.id, {}))
        requested = total([claim.requested for claim in own])
        yield UnitLine(unit, len(own), requested, figures.get(plain(unit)), dict(counted))
