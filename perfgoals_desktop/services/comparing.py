"""What differs between two declarations, in the words of the form: two revisions, or two years.

What the signed paper says is compared, as the check code is taken over it: form, fields and
indicators, but neither status nor explanations (合理性说明). No line means equal papers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.differences import (
    Comparison,
    DifferenceLine,
    LineKind,
    Side,
    told_apart,
)
from perfgoals_desktop.services.indicator_differences import indicator_lines
from perfgoals_desktop.services.pairing import paired_projects
from perfgoals_desktop.services.program import Program

Compared = tuple[Declaration | None, Declaration | None, Comparison | None]
"""A project on either side, and where both sides have it what differs."""


def compare(before: Declaration, after: Declaration, program: Program) -> Comparison:
    """Hold one declaration against another, field by field and indicator by indicator.

    Raises UnknownForm for one of a form that is not installed.
    """
    old, new = (Side(item, program.catalog.form(item.form_id)) for item in (before, after))
    return Comparison(before, after, (*_lines(old, new, program), *indicator_lines(old, new)))


def compare_all(
    before: Iterable[Declaration], after: Iterable[Declaration], program: Program
) -> tuple[Compared, ...]:
    """Hold every project against the same one on the other side, see `pairing.paired_projects`."""
    old, new = list(before), list(after)
    found: list[Compared] = []
    for place, other in paired_projects(old, new):
        was = None if place is None else old[place]
        now = None if other is None else new[other]
        found.append((was, now, compare(was, now, program) if was and now else None))
    return tuple(found)


def label_of(key: str, form: FormDefinition, program: Program) -> str:
    """How a field is called where its neighbours on the form are not beside it."""
    label = form.label(key)
    labels = [field.label for field in form.fields]
    if labels.count(label) == 1 and "：" not in label:
        return label
    qualifier = program.rulebook.wording.qualifiers.get(key, "")
    return qualifier + label.rpartition("：")[2]


def _lines(before: Side, after: Side, program: Program) -> Iterator[DifferenceLine]:
    if before.form.id != after.form.id:
        yield DifferenceLine(LineKind.FORM, "form", "表样", before.form.name, after.form.name)
    answered = {**before.declaration.answers, **after.declaration.answers}
    for key in _in_order(answered, before.form, after.form):
        old, new = before.declaration.answers.get(key), after.declaration.answers.get(key)
        if type(old) is not type(new) or old != new:
            yield _field_line(key, old, new, before.form, after.form, program)


def _in_order(answered: Iterable[str], before: FormDefinition, after: FormDefinition) -> list[str]:
    """The keys that are answered, as the forms list them; those of neither form last."""
    listed = dict.fromkeys(field.key for form in (after, before) for field in form.fields)
    order = {key: place for place, key in enumerate(listed)}
    return sorted(answered, key=lambda key: (order.get(key, len(order)), key))


def _field_line(
    key: str,
    old: Answer | None,
    new: Answer | None,
    before: FormDefinition,
    after: FormDefinition,
    program: Program,
) -> DifferenceLine:
    form = after if after.has_field(key) else before
    told, now = told_apart(
        _written(old, before), _written(new, after), before_is_text=_is_text(old), after_is_text=_is_text(new)
    )
    return DifferenceLine(LineKind.FIELD, key, label_of(key, form, program), told, now)


def _written(answer: Answer | None, form: FormDefinition) -> str:
    text = written(answer, form.money_unit)
    return f"{text} {form.money_unit.value}" if isinstance(answer, Money) else text


def _is_text(answer: Answer | None) -> bool:
    return isinstance(answer, str)
