"""What the rules look at: one declaration on its form, and what is read off it once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.rules.finding import NAME, VALUE, target_of
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind, FormDefinition, ProjectSpan

BETWEEN: Final = "\0"
WRITTEN: Final = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT})


class Passage(NamedTuple):
    """A text that the clerk wrote: in the field `key`, or in that part of an indicator."""

    key: str
    text: str
    indicator: Indicator | None = None

    @property
    def target(self) -> str:
        return target_of(self.indicator, self.key) if self.indicator else self.key

    @property
    def is_value(self) -> bool:
        """Whether it is the value of an indicator."""
        return self.indicator is not None and self.key == VALUE

    @property
    def is_name(self) -> bool:
        """Whether it is the name of an indicator or of the project."""
        return self.key == NAME


class Subject:
    """A declaration on its form, among its neighbours; never changed once made."""

    def __init__(self, declaration: Declaration, form: FormDefinition, neighbours: Neighbours) -> None:
        self.declaration = declaration
        self.form = form
        self.neighbours = neighbours

    @cached_property
    def span(self) -> ProjectSpan | None:
        """What the declared nature says about duration; None when that cannot be told."""
        return self.form.span(self.declaration)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators in the order of the paper."""
        return self.form.in_order(self.declaration.indicators)

    @cached_property
    def _by_target(self) -> dict[str, Indicator]:
        return {target_of(indicator): indicator for indicator in self.indicators}

    def indicator_at(self, target: str) -> Indicator | None:
        """The indicator that a target speaks of; None for other targets."""
        return self._by_target.get(target.partition(".")[0])

    @cached_property
    def families(self) -> frozenset[str]:
        """The keys of the level-1 categories that have an indicator."""
        return frozenset(indicator.family for indicator in self.indicators)

    @cached_property
    def categories(self) -> frozenset[str]:
        """The keys of the level-2 categories that have an indicator."""
        return frozenset(indicator.category for indicator in self.indicators)

    @cached_property
    def quantities(self) -> tuple[Indicator, ...]:
        """The indicators with a quantitative value (定量)."""
        return tuple(indicator for indicator in self.indicators if indicator.target.is_quantity)

    @cached_property
    def qualities(self) -> tuple[tuple[Indicator, str], ...]:
        """The indicators with a qualitative value (定性), and that value."""
        worded = ((indicator, indicator.target.words.strip()) for indicator in self.indicators)
        return tuple((indicator, words) for indicator, words in worded if words)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that the clerk wrote: in fields, indicator names, worded values and columns."""
        return tuple(passage for passage in self._all_passages() if passage.text.strip())

    @cached_property
    def all_text(self) -> str:
        """All passages in one, with BETWEEN between them: what is not in it is in none of them."""
        return BETWEEN.join(passage.text for passage in self.passages)

    def _all_passages(self) -> Iterator[Passage]:
        for field in self.written_fields():
            yield Passage(field.key, self.declaration.text(field.key))
        for indicator in self.indicators:
            yield Passage(NAME, indicator.name, indicator)
            yield Passage(VALUE, indicator.target.words, indicator)
            for column in self.form.columns:
                yield Passage(column.key, indicator.columns.get(column.key, ""), indicator)

    def written_fields(self) -> Iterator[FieldDefinition]:
        """The form's fields that hold free text, in the form's order."""
        return (field for field in self.form.fields if field.kind in WRITTEN)

    def printed(self, target: Target) -> str:
        """A target value as the form prints it."""
        return target.printed(self.form.value_style)
