"""One change to several declarations at once (批量修改)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.difference import brought_back
from perfgoals_desktop.domain.status import Status, may_become

Change = Callable[[Declaration], Declaration | None]
"""Returns the declaration changed; None for one to which the change must not be made."""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What was done to several declarations: as they were, as they are, and those left alone.

    `before` and `after` stand in one order; saving `before` undoes the change. What said
    already what it was to say is in none of them.
    """

    before: tuple[Declaration, ...] = ()
    after: tuple[Declaration, ...] = ()
    refused: tuple[Declaration, ...] = ()


def bulk_change(declarations: Iterable[Declaration], change: Change) -> BulkChange:
    """Make one change to each; nothing is stored."""
    before: list[Declaration] = []
    after: list[Declaration] = []
    refused: list[Declaration] = []
    for declaration in declarations:
        changed = change(declaration)
        if changed is None:
            refused.append(declaration)
        elif changed != declaration:
            before.append(declaration)
            after.append(changed)
    return BulkChange(tuple(before), tuple(after), tuple(refused))


def to_status(status: Status) -> Change:
    """Move a declaration to a status, where `may_become` allows it.

    A draft becomes final only with a review and a snapshot, see `finalising`. What was
    frozen for the seal and is opened again is the next revision: no two papers of one
    revision say different things.
    """

    def change(declaration: Declaration) -> Declaration | None:
        if declaration.status is status:
            return declaration
        if not may_become(declaration.status, status):
            return None
        if status is Status.FINAL and declaration.status.is_draft:
            return None
        opened = status.is_draft and not declaration.status.is_draft
        return replace(declaration, status=status, revision=declaration.revision + opened)

    return change


def to_answer(key: str, answer: Answer | None) -> Change:
    """Fill one field, None blanks it; what is frozen for the seal is left alone."""

    def change(declaration: Declaration) -> Declaration | None:
        return declaration.with_answer(key, answer) if declaration.status.is_draft else None

    return change


def to_earlier(earlier: Declaration, keys: Collection[str] | None = None) -> Change:
    """Bring back what an earlier state said, see `brought_back`; what is frozen is left alone."""

    def change(declaration: Declaration) -> Declaration | None:
        return brought_back(declaration, earlier, keys) if declaration.status.is_draft else None

    return change
