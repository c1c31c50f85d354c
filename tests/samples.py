"""Declarations made in code, for tests that need a filled form and not a special one."""

from __future__ import annotations

import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FormDefinition

ANSWERS: dict[str, Answer] = {
    "fiscal_year": 2023,
    "name": "人大代表履职培训经费",
    "nature": "经常性专项业务费",
    "category": "其他运转类",
    "competent_department": "上海市人民代表大会常务委员会办公厅",
    "implementing_unit": "上海市人民代表大会常务委员会办公厅",
    "start_date": datetime.date(2023, 1, 1),
    "end_date": datetime.date(2023, 12, 31),
    "annual_requested": Money(123_456_789),
    "fiscal_appropriation": Money(120_000_000),
    "carry_over": Money(3_456_789),
    "other_funds": Money(0),
    "annual_goal": "组织市人大代表履职培训 4 期，覆盖全部新任代表，提高代表依法履职的能力和水平。",
}
INDICATORS = (
    ("output.quantity", "培训期数", "≥4(期)"),
    ("output.quantity", "培训人次", "=800.00(人次)"),
    ("output.quality", "培训考核合格率", "=100(%)"),
    ("output.timeliness", "培训计划按期完成率", "=100(%)"),
    ("output.cost", "人均培训成本", "≤550(元/人·天)"),
    ("benefit.social", "代表建议质量", "稳步提高"),
    ("benefit.sustainability", "培训制度健全性", "健全"),
    ("satisfaction.service_recipients", "参训代表满意度", "≥85(%)"),
)


def sample_form(form_id: str = "shanghai-2023") -> FormDefinition:
    """An installed form."""
    return Catalog.read(paths.forms()).form(form_id)


def sample_declaration(number: int = 1, **answers: Answer | None) -> Declaration:
    """A recurrent project, filled in on shanghai-2023; `answers` change it, None blanks a field."""
    declaration = Declaration(id=sample_id(f"declaration-{number}"), form_id="shanghai-2023")
    return (
        declaration.with_answers(ANSWERS)
        .with_answers(answers)
        .with_indicators(sample_indicator(place, *row) for place, row in enumerate(INDICATORS))
    )


def staged_declaration(number: int = 2, **answers: Answer | None) -> Declaration:
    """A staged project: with overall goal, its period and project amounts."""
    staged: dict[str, Answer | None] = {
        "name": "代表工作信息化平台建设",
        "nature": "阶段性项目",
        "category": "特定目标类",
        "end_date": datetime.date(2025, 12, 31),
        "project_total": Money(500_000_000),
        "project_fiscal": Money(480_000_000),
        "project_other": Money(20_000_000),
        "overall_goal_period": "2023年-2025年",
        "overall_goal": "分三年建成代表工作信息化平台，实现代表建议全流程网上办理。",
    }
    return sample_declaration(number, **(staged | answers))


def sample_indicator(place: int, category: str, name: str, value: str) -> Indicator:
    """An indicator with a value as somebody would write it."""
    return Indicator(sample_id(f"indicator-{place}"), category, name, parse_target(value).target)


def sample_id(name: str) -> UUID:
    """An identifier that is the same in every run."""
    return uuid5(NAMESPACE_URL, f"https://example.org/{name}")
