"""What the review panel changes in a declaration: a proposal taken, a finding explained."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.rules.finding import NAME, VALUE, Remark, indicator_part
from perfgoals_desktop.schema.definition import FormDefinition

Content = Answer | Indicator | None


def with_proposal(declaration: Declaration, remark: Remark, form: FormDefinition) -> Declaration:
    """The declaration with what the remark proposes in its place; the same one where it proposes nothing."""
    if remark.proposal is None:
        return declaration
    if form.has_field(remark.target):
        return declaration.with_answer(remark.target, remark.proposal)
    found = indicator_part(remark.target)
    if found is None:
        return declaration
    identity, part = found
    text = written(remark.proposal)
    return declaration.with_indicators(
        _with_part(item, part, text) if item.id == identity else item for item in declaration.indicators
    )


def with_explanation(declaration: Declaration, key: str, text: str) -> Declaration:
    """The declaration with the finding `key` explained; a blank text takes the explanation back."""
    explanations = {**declaration.explanations}
    if text.strip():
        explanations[key] = text.strip()
    else:
        explanations.pop(key, None)
    return replace(declaration, explanations=MappingProxyType(explanations))


def content_at(declaration: Declaration, target: str) -> Content:
    """What stands at a target: an answer, an indicator; None for a blank field and for wider targets."""
    found = indicator_part(target)
    if found is None:
        return declaration.answers.get(target)
    return next((item for item in declaration.indicators if item.id == found[0]), None)


def proposal_text(remark: Remark, unit: MoneyUnit) -> str:
    """The proposal as a field would show it; blank where there is none."""
    return written(remark.proposal, unit)


def _with_part(indicator: Indicator, part: str, text: str) -> Indicator:
    if part == NAME:
        return replace(indicator, name=text)
    if part == VALUE:
        return replace(indicator, target=parse_target(text).target)
    return replace(indicator, columns=MappingProxyType({**indicator.columns, part: text}))
