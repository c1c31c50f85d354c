"""Review the declarations of a data file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.check import Review, review
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent

if TYPE_CHECKING:
    from perfgoals_desktop.services.surroundings import Surroundings
    from perfgoals_desktop.storage.repository import Repository

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


def review_stored(
    repository: Repository, surroundings: Surroundings, program: Program, progress: Progress = silent
) -> Iterator[Review]:
    """Review the declarations of a data file one after the other; memory stays flat."""
    surroundings.catch_up(progress)
    count = repository.count()
    for done, declaration in enumerate(repository):
        progress(done, count, declaration.name)
        yield surroundings.review(declaration, program)


def in_short(found: Review, between: str = " ") -> str:
    """A review in a few characters: `错误1 警告2`, or `通过`."""
    counts = [(name, found.count(level)) for level, name in LEVEL_NAMES.items()]
    return between.join(f"{name}{count}" for name, count in counts if count) or "通过"


def results_for_summary(reviews: Mapping[UUID, Review]) -> dict[UUID, str]:
    """What the summary says of each declaration; a line for each level, as its column is narrow."""
    return {key: in_short(found, between="\n") for key, found in reviews.items()}
