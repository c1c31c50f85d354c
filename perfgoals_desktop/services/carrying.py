"""Last year's declarations as drafts for another year (结转到新年度)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Ancestor, Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status

if TYPE_CHECKING:
    from perfgoals_desktop.schema.catalog import Catalog
    from perfgoals_desktop.schema.definition import FormDefinition

_PERIOD = ("start_date", "end_date")


@dataclass(frozen=True, slots=True)
class Carried:
    """A draft for another year, and what in it needs a look.

    `unplaced` are the indicators whose category the form of that year does not have, and
    `unasked` the keys of filled fields that it does not ask for; both were kept as they stood.
    """

    source: UUID
    declaration: Declaration
    unplaced: tuple[Indicator, ...] = ()
    unasked: tuple[str, ...] = ()


def carried_forward(declaration: Declaration, year: int, catalog: Catalog) -> Carried:
    """The draft of a declaration for `year`, on the form of that year; nothing is stored.

    Texts and amounts stay, dates move by whole years. A period that spans the year
    already, as that of a staged project, stays too. Explanations (合理性说明) stay behind:
    they were given for what the review found in the other year.
    """
    form = _form_of(declaration, year, catalog)
    indicators = tuple(replace(item, id=uuid4()) for item in declaration.indicators)
    draft = Declaration(
        id=uuid4(),
        form_id=form.id if form else declaration.form_id,
        answers=MappingProxyType({**_moved(declaration, year), "fiscal_year": year}),
        indicators=indicators,
        status=Status.DRAFT,
        ancestor=Ancestor(declaration.id, declaration.revision, declaration.fiscal_year),
    )
    if form is None:
        return Carried(declaration.id, draft)
    unplaced = tuple(item for item in indicators if form.category(item.category) is None)
    unasked = tuple(key for key in draft.answers if not form.has_field(key))
    return Carried(declaration.id, draft, unplaced, unasked)


def _form_of(declaration: Declaration, year: int, catalog: Catalog) -> FormDefinition | None:
    """The declaration's own form where it is used in that year, else the one that is; None for its own."""
    own = catalog.forms.get(declaration.form_id)
    if own is None or year in own.years:
        return own
    return catalog.for_year(year) or own


def _moved(declaration: Declaration, year: int) -> Mapping[str, Answer]:
    """The answers with their dates moved by as many years as the fiscal year moves."""
    last_year = declaration.fiscal_year
    if last_year is None:
        return declaration.answers  # by how much cannot be told
    start, end = (declaration.date(key) for key in _PERIOD)
    spans = start is not None and end is not None and start.year <= year <= end.year
    return {
        key: answer
        if not isinstance(answer, datetime.date) or (spans and key in _PERIOD)
        else _years_later(answer, year - last_year)
        for key, answer in declaration.answers.items()
    }


def _years_later(date: datetime.date, years: int) -> datetime.date:
    """The same day of another year; 28 February for 29 February; as it stands beyond the calendar."""
    for day in (date.day, 28):
        with suppress(ValueError, OverflowError):
            return date.replace(year=date.year + years, day=day)
    return date
