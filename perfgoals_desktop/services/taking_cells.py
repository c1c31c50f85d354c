"""Take what visible cells of a hand-off file say now into the declarations that it carries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.entering import (
    read_amount,
    read_choice,
    read_date,
    read_line,
    read_text,
    read_year,
)
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition

_INDICATOR = "indicator:"


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
    if change.key.startswith(_INDICATOR):
        return True
    # A label that names an answer in brackets has its key too.
    beside = {cell.suffix for row in form.sheet.rows for cell in row.cells if cell.suffix}
    return form.has_field(change.key) and change.key not in beside


def _with_cells(declaration: Declaration, form: FormDefinition, changes: Iterable[CellChange]) -> Declaration:
    changed = declaration
    for change in changes:
        if change.key.startswith(_INDICATOR):
            changed = _with_indicator(changed, change)
        else:
            changed = changed.with_answer(change.key, _answer(change, form, changed))
    if changed == declaration or declaration.status.is_draft:
        return changed
    return replace(changed, status=Status.DRAFT, revision=declaration.revision + 1)


def _answer(change: CellChange, form: FormDefinition, declaration: Declaration) -> Answer | None:
    field = form.field(change.key)
    match field.kind:
        case FieldKind.AMOUNT:
            return read_amount(change.now, form.money_unit)
        case FieldKind.DATE:
            return read_date(change.now, declaration.fiscal_year)
        case FieldKind.YEAR:
            return read_year(change.now)
        case FieldKind.CHOICE:
            return read_choice(change.now, field.options)
        case FieldKind.LONG_TEXT:
            return read_text(change.now)
        case FieldKind.TEXT:
            return read_line(change.now)


def _with_indicator(declaration: Declaration, change: CellChange) -> Declaration:
    mark, _, part = change.key.removeprefix(_INDICATOR).partition(".")
    return declaration.with_indicators(
        _with_part(item, part, change.now) if item.id == UUID(mark) else item
        for item in declaration.indicators
    )


def _with_part(indicator: Indicator, part: str, now: str) -> Indicator:
    match part:
        case "name":
            return replace(indicator, name=read_line(now) or "")
        case "value":
            return replace(indicator, target=parse_target(now).target)
        case _:
            columns = {**indicator.columns, part: now}
            return replace(indicator, columns={key: text for key, text in columns.items() if text})
