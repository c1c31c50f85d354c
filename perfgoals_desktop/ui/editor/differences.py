"""Where two values of a declaration differ: the place that undo takes the user to."""

from __future__ import annotations

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.finding import TABLE, target_of
from perfgoals_desktop.schema.definition import FormDefinition


def first_difference(before: Declaration, after: Declaration, form: FormDefinition) -> str | None:
    """The target of the first difference: a field in the form's order, else an indicator.

    None when nothing differs that the editor shows.
    """
    for field in form.fields:
        if before.answers.get(field.key) != after.answers.get(field.key):
            return field.key
    if before.indicators == after.indicators:
        return None
    known = {indicator.id: indicator for indicator in before.indicators}
    changed = next((item for item in after.indicators if known.get(item.id) != item), None)
    return target_of(changed) if changed else TABLE
