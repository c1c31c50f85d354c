import datetime

import pytest

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.fields.notes import Note, note_on

AMOUNT = FieldDefinition(key="annual_requested", label="年度资金申请总额", kind=FieldKind.AMOUNT)
GOAL = FieldDefinition(key="annual_goal", label="年度总体目标", kind=FieldKind.LONG_TEXT, max_length=10)
NAME = FieldDefinition(key="name", label="项目名称", max_length=10)


def test_an_amount_is_written_in_capitals():
    assert note_on(AMOUNT, Money(123450000), typing=True).text == "大写：壹佰贰拾叁万肆仟伍佰元整"


@pytest.mark.parametrize("kind", [FieldKind.AMOUNT, FieldKind.DATE, FieldKind.YEAR])
def test_what_is_not_understood_is_said_only_after_typing(kind):
    field = FieldDefinition(key="any", label="任意", kind=kind)

    while_typing = note_on(field, "约五", typing=True)
    afterwards = note_on(field, "约五", typing=False)

    assert while_typing == Note()
    assert afterwards.level is Level.WARNING
    assert "原文保留" in afterwards.text


def test_a_long_text_is_counted_against_its_limit():
    assert note_on(GOAL, None, typing=False) == Note("0/10")
    assert note_on(GOAL, "保障会议", typing=True) == Note("4/10")


def test_a_text_over_its_limit_says_by_how_much():
    assert note_on(GOAL, "字" * 13, typing=True) == Note("13/10，超出 3 字", Level.ERROR)
    assert note_on(NAME, "字" * 11, typing=True).level is Level.ERROR


def test_a_line_is_counted_only_when_nearly_full():
    assert note_on(NAME, "字" * 7, typing=True) == Note()
    assert note_on(NAME, "字" * 8, typing=True) == Note("8/10")


def test_what_is_understood_needs_no_note():
    date = FieldDefinition(key="start_date", label="计划开始日期", kind=FieldKind.DATE)

    assert note_on(date, datetime.date(2023, 1, 1), typing=False) == Note()
    assert note_on(AMOUNT, None, typing=False) == Note()
