"""What the review panel lists: groups of findings, and beneath each finding what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import count

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.finding import Remark
from perfgoals_desktop.schema.level import Level


class Group(Enum):
    """The groups of the panel, in its order."""

    ERROR = auto()
    WARNING = auto()
    HINT = auto()
    KEPT = auto()
    """Explained by the clerk (已说明), who keeps the form as it is."""


class Detail(Enum):
    """What can be unfolded beneath a finding."""

    PROPOSAL = auto()
    REASON = auto()
    SOURCE = auto()
    EXPLANATION = auto()


_GROUPS = {Level.ERROR: Group.ERROR, Level.WARNING: Group.WARNING, Level.HINT: Group.HINT}
_numbers = count(1)

Known = tuple[str, int]
"""What a finding is known by from one review to the next: its key, and the how manieth with it."""


@dataclass(slots=True, kw_only=True, eq=False)
class Entry:
    """A line of the panel; `number` is what an index of the model carries."""

    number: int = field(default_factory=lambda: next(_numbers))


@dataclass(slots=True, kw_only=True, eq=False)
class GroupEntry(Entry):
    """The findings of one level that are open, or all that have been explained."""

    group: Group
    findings: list[FindingEntry] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False)
class FindingEntry(Entry):
    """A finding with what can be unfolded beneath it."""

    parent: GroupEntry
    known: Known
    remark: Remark
    beneath: str | None = None
    """Where it lies and what it is called, as soon as somebody has asked."""
    details: list[DetailEntry] = field(default_factory=list)


@dataclass(slots=True, kw_only=True, eq=False)
class DetailEntry(Entry):
    """Proposal, reason, source or explanation of a finding."""

    parent: FindingEntry
    detail: Detail


def grouped(remarks: Iterable[Remark], declaration: Declaration) -> dict[Group, list[tuple[Known, Remark]]]:
    """The remarks by group, with the explanations that the declaration holds now; no group is empty."""
    groups: dict[Group, list[tuple[Known, Remark]]] = {}
    seen: Counter[str] = Counter()
    for remark in remarks:
        explained = replace(remark, explanation=declaration.explanations.get(remark.key, ""))
        seen[remark.key] += 1
        group = Group.KEPT if explained.kept else _GROUPS[remark.level]
        groups.setdefault(group, []).append(((remark.key, seen[remark.key]), explained))
    return {group: groups[group] for group in Group if group in groups}


def details_of(remark: Remark) -> Sequence[Detail]:
    """What can be unfolded beneath a remark."""
    found = [Detail.PROPOSAL] if remark.proposal is not None else []
    found += [Detail.REASON, Detail.SOURCE]
    return [*found, Detail.EXPLANATION] if remark.can_be_kept else found
