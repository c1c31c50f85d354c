"""Review the declarations of a data file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.check import Review, review
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent

LEVEL_NAMES = {Level.ERROR: "错误", Level.WARNING: "警告", Level.HINT: "提示"}


def review_all(
    declarations: Iterable[Declaration], program: Program, progress: Progress = silent
) -> dict[UUID, Review]:
    """Review declarations, each by itself and against the others."""
    everything = list(declarations)
    reviews = review(
        everything,
        program.catalog,
        program.rulebook,
        lambda done, total: progress(done, total, everything[done - 1].name),
    )
    return {found.declaration: found for found in reviews}


def in_short(found: Review, between: str = " ") -> str:
    """A review in a few characters: `错误1 警告2`, or `通过`."""
    counts = [(name, found.count(level)) for level, name in LEVEL_NAMES.items()]
    return between.join(f"{name}{count}" for name, count in counts if count) or "通过"


def results_for_summary(reviews: Mapping[UUID, Review]) -> dict[UUID, str]:
    """What the summary says of each declaration; a line for each level, as its column is narrow."""
    return {key: in_short(found, between="\n") for key, found in reviews.items()}
