"""Last year's declarations beside what they would say for another year (结转对照)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.year_phrases import YearPhrase, moved, year_phrases
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition
from perfgoals_desktop.services.carrying import Carried, carried_forward
from perfgoals_desktop.services.written_in import INDICATOR, with_text

_YEAR = "fiscal_year"


class Amounts(StrEnum):
    """What becomes of last year's amounts."""

    KEEP = "keep"  # 照抄
    BLANK = "blank"  # 留空


@dataclass(frozen=True, slots=True)
class CarriedItem:
    """One text, date, amount or target: last year, and the suggestion for the new one.

    `key` is what `written_in.with_text` takes, for the draft; `place` stays the same when the
    table is made anew for another year. `phrases` are the years that
    last year's text names, those that stay among them.
    """

    key: str
    place: str
    label: str
    before: str
    suggestion: str
    phrases: tuple[YearPhrase, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """Whether the suggestion says what last year said."""
        return self.before == self.suggestion


@dataclass(frozen=True, slots=True)
class CarriedTable:
    """One declaration on its way to another year; `draft` has taken every suggestion."""

    source: Declaration
    draft: Declaration
    form: FormDefinition
    items: tuple[CarriedItem, ...]


def carrying_tables(
    sources: Iterable[Declaration], year: int, catalog: Catalog, amounts: Amounts = Amounts.KEEP
) -> tuple[CarriedTable, ...]:
    """What each declaration would say for `year`; nothing is stored. Raises UnknownForm."""
    return tuple(_table(source, year, catalog, amounts) for source in sources)


def carried_of(table: CarriedTable, texts: Mapping[str, str]) -> Carried:
    """The draft with what somebody wrote instead of the suggestions, by place."""
    draft = table.draft
    for item in table.items:
        if item.place in texts:
            draft = with_text(draft, table.form, item.key, texts[item.place])
    unplaced = tuple(item for item in draft.indicators if table.form.category(item.category) is None)
    unasked = tuple(key for key in draft.answers if not table.form.has_field(key))
    return Carried(table.source.id, draft, unplaced, unasked)


def summary_of(tables: Sequence[CarriedTable]) -> tuple[int, int]:
    """How many things are carried, and how many of them stay as they were."""
    items = [item for table in tables for item in table.items]
    return len(items), sum(item.is_unchanged for item in items)


def _table(source: Declaration, year: int, catalog: Catalog, amounts: Amounts) -> CarriedTable:
    carried = carried_forward(source, year, catalog)
    form = catalog.form(carried.declaration.form_id)
    draft = _with_years(carried.declaration, source.fiscal_year, year)
    if amounts is Amounts.BLANK:
        blanks = [key for key, answer in draft.answers.items() if isinstance(answer, Money)]
        draft = draft.with_answers(dict.fromkeys(blanks))
    items = (*_fields(source, draft, form), *_indicators(source, draft, form))
    return CarriedTable(source, draft, form, items)


def _with_years(draft: Declaration, last_year: int | None, year: int) -> Declaration:
    """The draft with the fiscal year moved in all that is written."""
    if last_year is None:
        return draft

    def carried(text: str) -> str:
        return moved(text, year_phrases(text, last_year, year))

    texts = {key: carried(answer) for key, answer in draft.answers.items() if isinstance(answer, str)}
    return draft.with_answers(texts).with_indicators(_moved(item, carried) for item in draft.indicators)


def _moved(indicator: Indicator, carried: Callable[[str], str]) -> Indicator:
    target = indicator.target
    if not target.is_quantity:
        target = replace(target, words=carried(target.words), entered=carried(target.entered))
    columns = {key: carried(text) for key, text in indicator.columns.items()}
    return replace(indicator, name=carried(indicator.name), target=target, columns=columns)


def _fields(source: Declaration, draft: Declaration, form: FormDefinition) -> Iterator[CarriedItem]:
    for field in form.fields:
        key, before, after = field.key, source.answers.get(field.key), draft.answers.get(field.key)
        if key == _YEAR or (before is None and after is None):
            continue
        old, new = written(before, form.money_unit), written(after, form.money_unit)
        in_words = isinstance(before, str) and field.kind is not FieldKind.CHOICE
        phrases = _phrases(old, source, draft) if in_words else ()
        yield CarriedItem(key, key, form.label(key), old, new, phrases)


def _indicators(source: Declaration, draft: Declaration, form: FormDefinition) -> Iterator[CarriedItem]:
    """Name, value and further columns of each indicator; both sides stand in one order."""
    labels = {column.key: column.label for column in form.columns}
    for number, (old, new) in enumerate(zip(source.indicators, draft.indicators, strict=True)):
        category = "/".join(filter(None, form.level_names(new)))
        was, now = old.target.printed(form.value_style), new.target.printed(form.value_style)
        parts = [
            ("name", f"{category}：指标名称", old.name, new.name),
            ("value", f"“{old.name}”的指标值", was, now),
            *(
                (key, f"“{old.name}”的{labels.get(key, key)}", text, new.columns.get(key, ""))
                for key, text in old.columns.items()
            ),
        ]
        for part, label, before, after in parts:
            key, place = f"{INDICATOR}{new.id}.{part}", f"{number}.{part}"
            yield CarriedItem(key, place, label, before, after, _phrases(before, source, draft))


def _phrases(text: str, source: Declaration, draft: Declaration) -> tuple[YearPhrase, ...]:
    last_year, year = source.fiscal_year, draft.fiscal_year
    if last_year is None or year is None:
        return ()
    return year_phrases(text, last_year, year)
