"""Seal declarations (定稿): reviewed, frozen and marked final in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status, may_become
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.rules.check import Review, review_one
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.services.archive import archive_sealed
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.freezing import Editions, freeze
from perfgoals_desktop.storage.moments import Clock, utc_now
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshot, Snapshots
from perfgoals_desktop.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Finalised:
    """What 定稿 did: declarations as they were and, in the same order, as they are now.

    `wrong` are the reviews of those that have errors, `refused` those that are sealed
    already or whose status does not allow it; both were left alone. `not_archived` is why
    a sealed form could not be brought into the archive, though it is sealed.
    """

    before: tuple[Declaration, ...] = ()
    after: tuple[Declaration, ...] = ()
    wrong: tuple[Review, ...] = ()
    refused: tuple[Declaration, ...] = ()
    not_archived: PerfGoalsError | None = None


def finalise(
    database: Database,
    declaration_ids: Iterable[UUID],
    program: Program,
    *,
    writer: Writer | None = None,
    now: Clock = utc_now,
    progress: Progress = silent,
) -> Finalised:
    """Review declarations as they are stored, and seal those that have no errors.

    Snapshot and status are written in one transaction. Raises ChangedMeanwhile, and then
    has sealed nothing, when one of them was changed while it was being reviewed.
    """
    repository = Repository(database)
    targets = repository.get_many(list(declaration_ids))
    free = [item for item in targets if may_become(item.status, Status.FINAL) and item.status.is_draft]
    reviews = _review(free, Neighbours.of(repository) if free else Neighbours(), program, progress)
    wrong = {review.declaration: review for review in reviews if review.has_errors}
    before = tuple(item for item in free if item.id not in wrong)
    after = _freeze(database, before, program, writer or Writer(), now)
    return Finalised(
        before=before,
        after=after,
        wrong=tuple(wrong.values()),
        refused=tuple(item for item in targets if item not in free),
        not_archived=archive_sealed(database, after),
    )


def keep_sealed(snapshots: Snapshots, declarations: Iterable[Declaration]) -> None:
    """Keep a snapshot of what is sealed and has none, before it is opened again.

    It may have been sealed by an earlier version of the program, or elsewhere: by which
    editions is not known then.
    """
    now = utc_now()
    sealed = [item for item in declarations if not item.status.is_draft]
    snapshots.take_in(Snapshot(item, now, "", digest(item), "", "") for item in sealed)


def editions_of(declarations: Iterable[Declaration], program: Program) -> Editions:
    """By which edition of their forms, and of the rules, declarations are held today."""
    forms = {item.form_id: program.catalog.form(item.form_id).edition_mark for item in declarations}
    return Editions(forms, program.rulebook.edition_mark)


def _review(
    declarations: Sequence[Declaration], neighbours: Neighbours, program: Program, progress: Progress
) -> list[Review]:
    found: list[Review] = []
    for done, item in enumerate(declarations):
        progress(done, len(declarations), item.name)
        form = program.catalog.form(item.form_id)
        found.append(review_one(item, form, program.rulebook, neighbours))
    return found


def _freeze(
    database: Database, reviewed: Sequence[Declaration], program: Program, writer: Writer, now: Clock
) -> tuple[Declaration, ...]:
    if not reviewed:
        return ()
    # A session of its own: what was said before stays in the history however fast one types.
    return freeze(database, reviewed, editions_of(reviewed, program), writer.sitting_down(), now)
