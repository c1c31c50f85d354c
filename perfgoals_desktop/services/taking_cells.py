"""Take what visible cells of a hand-off file say now into the declarations that it carries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.written_in import INDICATOR, with_text


@dataclass(frozen=True, slots=True)
class Taken:
    """Declarations with what the cells say, and the changes that stand for no answer of theirs."""

    declarations: tuple[Declaration, ...]
    left: tuple[CellChange, ...]


def take_cells(parcel: Parcel, changes: Sequence[CellChange], catalog: Catalog) -> Taken:
    """Take the changed cells of the forms; those of summary and tables only repeat what forms say.

    A sealed declaration that says something else is not the sealed one any more: it
    becomes a draft of the revision after it.
    """
    declarations: list[Declaration] = []
    taken: set[CellChange] = set()
    for entry, declaration in parcel:
        form = catalog.form(declaration.form_id)
        own = [change for change in changes if change.sheet == entry.sheet and is_answer(change, form)]
        declarations.append(_with_cells(declaration, form, own))
        taken.update(own)
    return Taken(tuple(declarations), tuple(change for change in changes if change not in taken))


def is_answer(change: CellChange, form: FormDefinition) -> bool:
    """Whether a changed cell of a form shows one answer, or one part of an indicator, and nothing else."""
    if change.key.startswith(INDICATOR):
        return True
    # A label that names an answer in brackets has its key too.
    beside = {cell.suffix for row in form.sheet.rows for cell in row.cells if cell.suffix}
    return form.has_field(change.key) and change.key not in beside


def _with_cells(declaration: Declaration, form: FormDefinition, changes: Iterable[CellChange]) -> Declaration:
    changed = declaration
    for change in changes:
        changed = with_text(changed, form, change.key, change.now)
    if changed == declaration or declaration.status.is_draft:
        return changed
    return replace(changed, status=Status.DRAFT, revision=declaration.revision + 1)
