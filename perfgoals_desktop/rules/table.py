"""The indicator table as a whole: what is missing, too few, too many, twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from perfgoals_desktop.rules.finding import NAME, TABLE, Finding, target_of
from perfgoals_desktop.rules.rule import Case, rule


@rule("family-missing")
def family_missing(case: Case) -> Iterator[Finding]:
    """Ask for at least one indicator of every family that a declaration cannot do without."""
    wanted = case.words("families")
    missing = [
        family.name
        for family in case.form.families
        if family.key in wanted and family.key not in case.subject.families
    ]
    if missing:
        yield _none_of(case, missing)


@rule("output-kinds-missing")
def output_kinds_missing(case: Case) -> Iterator[Finding]:
    """Ask for output in number, quality and time; with no output at all, `family-missing` speaks."""
    wanted = case.words("kinds")
    missing = [key for key in wanted if case.form.category(key) and key not in case.subject.categories]
    families = {key.partition(".")[0] for key in missing}
    if missing and families <= case.subject.families:
        yield _none_of(case, _names(case, missing))


def _none_of(case: Case, missing: Sequence[str]) -> Finding:
    return case.finding(TABLE, variant="several" if len(missing) > 1 else "", missing=tuple(missing))


@rule("cost-missing")
def cost_missing(case: Case) -> Iterator[Finding]:
    """Ask for a cost indicator, where the form has a place for one."""
    if not case.subject.indicators:
        return
    cost = set(case.words("cost_keys"))
    if any(cost.intersection(key.split(".")) for key in case.subject.categories):
        return
    if any(cost.intersection(key.split(".")) for key in case.form.category_keys):
        yield case.finding(TABLE)


@rule("sustainability-missing")
def sustainability_missing(case: Case) -> Iterator[Finding]:
    """Ask whether the effect lasts."""
    if not case.subject.indicators:
        return
    missing = [key for key in case.words("kinds") if case.form.category(key)]
    if missing and not case.subject.categories.intersection(missing):
        yield case.finding(TABLE, missing=_names(case, missing))


@rule("indicator-count")
def indicator_count(case: Case) -> Iterator[Finding]:
    """Doubt tables with too few or too many rows, or too many of one kind."""
    count = len(case.subject.indicators)
    kinds = Counter(indicator.category for indicator in case.subject.indicators)
    crowded = [key for key, rows in kinds.items() if rows > case.number("of_one_kind")]
    if 0 < count < case.number("at_least"):
        yield case.finding(TABLE, variant="few", count=count, least=case.number("at_least"))
    elif count > case.number("at_most"):
        yield case.finding(TABLE, variant="many", count=count, most=case.number("at_most"))
    elif crowded:
        yield case.finding(TABLE, kinds=_names(case, crowded), most=case.number("of_one_kind"))


@rule("duplicate-indicator")
def duplicate_indicator(case: Case) -> Iterator[Finding]:
    """Name an indicator whose name stands in the table already."""
    seen: set[str] = set()
    for indicator in case.subject.indicators:
        name = "".join(indicator.name.split())
        if name and name in seen:
            yield case.finding(target_of(indicator, NAME))
        seen.add(name)


def _names(case: Case, categories: list[str]) -> tuple[str, ...]:
    found = (case.form.category(key) for key in categories)
    return tuple(category[1].name for category in found if category)
