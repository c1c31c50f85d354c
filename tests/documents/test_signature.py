from dataclasses import replace

import pytest

from perfgoals_desktop.documents.setting import settings
from perfgoals_desktop.documents.sheet import Entry
from perfgoals_desktop.documents.signature import LINE_STEP, SEAL_ROOM, Signature
from tests.paper import form_sheet, official

SETTING = settings(official(), landscape=False).entry
WIDTH = 510.0


def signature(*lines, seal=""):
    return Signature(replace(form_sheet(0), signature=lines, seal=seal), SETTING, WIDTH)


def shown(block):
    return ["".join(line.text for line in place.block.lines) for place in block.places]


def test_entries_stand_in_columns_and_the_seal_comes_last():
    block = signature(
        (Entry("填报人", "张三"), Entry("联系电话"), Entry("项目负责人")), (Entry("填报日期"),), seal="盖章"
    )

    assert shown(block) == ["填报人：张三", "联系电话：", "项目负责人：", "填报日期：", "盖章："]
    assert [place.x for place in block.places] == [0, WIDTH / 3, 2 * WIDTH / 3, 0, WIDTH / 3]
    assert [place.y for place in block.places] == [LINE_STEP] * 3 + [2 * LINE_STEP] * 2
    assert block.height == pytest.approx(2 * LINE_STEP + SEAL_ROOM)


def test_a_long_entry_is_broken_and_moves_the_next_line_down():
    block = signature((Entry("填报人", "欧阳" * 20), Entry("联系电话")), (Entry("填报日期"),))

    long, _, last = block.places
    assert len(long.block.lines) == 2
    assert last.y == pytest.approx(2 * LINE_STEP + SETTING.leading)


def test_a_form_may_have_a_seal_alone():
    assert shown(signature(seal="公章")) == ["公章："]


def test_without_entries_and_seal_there_is_no_block():
    block = signature()

    assert block.places == ()
    assert block.height == 0
