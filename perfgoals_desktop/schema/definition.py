"""A form definition: fields, pages, categories, value style, signature block, rules.

A published definition never changes its meaning; a new edition is a new file.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.domain.target import ValueStyle
from perfgoals_desktop.schema.edition import edition_mark
from perfgoals_desktop.schema.grid import SheetDefinition
from perfgoals_desktop.schema.settings import RuleSetting

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]


class Part(BaseModel):
    """A part of a definition: frozen, and nothing in the file is passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FieldKind(StrEnum):
    """What a field holds, and so how it is edited, checked and printed."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    CHOICE = "choice"
    YEAR = "year"
    DATE = "date"
    AMOUNT = "amount"


class ProjectSpan(StrEnum):
    """What a project's nature (项目性质) says about its duration."""

    RECURRENT = "recurrent"  # 经常性
    ONE_OFF = "one-off"  # 一次性
    STAGED = "staged"  # 阶段性


class FieldDefinition(Part):
    """One field of the form; `options` are the form's list for a choice."""

    key: Key
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    max_length: int | None = None
    options: tuple[str, ...] = ()
    hint: str = ""
    aliases: tuple[str, ...] = ()
    """Other labels that published copies use for this field."""


class Page(Part):
    """A tab of the editor: rows of field keys, or a hand-made widget."""

    key: Key
    title: str
    rows: tuple[tuple[str, ...], ...] = ()
    widget: str = ""


class Category(Part):
    """A level-2 category (二级指标); its full key is `family.key`."""

    key: Key
    name: str
    code: str = ""
    hint: str = ""


class Family(Part):
    """A level-1 category (一级指标) and its level-2 categories, in the form's order."""

    key: Key
    name: str
    code: str = ""
    categories: tuple[Category, ...] = Field(min_length=1)


class IndicatorColumn(Part):
    """A column that the form asks besides name and value, such as a weight (权重)."""

    key: Key
    label: str
    kind: Annotated[str, StringConstraints(pattern="^(text|number)$")] = "text"
    required: bool = False
    hint: str = ""


class Years(Part):
    """The fiscal years that an edition is used for; open where None."""

    first: int | None = None
    last: int | None = None

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and (self.first or year) <= year <= (self.last or year)


class FormDefinition(Part):
    """An official form in one edition; see forms/*.toml."""

    id: Key
    edition: int = 1
    title: str
    name: str
    """What the list of forms calls it, such as 上海市（2024年起）."""
    source: str
    years: Years = Years()
    money_unit: MoneyUnit = MoneyUnit.YUAN
    value_style: ValueStyle = ValueStyle()
    fields: tuple[FieldDefinition, ...]
    spans: dict[str, ProjectSpan] = {}
    """Which nature (an option of the field `nature`) means which span."""
    pages: tuple[Page, ...]
    families: tuple[Family, ...] = Field(min_length=1)
    columns: tuple[IndicatorColumn, ...] = ()
    sheet: SheetDefinition
    rules: dict[str, RuleSetting] = {}

    @cached_property
    def _fields(self) -> dict[str, FieldDefinition]:
        return {field.key: field for field in self.fields}

    @cached_property
    def _categories(self) -> dict[str, tuple[Family, Category]]:
        return {
            f"{family.key}.{category.key}": (family, category)
            for family in self.families
            for category in family.categories
        }

    @cached_property
    def edition_mark(self) -> str:
        """The edition with a mark of what it says: `1-0f3a5c7e9b1d`."""
        return f"{self.edition}-{edition_mark(self)}"

    @property
    def category_keys(self) -> tuple[str, ...]:
        """The full keys of all level-2 categories, in the form's order."""
        return tuple(self._categories)

    def field(self, key: str) -> FieldDefinition:
        """The field called `key`; raises KeyError."""
        return self._fields[key]

    def has_field(self, key: str) -> bool:
        """Whether the form asks for `key`."""
        return key in self._fields

    def label(self, key: str) -> str:
        """How the form calls a field; the key itself for one it does not have."""
        return self._fields[key].label if key in self._fields else key

    def category(self, key: str) -> tuple[Family, Category] | None:
        """The level-1 and level-2 category of a full key, or None for one the form does not have."""
        return self._categories.get(key)

    def level_names(self, indicator: Indicator) -> tuple[str, str]:
        """The names of an indicator's level-1 and level-2 category; its key where the form has none."""
        found = self.category(indicator.category)
        return (found[0].name, found[1].name) if found else (indicator.family, indicator.kind)

    def in_order(self, indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
        """The indicators as the paper lists them: by category, otherwise as they stand."""
        position = {key: number for number, key in enumerate(self._categories)}
        return tuple(sorted(indicators, key=lambda item: position.get(item.category, len(position))))

    def span(self, declaration: Declaration) -> ProjectSpan | None:
        """What the declared nature says about duration; None when it is blank or unlisted."""
        return self.spans.get(declaration.text("nature"))

    def asks_overall_part(self, declaration: Declaration) -> bool:
        """Whether overall goal and project amounts are to be filled: one-off and staged projects."""
        return self.span(declaration) in {ProjectSpan.ONE_OFF, ProjectSpan.STAGED}

    @model_validator(mode="after")
    def _refers_to_what_exists(self) -> Self:
        for key in self._field_references():
            if key not in self._fields:
                raise ValueError(f"no field is called {key!r}")
        if len(self._fields) != len(self.fields):
            raise ValueError("two fields have the same key")
        if unlisted := set(self.spans) - set(self._fields["nature"].options if self.spans else ()):
            raise ValueError(f"spans name natures that are not options: {sorted(unlisted)}")
        columns = {column.key for column in self.columns} | {"level1", "level2", "name", "value"}
        if unknown := set(self.sheet.indicators.columns) - columns:
            raise ValueError(f"the sheet shows unknown indicator columns: {sorted(unknown)}")
        return self

    def _field_references(self) -> Iterator[str]:
        for page in self.pages:
            for row in page.rows:
                yield from row
        yield from self.sheet.field_keys()
