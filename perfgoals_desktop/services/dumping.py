"""Declarations as plain JSON values, for other programs to read."""

from __future__ import annotations

import datetime
from typing import Any

from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.definition import FormDefinition

GLOSSARY_KEYS = (
    "fiscal_year",
    "name",
    "nature",
    "category",
    "competent_department",
    "implementing_unit",
    "start_date",
    "end_date",
    "project_total",
    "project_fiscal",
    "project_other",
    "annual_requested",
    "fiscal_appropriation",
    "carry_over",
    "other_funds",
    "overall_goal",
    "annual_goal",
)
"""The answers that every declaration is dumped with, null where blank."""


def dump(declaration: Declaration, form: FormDefinition) -> dict[str, Any]:
    """One declaration as `perfgoals dump` prints it.

    Amounts are texts in 元 with two decimals, dates ISO 8601. Fields that are
    not in the glossary stand under `other_answers`, and only where filled.
    """
    answers = {key: plain(answer) for key, answer in declaration.answers.items()}
    return {
        "id": str(declaration.id),
        "form": declaration.form_id,
        "revision": declaration.revision,
        "status": declaration.status.value,
        "check_code": check_code(declaration),
        "answers": {key: answers.get(key) for key in GLOSSARY_KEYS},
        "other_answers": {key: answers[key] for key in sorted(answers.keys() - set(GLOSSARY_KEYS))},
        "indicators": [_indicator(item, form) for item in form.in_order(declaration.indicators)],
        "explanations": dict(declaration.explanations),
    }


def plain(answer: Answer) -> str | int:
    """An answer as a JSON text or number."""
    match answer:
        case Money():
            return answer.plain()
        case datetime.date():
            return answer.isoformat()
        case _:
            return answer


def _indicator(indicator: Indicator, form: FormDefinition) -> dict[str, Any]:
    level1, level2 = form.level_names(indicator)
    target = indicator.target
    return {
        "level1": level1,
        "level2": level2,
        "name": indicator.name,
        "value": target.printed(form.value_style),
        "operator": target.operator.value if target.operator else None,
        "number": target.number or None,
        "unit": target.unit if target.is_quantity else None,
        "words": None if target.is_quantity else target.words,
        "columns": dict(indicator.columns),
    }
