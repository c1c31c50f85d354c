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
    return _tab_of(target, _tabs(form))


def _tab_of(target: str, tabs: Mapping[str, str]) -> str | None:
    return tabs.get(TABLE if indicator_part(target) else target)


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
        for tab in dict.fromkeys(_tab_of(place, tabs) for place in places_of(mark)):
            if tab is not None:
                counts.setdefault(tab, Counter())[mark.level] += 1
    return counts
