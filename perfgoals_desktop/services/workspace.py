"""What is done with the declarations of an open data file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.bulk import BulkChange, Change, bulk_change, to_answer, to_earlier, to_status
from perfgoals_desktop.services.copying import draft_copy
from perfgoals_desktop.services.holding import Holding
from perfgoals_desktop.services.open_file import OpenFile
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.storage.writer import Writer

if TYPE_CHECKING:
    from perfgoals_desktop.schema.definition import FormDefinition
    from perfgoals_desktop.services.carrying import Carried
    from perfgoals_desktop.services.finalising import Finalised
    from perfgoals_desktop.services.program import Program

T = TypeVar("T")


class Workspace(OpenFile):
    """One open data file, at work; close it when done.

    `before` is called before many declarations are changed or any is removed, and makes a
    backup unless somebody else is put there; `written` is called after each change.
    """

    def __init__(
        self,
        file: Path,
        writer: Writer | None = None,
        *,
        read_only: bool = False,
        holding: Holding | None = None,
    ) -> None:
        """Open an existing data file, see `OpenFile`.

        `writer` is whom the history names; without one, who is logged in.
        """
        super().__init__(file, read_only=read_only, holding=holding)
        self.before: Callable[[Occasion], object] = self.back_up
        self.written: Callable[[], object] = lambda: None
        self._writer = writer or Writer()

    def get(self, declaration_id: UUID) -> Declaration:
        """One declaration; raises UnknownDeclaration."""
        return self.repository.get(declaration_id)

    def get_many(self, declaration_ids: Sequence[UUID]) -> tuple[Declaration, ...]:
        """Several declarations, in the order asked for."""
        return self.repository.get_many(declaration_ids)

    def everything(self) -> list[Declaration]:
        """All declarations in the order of import, without those in the recycle bin."""
        return list(self.repository)

    def save(self, *declarations: Declaration) -> None:
        """Store declarations, all or none of them; on return they are safe on the disk."""
        self.repository.save(*declarations, writer=self._writer)
        self.written()

    def sit_down(self) -> None:
        """Begin a new editing session: what was saved up to now stays in the history."""
        self._writer = self._writer.sitting_down()

    def add_blank(self, form: FormDefinition, year: int) -> Declaration:
        """Store a new declaration of a form, blank but for the year and what the profile knows."""
        from perfgoals_desktop.services.own_profile import known_answers, profile_for

        known = known_answers(profile_for(self.database), form)
        blank = Declaration(id=uuid4(), form_id=form.id).with_answers({**known, "fiscal_year": year})
        self.save(blank)
        return blank

    def duplicate(self, declaration_ids: Iterable[UUID]) -> tuple[Declaration, ...]:
        """Store a draft copy of each declaration, with identities of its own."""
        copies = tuple(draft_copy(item) for item in self.get_many(list(declaration_ids)))
        self.save(*copies)
        return copies

    def carry_forward(self, carried: Sequence[Carried]) -> list[UUID]:
        """Store drafts for another year, all or none of them; returns their identities."""
        drafts = [item.declaration for item in carried]
        self.save(*drafts)
        return [draft.id for draft in drafts]

    def discard(self, declaration_ids: Iterable[UUID]) -> int:
        """Put declarations into the recycle bin; returns how many were not there yet."""
        return self._told(self.repository.discard(*declaration_ids))

    def restore(self, declaration_ids: Iterable[UUID]) -> int:
        """Take declarations out of the recycle bin; returns how many were there."""
        return self._told(self.repository.restore(*declaration_ids))

    def remove(self, declaration_ids: Iterable[UUID]) -> int:
        """Remove declarations for good, with their history; returns how many there were."""
        self.before(Occasion.BULK_CHANGE)
        return self._told(self.repository.delete(*declaration_ids))

    def empty_bin(self) -> int:
        """Remove for good what lies in the recycle bin; returns how many there were."""
        self.before(Occasion.BULK_CHANGE)
        return self._told(self.repository.empty_bin())

    def set_status(self, declaration_ids: Iterable[UUID], status: Status) -> BulkChange:
        """Move declarations to a status, in one step; those that may not go there are left alone.

        A draft is not made final here but by `finalise`.
        """
        from perfgoals_desktop.services.finalising import keep_sealed

        chosen = list(declaration_ids)
        if status.is_draft:
            keep_sealed(self.snapshots, self.get_many(chosen))
        return self._change(chosen, to_status(status))

    def finalise(
        self, declaration_ids: Iterable[UUID], program: Program, progress: Progress = silent
    ) -> Finalised:
        """Review declarations and seal those without errors (定稿), see `finalising.finalise`."""
        from perfgoals_desktop.services.finalising import finalise

        chosen = list(declaration_ids)
        if len(chosen) > 1:
            self.before(Occasion.BULK_CHANGE)
        return self._told(finalise(self.database, chosen, program, writer=self._writer, progress=progress))

    def change_field(self, declaration_ids: Iterable[UUID], key: str, answer: Answer | None) -> BulkChange:
        """Fill one field of several declarations, in one step; the frozen ones are left alone."""
        return self._change(declaration_ids, to_answer(key, answer))

    def bring_back(
        self, declaration_id: UUID, moment: datetime, keys: Collection[str] | None = None
    ) -> BulkChange:
        """Let a declaration, or some fields of it, say again what they said at a moment.

        For one that is open in an editor, edit its session with `brought_back` instead. Raises
        UnknownVersion for a moment before the declaration was there.
        """
        return self._change([declaration_id], to_earlier(self.history.version(declaration_id, moment), keys))

    def _change(self, declaration_ids: Iterable[UUID], change: Change) -> BulkChange:
        done = bulk_change(self.get_many(list(declaration_ids)), change)
        if len(done.after) > 1:
            self.before(Occasion.BULK_CHANGE)
        # A session of its own: what was said before stays in the history however fast one types.
        self.sit_down()
        self.save(*done.after)
        self.sit_down()
        return done

    def _told(self, result: T) -> T:
        """Tell that something was written, and pass on what came of it."""
        self.written()
        return result
