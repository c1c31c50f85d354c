import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.documents.printable import printable


@pytest.mark.parametrize(
    "text",
    ["", "项目名称", "“慧”监督 𬭎䶮", "全角　空格", "半身\u2002全身\u2003", "第一行\n第二行", "e\u0301té"],
)
def test_what_has_ink_or_room_stays(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("制表\t符", "制表 符"),
        ("不断\u00a0开", "不断 开"),
        ("零\u200b宽\ufeff", "零宽"),
        ("软\u00ad连字符", "软连字符"),
        ("换行\r\n换行\r换行\u2028换行\x85", "换行\n换行\n换行\n换行\n"),
        ("响铃\x07", "响铃"),
        ("\u202e反", "反"),
        ("葛\U000e0100", "葛"),
        ("☑\ufe0f", "☑"),
    ],
)
def test_what_shows_nothing_needs_no_glyph(text, shown):
    assert printable(text) == shown


@given(st.text())
def test_printable_text_is_left_alone(text):
    assert printable(printable(text)) == printable(text)
