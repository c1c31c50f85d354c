"""Declarations for the tests of the review: one that no rule objects to, and changes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.rules.rulebook import Rulebook
from perfgoals_desktop.schema.catalog import Catalog

MADE_UP_FORMS = Path(__file__).parents[1] / "data" / "forms"
CATALOG = Catalog.read(paths.forms(), MADE_UP_FORMS)
RULEBOOK = Rulebook.read(paths.forms() / "rules")

ANSWERS: dict[str, Answer] = {
    "fiscal_year": 2023,
    "name": "代表履职培训经费",
    "nature": "经常性专项业务费",
    "category": "其他运转类",
    "competent_department": "市人大办公厅",
    "implementing_unit": "市人大办公厅",
    "start_date": datetime.date(2023, 1, 1),
    "end_date": datetime.date(2023, 12, 31),
    "annual_requested": Money.parse("120万"),
    "fiscal_appropriation": Money.parse("120万"),
    "carry_over": Money(),
    "other_funds": Money(),
    "annual_goal": "组织代表履职培训 4 期、参训 800 人次，使新任代表掌握履职所需的法律知识。",
}
ROWS = (
    ("output.quantity", "培训期数", "=4(期)"),
    ("output.quantity", "参训人次", "≥800(人次)"),
    ("output.quality", "培训考核合格率", "≥95(%)"),
    ("output.timeliness", "培训按期完成率", "=100(%)"),
    ("output.cost", "人均培训成本", "≤550(元/人)"),
    ("benefit.social", "代表提出建议人数占比", "≥60(%)"),
    ("benefit.sustainability", "培训制度健全性", "健全"),
    ("satisfaction.service_recipients", "参训代表满意度", "≥85(%)"),
)
EXTRA_ID = UUID(int=100)
EXTRA = f"indicator:{EXTRA_ID}"
"""The target of the row that `with_row` adds."""


def sound(number: int = 1, **answers: Answer | None) -> Declaration:
    """A recurrent project that no rule objects to; `answers` change it, None blanks a field."""
    declaration = Declaration(id=UUID(int=number), form_id="shanghai-2023")
    rows = [row(UUID(int=place), *cells) for place, cells in enumerate(ROWS, start=1)]
    return declaration.with_answers(ANSWERS).with_answers(answers).with_indicators(rows)


def one_off(**answers: Answer | None) -> Declaration:
    """A one-off project of one year that no rule objects to."""
    own: dict[str, Answer | None] = {
        "nature": "一次性项目",
        "category": "特定目标类",
        "project_total": Money.parse("120万"),
        "project_fiscal": Money.parse("120万"),
        "project_other": Money(),
        "overall_goal": "当年办完全部新任代表的履职培训，做到人人参训、人人合格。",
    }
    return sound(**(own | answers))


def staged(**answers: Answer | None) -> Declaration:
    """A staged project of three years that no rule objects to."""
    own: dict[str, Answer | None] = {
        "nature": "阶段性项目",
        "end_date": datetime.date(2025, 12, 31),
        "overall_goal_period": "2023年-2025年",
        "project_total": Money.parse("360万"),
        "project_fiscal": Money.parse("360万"),
        "overall_goal": "三年内轮训全部代表，建成代表履职培训的课程体系。",
    }
    return one_off(**(own | answers))


def row(identifier: UUID, category: str, name: str, value: str, **columns: str) -> Indicator:
    """An indicator with its value as somebody would type it."""
    return Indicator(identifier, category, name, parse_target(value).target, columns)


def with_row(category: str, name: str, value: str, declaration: Declaration | None = None) -> Declaration:
    """The sound declaration with one more indicator, whose target is EXTRA."""
    declaration = declaration or sound()
    return declaration.with_indicators((*declaration.indicators, row(EXTRA_ID, category, name, value)))


def with_rows(*rows: tuple[str, str, str]) -> Declaration:
    """The sound declaration with these indicators only."""
    return sound().with_indicators(row(UUID(int=place), *cells) for place, cells in enumerate(rows, 1))


def lacking(*categories: str) -> Declaration:
    """The sound declaration without the indicators of these level-2 or level-1 categories."""
    declaration = sound()
    kept = [item for item in declaration.indicators if not {item.category, item.family} & set(categories)]
    return declaration.with_indicators(kept)


def weighted(*weights: str) -> Declaration:
    """A declaration in 万元 on the made-up form that asks for weights, one row for each."""
    answers: dict[str, Answer] = {
        "fiscal_year": 2025,
        "name": "农技推广服务",
        "nature": "延续项目",
        "implementing_unit": "县农技站",
        "annual_requested": Money.parse("12.5万"),
        "fiscal_appropriation": Money.parse("12.5万"),
        "annual_goal": "开展农技推广服务 40 场，服务农户 1200 户。",
    }
    rows = (
        row(UUID(int=place), "result.service", f"服务{place}场次", "≥40(场)", weight=weight)
        for place, weight in enumerate(weights, start=1)
    )
    declaration = Declaration(id=UUID(int=1), form_id="county-2025")
    return declaration.with_answers(answers).with_indicators(rows)


def on_form(form_id: str, declaration: Declaration) -> Declaration:
    """The declaration as if it were made on another form."""
    return replace(declaration, form_id=form_id)


@dataclass(frozen=True)
class Fact:
    """What a rule says of a declaration: the targets that it names; none when it is silent."""

    says: str
    declaration: Declaration
    at: tuple[str, ...] = ()
    proposal: Answer | None = None
    others: tuple[Declaration, ...] = ()
