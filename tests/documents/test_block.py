import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.documents.block import MOST_SPREAD, typeset, typeset_number
from perfgoals_desktop.documents.setting import LEAST_NUMBER_SIZE, settings
from perfgoals_desktop.documents.sheet import Align, Role
from tests.paper import official

SETTINGS = settings(official(), landscape=False)
LABEL, VALUE, PROSE, AMOUNT = map(SETTINGS.of, (Role.LABEL, Role.VALUE, Role.PROSE, Role.AMOUNT))


def texts(block):
    return [line.text for line in block.lines]


def test_a_text_is_set_once_for_all_cells_alike():
    assert typeset("项目名称", LABEL, 60.0) is typeset("项目名称", LABEL, 60.0)


@pytest.mark.parametrize(("setting", "x"), [(VALUE, 40.0), (PROSE, 0.0), (AMOUNT, 80.0)])
def test_one_line_stands_as_its_role_has_it(setting, x):
    (line,) = typeset("达标", setting, 100.0).lines

    assert line.x == pytest.approx(x)


def test_the_form_may_say_otherwise():
    (line,) = typeset("达标", SETTINGS.of(Role.VALUE, Align.RIGHT), 100.0).lines

    assert line.x == pytest.approx(80.0)


def test_an_empty_text_takes_the_height_of_one_line():
    assert typeset("", VALUE, 50.0).height == typeset("达标", VALUE, 50.0).height == VALUE.height(1)


def test_lines_in_the_middle_leave_the_same_room_above_and_below():
    block = typeset("第一行\n第二行", VALUE, 100.0)

    ink = VALUE.size * (VALUE.face.ascent + VALUE.face.descent)
    first_top = block.drop - VALUE.size * VALUE.face.ascent
    last_bottom = first_top + VALUE.leading + ink
    assert first_top == pytest.approx(-last_bottom)
    assert block.text_height == 2 * VALUE.leading


def test_no_character_of_a_short_text_is_left_over():
    assert texts(typeset("人大宣传与理论研究经费", VALUE, 100.0)) == ["人大宣传与理论研究", "经费"]
    assert texts(typeset("服务对象满意度指标", LABEL, 70.0)) == ["服务对象满意度", "指标"]
    assert texts(typeset("项目绩效目标", LABEL, 20.7)) == ["项目", "绩效", "目标"]


def test_what_cannot_be_helped_stays_left_over():
    assert texts(typeset("序号一", LABEL, 20.0)) == ["序号", "一"]


def test_long_lines_are_filled_but_for_the_last_of_a_paragraph():
    text = "推动数字技术与人大履职深度融合，2023年实施行\n短\n以数字赋能提升监督"

    spreads = [(line.text, line.spread > 0) for line in typeset(text, PROSE, 103.0).lines]

    assert spreads == [
        ("推动数字技术与人大履", True),
        ("职深度融合，2023年实", True),
        ("施行", False),
        ("短", False),
        ("以数字赋能提升监督", False),
    ]


def test_a_filled_line_reaches_the_right_edge():
    first, _ = typeset("推动数字技术与人大履职深度融合", PROSE, 103.0).lines

    assert 10 * PROSE.size + 9 * first.spread == pytest.approx(103.0)


def test_a_line_that_is_far_from_full_is_left_ragged():
    first, _ = typeset("完成率达到12345678901", PROSE, 80.0).lines

    assert first.text == "完成率达到"
    assert first.spread == 0


def test_a_number_is_set_smaller_rather_than_broken():
    (line,) = typeset_number("99,999,999,999,999.99", AMOUNT, 77.0).lines

    setting = typeset_number("99,999,999,999,999.99", AMOUNT, 77.0).setting
    assert line.text == "99,999,999,999,999.99"
    assert LEAST_NUMBER_SIZE < setting.size < AMOUNT.size
    assert setting.face.width(line.text, setting.size) <= 77.0


def test_a_number_that_fits_keeps_its_size():
    assert typeset_number("1,234.00", AMOUNT, 77.0).setting is AMOUNT


def test_words_where_a_number_should_be_are_broken_like_words():
    block = typeset("待定，以批复的金额为准", AMOUNT, 77.0)

    assert texts(block) == ["待定，以批复的", "金额为准"]
    assert block.lines[1].x == 0


@given(st.text("项目，。（）“”123abc \n", max_size=60), st.sampled_from([LABEL, VALUE, PROSE, AMOUNT]))
def test_nothing_is_lost_and_nothing_is_wider_than_its_room(text, setting):
    room = 90.0

    block = typeset(text, setting, room)

    assert "".join(texts(block)) == text.replace("\n", "")
    for line in block.lines:
        ink = line.text.rstrip(" ")
        assert 0 <= line.spread <= MOST_SPREAD * setting.size
        right = line.x + setting.face.width(ink, setting.size) + line.spread * max(len(ink) - 1, 0)
        assert line.x >= -0.01
        assert right <= room + 0.01
