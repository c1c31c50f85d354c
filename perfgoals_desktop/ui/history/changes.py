"""The changes of one saved version, each with its words and with the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.arranging import appended, without
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.difference import AnswerChange, IndicatorChange
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.storage.history import Version
from perfgoals_desktop.ui.editor.status_text import status_name

TakeBack = Callable[[Declaration], Declaration]


@dataclass(frozen=True, slots=True)
class Change:
    """One field or indicator; `take_back` puts what it said before into a declaration.

    What cannot be taken back on its own, such as a state, has no `take_back`.
    """

    what: str
    before: str
    after: str
    take_back: TakeBack | None = None


def changes_of(version: Version, earlier: Declaration | None, form: FormDefinition) -> list[Change]:
    """Everything that a version changed; `earlier` is the one before it, for states."""
    order = {field.key: place for place, field in enumerate(form.fields)}
    answers = sorted(version.difference.answers, key=lambda change: order.get(change.key, len(order)))
    found = [_of_answer(change, form) for change in answers]
    found += [_of_indicator(change, form) for change in version.difference.indicators]
    found += _of_the_rest(version, earlier)
    return found


def _of_answer(change: AnswerChange, form: FormDefinition) -> Change:
    before, after = (written(answer, form.money_unit) for answer in (change.before, change.after))

    def take_back(now: Declaration) -> Declaration:
        return now.with_answer(change.key, change.before)

    return Change(form.label(change.key), before, after, take_back)


def _of_indicator(change: IndicatorChange, form: FormDefinition) -> Change:
    told = change.after or change.before
    kind = " / ".join(form.level_names(told)) if told else ""
    before, after = _told(change.before, form), _told(change.after, form)
    return Change(kind, before, after, partial(_put_back, change=change, form=form))


def _put_back(now: Declaration, *, change: IndicatorChange, form: FormDefinition) -> Declaration:
    """The row as it was: changed back where it stands, at the end of its category where it is gone."""
    identities = {item.id for item in (change.before, change.after) if item is not None}
    if change.before is None:
        return now.with_indicators(without(now.indicators, identities))
    present = any(item.id in identities for item in now.indicators)
    alike = present and (change.after is None or change.after.category == change.before.category)
    if alike:
        return now.with_indicators(
            change.before if item.id in identities else item for item in now.indicators
        )
    rest = without(now.indicators, identities)
    return now.with_indicators(appended(rest, [change.before], form.category_keys))


def _of_the_rest(version: Version, earlier: Declaration | None) -> Iterator[Change]:
    translate = QCoreApplication.translate
    difference, now = version.difference, version.declaration
    if difference.reordered:
        yield Change(translate("History", "指标的次序"), "", translate("History", "有变动"))
    if difference.explanations:
        yield Change(translate("History", "合理性说明"), "", translate("History", "有变动"))
    if "status" in difference.standing:
        before = status_name(earlier.status if earlier else Status.DRAFT)
        yield Change(translate("History", "状态"), before, status_name(now.status))
    if "revision" in difference.standing:
        was = str(earlier.revision) if earlier else ""
        yield Change(translate("History", "版本"), was, str(now.revision))


def _told(indicator: Indicator | None, form: FormDefinition) -> str:
    if indicator is None:
        return ""
    parts = (indicator.name, indicator.target.printed(form.value_style), *indicator.columns.values())
    return " ".join(part for part in parts if part)
