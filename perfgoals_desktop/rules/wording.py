"""Findings into sentences: how the review names a place and writes a value.

The words themselves stand in forms/rules/wording.toml.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.rules.finding import (
    NAME,
    TABLE,
    VALUE,
    WHOLE,
    Datum,
    FieldName,
    Finding,
)
from perfgoals_desktop.rules.subject import Subject


class Wording(BaseModel):
    """Templates for the parts of a message; see forms/rules/wording.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    quoted: str
    separator: str
    and_more: str
    listed_at_most: int
    shortened: str
    shortened_to: int
    amount: str
    indicator: str
    unnamed_indicator: str
    part: str
    parts: Mapping[str, str]
    table: str
    whole: str
    qualified: str
    qualifiers: Mapping[str, str]
    """What tells fields apart whose labels are the same in a form, by field key."""

    def fill(self, template: str, finding: Finding, subject: Subject) -> str:
        """The message of one finding."""
        return template.format_map(_Words(self, finding, subject))

    def fill_once(self, template: str, findings: Sequence[Finding], subject: Subject) -> str:
        """The one message for all findings of a rule in a form; {indicators} lists where they are."""
        indicators = (subject.indicator_at(finding.target) for finding in findings)
        names = [self._listed_name(indicator, subject) for indicator in indicators if indicator]
        listed = {"place": self.table, "indicators": self._listed(names), "count": str(len(findings))}
        first = {key: self.written(datum, subject) for key, datum in findings[0].data.items()}
        return template.format_map({**first, **listed})

    def written(self, datum: Datum, subject: Subject) -> str:
        """A value as a reader of the form expects it."""
        match datum:
            case Money():
                unit = subject.form.money_unit
                return self.amount.format(number=datum.printed(unit), unit=unit.value)
            case datetime.date():
                return datum.isoformat()
            case FieldName():
                return self.field(datum.key, subject)
            case tuple():
                quoted = (self._quote(item) if isinstance(item, str) else str(item) for item in datum)
                return self._listed(list(quoted))
            case Decimal():
                return f"{datum.normalize():f}"
            case _:
                return self._shorten(str(datum))

    def field(self, key: str, subject: Subject) -> str:
        """How a field is called in a message: by the form's label."""
        label = subject.form.label(key)
        labels = [field.label for field in subject.form.fields]
        # A label such as 其中：财政资金 leans on the one above it; in a sentence it stands alone.
        quoted = self._quote(label.rpartition("：")[2])
        if labels.count(label) > 1 or "：" in label:
            return self.qualified.format(qualifier=self.qualifiers.get(key, ""), label=quoted)
        return quoted

    def told(self, key: str, target: str, subject: Subject) -> str:
        """What a placeholder that every message may use stands for at a target; raises KeyError."""
        indicator = subject.indicator_at(target)
        if indicator is None:
            return self._told_of_field(key, target, subject)
        match key:
            case "place":
                return self._part(self._indicator_name(indicator, subject), target, subject)
            case "indicator":
                return self._indicator_name(indicator, subject)
            case "value":
                return self._shorten(subject.printed(indicator.target))
            case "family" | "kind":
                family, kind = subject.form.level_names(indicator)
                return family if key == "family" else kind
        raise KeyError(key)

    def _told_of_field(self, key: str, target: str, subject: Subject) -> str:
        match key:
            case "place":
                return {TABLE: self.table, WHOLE: self.whole}.get(target) or self.field(target, subject)
            case "value":
                return self.written(subject.declaration.answers.get(target, ""), subject)
        raise KeyError(key)

    def _indicator_name(self, indicator: Indicator, subject: Subject) -> str:
        if indicator.name.strip():
            return self.indicator.format(name=self._shorten(indicator.name.strip()))
        return self.unnamed_indicator.format(number=subject.indicators.index(indicator) + 1)

    def _listed_name(self, indicator: Indicator, subject: Subject) -> str:
        name = indicator.name.strip()
        return self._quote(name) if name else self._indicator_name(indicator, subject)

    def _part(self, indicator: str, target: str, subject: Subject) -> str:
        part = target.partition(".")[2]
        if not part:
            return indicator
        labels = {column.key: self._quote(column.label) for column in subject.form.columns}
        named = self.parts if part in {NAME, VALUE} else labels
        return self.part.format(indicator=indicator, part=named[part])

    def _quote(self, text: str) -> str:
        return self.quoted.format(text=self._shorten(text))

    def _listed(self, items: list[str]) -> str:
        shown = self.separator.join(items[: self.listed_at_most])
        if len(items) <= self.listed_at_most:
            return shown
        return self.and_more.format(listed=shown, count=len(items))

    def _shorten(self, text: str) -> str:
        if len(text) <= self.shortened_to:
            return text
        return self.shortened.format(start=text[: self.shortened_to])


class _Words(dict[str, str]):
    """The placeholders of one message, each worked out when the template asks for it."""

    def __init__(self, wording: Wording, finding: Finding, subject: Subject) -> None:
        super().__init__()
        self._wording = wording
        self._finding = finding
        self._subject = subject

    def __missing__(self, key: str) -> str:
        if key in self._finding.data:
            return self._wording.written(self._finding.data[key], self._subject)
        return self._wording.told(key, self._finding.target, self._subject)
