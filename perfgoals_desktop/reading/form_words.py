"""Every word of a form with what it means there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from perfgoals_desktop.reading.wording import Range, Wording
from perfgoals_desktop.schema.definition import FormDefinition


@dataclass(frozen=True, slots=True)
class Facet:
    """One meaning of a word."""

    field: str = ""
    range: Range | None = None
    heading: str = ""
    family: str = ""
    category: str = ""
    structure: bool = False
    other: bool = False


Meaning = tuple[str, Facet]


def form_words(form: FormDefinition, wording: Wording) -> Iterator[Meaning]:
    """All words; those of the form come before the common ones, fields in the order of the paper."""
    yield from _field_texts(form)
    yield from _labels(form, wording)
    yield from _headings(form, wording)
    yield from _levels(form, wording)
    yield from _structure(form, wording)


def _field_texts(form: FormDefinition) -> Iterator[Meaning]:
    """The fixed texts of the paper that stand before, or right above, the answer to a field."""
    above: dict[str, str] = {}
    for row in form.sheet.rows:
        before = ""
        for cell in row.cells:
            text = before or above.get(cell.at, "")
            if cell.field and text:
                yield text, Facet(field=cell.field)
            before = cell.text
        above = {cell.at: cell.text for cell in row.cells if cell.text}


def _labels(form: FormDefinition, wording: Wording) -> Iterator[Meaning]:
    for item in form.fields:
        for label in (item.label, *item.aliases, *wording.labels.get(item.key, ())):
            yield label, Facet(field=item.key)
    for span in wording.ranges:
        if form.has_field(span.first) and form.has_field(span.last):
            yield from ((label, Facet(range=span)) for label in span.labels)
    yield from ((label, Facet(other=True)) for label in wording.other_labels)


def _headings(form: FormDefinition, wording: Wording) -> Iterator[Meaning]:
    for part, texts in wording.headings.items():
        yield from ((text, Facet(heading=part)) for text in texts)
    for column in form.columns:
        yield column.label, Facet(heading=column.key)
    at = {span: part for part, span in form.sheet.indicators.columns.items()}
    for cell in form.sheet.indicators.heading:
        yield cell.text, Facet(heading=at.get(cell.at, "remark"))


def _levels(form: FormDefinition, wording: Wording) -> Iterator[Meaning]:
    for family in form.families:
        yield family.name, Facet(family=family.key)
        for category in family.categories:
            yield category.name, Facet(category=f"{family.key}.{category.key}")
    for key, names in wording.levels.items():
        if form.category(key):
            yield from ((name, Facet(category=key)) for name in names)


def _structure(form: FormDefinition, wording: Wording) -> Iterator[Meaning]:
    """Fixed words without an answer: side texts, the seal, and texts of the paper that label nothing."""
    fixed = {cell.text for row in form.sheet.rows for cell in row.cells}
    labels = {text for text, _ in _field_texts(form)}
    for text in (*wording.structure, *sorted(fixed - labels)):
        yield text, Facet(structure=True)
    yield form.sheet.seal, Facet(structure=True)
    yield form.sheet.indicators.side.text, Facet(structure=True)
