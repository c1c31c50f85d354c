"""How many findings each tab holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from perfgoals_desktop.rules.finding import TABLE, indicator_part
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.fields.marks import Mark, is_open, places_of

INDICATOR_WIDGET = "indicator-tree"


def tab_of(target: str, form: FormDefinition) -> str | None:
    """The tab that a target lies on; None for what concerns the declaration as a whole."""
    in_table = target == TABLE or indicator_part(target) is not None
    for page in form.pages:
        if in_table and page.widget == INDICATOR_WIDGET:
            return page.key
        if any(target in row for row in page.rows):
            return page.key
    return None


def counts_by_tab(marks: Iterable[Mark], form: FormDefinition) -> Mapping[str, Counter[Level]]:
    """The open findings of each level by tab; one that speaks of many places counts once on each tab."""
    counts: dict[str, Counter[Level]] = {}
    for mark in filter(is_open, marks):
        for tab in dict.fromkeys(tab_of(place, form) for place in places_of(mark)):
            if tab is not None:
                counts.setdefault(tab, Counter())[mark.level] += 1
    return counts
