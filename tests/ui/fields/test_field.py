from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel

from perfgoals_desktop.domain.money import Money, MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.fields.field import Field
from perfgoals_desktop.ui.fields.label import Demand
from perfgoals_desktop.ui.fields.making import how_to_enter
from perfgoals_desktop.ui.fields.marks import by_place


@dataclass(frozen=True)
class Said:
    level: Level
    target: str
    message: str
    places: tuple[str, ...] = ()


@pytest.fixture
def end_date(in_window) -> Field:
    made = Field(
        FieldDefinition(key="end_date", label="计划完成日期", kind=FieldKind.DATE, hint="项目完成的日期。"),
        MoneyUnit.YUAN,
    )
    in_window(made.body)
    return made


def shown_texts(field: Field) -> list[str]:
    return [label.text() for label in field.body.findChildren(QLabel) if label.isVisible() and label.text()]


def test_the_input_is_named_for_tests_and_for_screen_readers(end_date):
    assert end_date.input.objectName() == "end_date"
    assert end_date.input.accessibleName() == "计划完成日期"
    assert end_date.input.accessibleDescription() == "项目完成的日期。"


def test_a_required_field_says_so_in_words_too(end_date):
    end_date.set_demand(Demand.REQUIRED)

    texts = {label.text(): label for label in end_date.label.findChildren(QLabel)}
    assert not texts["*"].isHidden()
    assert texts["计划完成日期"].accessibleName() == "计划完成日期（必填）"
    assert end_date.input.accessibleDescription().startswith("必填")


def test_a_field_that_is_not_asked_says_that_instead_of_the_star(end_date):
    end_date.set_demand(Demand.NOT_ASKED)

    texts = {label.text(): label for label in end_date.label.findChildren(QLabel)}
    assert "*" not in texts
    assert not texts["经常性项目不填"].isHidden()


def test_findings_stand_beneath_with_icon_and_text_the_gravest_first(end_date):
    end_date.show_marks(
        by_place([Said(Level.HINT, "end_date", "提示一句"), Said(Level.ERROR, "end_date", "早于开始日期")])[
            "end_date"
        ]
    )

    assert shown_texts(end_date) == ["早于开始日期", "提示一句"]
    icons = [label for label in end_date.body.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(icons) == 2
    assert end_date.input.property("level") == "error"
    assert "早于开始日期" in end_date.input.accessibleDescription()


def test_findings_go_when_they_are_gone(end_date):
    end_date.show_marks([Said(Level.ERROR, "end_date", "早于开始日期")])

    end_date.show_marks([])

    assert shown_texts(end_date) == []
    assert end_date.input.property("level") == ""
    assert end_date.input.accessibleDescription() == "项目完成的日期。"


def test_the_review_replaces_the_fields_own_doubt(end_date):
    end_date.show_answer("2023年底")
    doubted = shown_texts(end_date)

    end_date.show_marks([Said(Level.ERROR, "end_date", "不是日期")])

    assert len(doubted) == 1
    assert shown_texts(end_date) == ["不是日期"]


def test_a_finding_about_many_places_stands_at_each():
    there = by_place([Said(Level.ERROR, "annual_requested", "不等", ("annual_requested", "carry_over"))])

    assert set(there) == {"annual_requested", "carry_over"}
    assert len(there["annual_requested"]) == 1


def test_an_amount_shows_its_capitals_in_the_unit_of_the_form(in_window):
    field = Field(FieldDefinition(key="other", label="其他资金", kind=FieldKind.AMOUNT), MoneyUnit.WAN)
    in_window(field.body)

    field.show_answer(Money(12_500_000))

    assert field.input.text() == "12.50"
    assert shown_texts(field) == ["大写：壹拾贰万伍仟元整"]


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_tells_how_it_is_entered(kind, qapp):
    field = FieldDefinition(key="any", label="任意", kind=kind, options=("甲", "乙"))

    assert how_to_enter(field, MoneyUnit.WAN).endswith("。")
