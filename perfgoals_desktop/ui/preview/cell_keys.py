"""What the key of a cell names: a field, a part of an indicator, a part of a row still to be filled."""

from __future__ import annotations

from typing import Final, NamedTuple
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.finding import NAME, VALUE, indicator_part
from perfgoals_desktop.schema.definition import FormDefinition

_CATEGORY: Final = "category:"


class BlankRow(NamedTuple):
    """A part of a row of the blank table: its category, and what is asked there."""

    category: str
    part: str


def blank_row(key: str) -> BlankRow | None:
    """The row of the blank table that a key names; None for other keys."""
    if not key.startswith(_CATEGORY):
        return None
    category, _, part = key.removeprefix(_CATEGORY).rpartition(".")
    return BlankRow(category, part)


def blank_key(category: str, part: str) -> str:
    """The key of a part of a row of the blank table."""
    return f"{_CATEGORY}{category}.{part}"


def part_key(identity: UUID, part: str) -> str:
    """The key of a part of an indicator."""
    return f"indicator:{identity}.{part}"


def is_in_table(key: str) -> bool:
    """Whether a key lies in the indicator table."""
    return blank_row(key) is not None or indicator_part(key) is not None


def indicator_of(key: str, declaration: Declaration) -> Indicator | None:
    """The indicator that a key names a part of; None where there is none."""
    found = indicator_part(key)
    if found is None:
        return None
    return next((item for item in declaration.indicators if item.id == found[0]), None)


def category_at(key: str, declaration: Declaration) -> str:
    """The category of the row that a key lies in; blank where it lies in none."""
    blank, indicator = blank_row(key), indicator_of(key, declaration)
    return blank.category if blank else indicator.category if indicator else ""


def part_label(part: str, form: FormDefinition) -> str:
    """How the heading of the table calls a part of an indicator."""
    at = form.sheet.indicators.columns.get(part, "")
    headings = {heading.at: heading.text for heading in form.sheet.indicators.heading}
    columns = {column.key: column.label for column in form.columns}
    return headings.get(at, "") or columns.get(part, part)


def label_of(key: str, declaration: Declaration, form: FormDefinition) -> str:
    """What a cell is called, for who cannot see where it stands."""
    blank, indicator = blank_row(key), indicator_of(key, declaration)
    found = indicator_part(key)
    if blank:
        return " ".join((*_names(blank.category, form), part_label(blank.part, form)))
    if indicator and found:
        name = () if found[1] == NAME else (indicator.name,)
        return " ".join((*_names(indicator.category, form), *name, part_label(found[1], form)))
    return form.label(key)


def text_of(key: str, declaration: Declaration, form: FormDefinition) -> str:
    """What an indicator's cell shows."""
    indicator, found = indicator_of(key, declaration), indicator_part(key)
    if indicator is None or found is None:
        return ""
    if found[1] == NAME:
        return indicator.name
    if found[1] == VALUE:
        return indicator.target.printed(form.value_style)
    return indicator.columns.get(found[1], "")


def _names(category: str, form: FormDefinition) -> tuple[str, ...]:
    found = form.category(category)
    return (found[1].name,) if found else ()
