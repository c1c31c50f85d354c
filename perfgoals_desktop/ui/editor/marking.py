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
    return at_place(target, _tabs(form))


def at_place(target: str, by_place: Mapping[str, str]) -> str | None:
    """What stands in a mapping for the place of a target: a field, or the indicator table."""
    return by_place.get(TABLE if indicator_part(target) else target)


def titles_by_place(form: FormDefinition) -> Mapping[str, str]:
    """The titles of the tabs by what lies on them."""
    titles = {page.key: page.title for page in form.pages}
    return {place: titles[tab] for place, tab in _tabs(form).items()}


def _tabs(form: FormDefinition) -> Mapping[str, str]:
    """The tabs by what lies on them: fields, and the indicator table."""
    tabs: dict[str, str] = {}
    for page in form.pages:
        if page.widget == INDICATOR_WIDGET:
            tabs.setdefault(TABLE, page.key)
        for key in (key for row in page.rows for key in row):
            tabs.setdefault(key, page.key)
    return tabs


def counts_by_tab(marks: Iterable[Mark], form: FormDefinition) -> Mapping[str, Counter[Level]]:
    """The open findings of each level by tab; one that speaks of many places counts once on each tab."""
    counts: dict[str, Counter[Level]] = {}
    tabs = _tabs(form)
    for mark in filter(is_open, marks):
        for tab in dict.fromkeys(at_place(place, tabs) for place in places_of(mark)):
            if tab is not None:
                counts.setdefault(tab, Counter())[mark.level] += 1
    return counts
