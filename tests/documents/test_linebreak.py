from collections import defaultdict
from itertools import accumulate, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.documents.clusters import NOT_FIRST, NOT_LAST, clusters
from perfgoals_desktop.documents.linebreak import break_lines

MARKS = "".join(sorted(NOT_FIRST | NOT_LAST))
PROSE = st.text(alphabet="项目完成率万元公里年月0123456789abcXYZ  ()·“”‘’" + MARKS, max_size=120)
ANYTHING = st.text(max_size=60)
WIDTHS = st.integers(min_value=10, max_value=200)


class Grid:
    """A face of two widths: half an em for Latin letters, one em for all others; no font file."""

    def __init__(self):
        self.advances = defaultdict(lambda: 1000, {chr(code): 500 for code in range(0x20, 0x7F)})


GRID = Grid()


def lines(text, width, size=10):
    return list(break_lines(text, GRID, size, width))


def width_of(line):
    return sum(GRID.advances[character] for character in line.rstrip(" ")) / 100


@given(text=PROSE | ANYTHING, width=WIDTHS)
def test_joined_lines_are_the_text(text, width):
    broken = lines(text, width)

    assert "".join(broken) == text.replace("\r", "").replace("\n", "")


@given(text=PROSE | ANYTHING, width=WIDTHS)
def test_each_line_fits_the_width(text, width):
    assert all(width_of(line) <= width for line in lines(text, width))


@given(text=PROSE, width=WIDTHS)
def test_no_mark_begins_or_ends_a_line_where_another_break_was_possible(text, width):
    broken = lines(text, width)

    for line, following in pairwise(broken):
        if following[0] in NOT_FIRST or line[-1] in NOT_LAST:
            candidates = [*pairwise(line), (line[-1], following[0])]
            assert all(a in NOT_LAST or b in NOT_FIRST or b == " " for a, b in candidates)


@given(text=PROSE, width=WIDTHS)
def test_a_line_ends_after_the_last_cluster_that_fits(text, width):
    ends = list(accumulate(map(len, clusters(text))))
    breaks = list(accumulate(map(len, lines(text, width)), initial=0))

    for start, end in pairwise(breaks[:-1]):
        following = min(place for place in ends if place > end)
        assert width_of(text[start:following]) > width
        assert end in ends or not any(start < place <= end for place in ends)


@given(text=ANYTHING)
def test_clusters_lose_nothing(text):
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize("text", ["", "项目", "项目  ", "  项目"])
def test_a_text_that_fits_is_one_line(text):
    assert lines(text, 60) == [text]


def test_a_line_may_be_filled_exactly():
    assert lines("项目绩效目标", 30) == ["项目绩", "效目标"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r"])
def test_line_breaks_of_the_text_are_kept(separator):
    assert lines(f"一{separator}{separator}二三四{separator}", 20) == ["一", "", "二三", "四", ""]


@pytest.mark.parametrize("mark", sorted("，。、；：？！）】》〉」』”’…—％"))
def test_a_closing_mark_takes_a_character_along_to_the_next_line(mark):
    assert lines(f"一二三四{mark}五", 40) == ["一二三", f"四{mark}五"]


@pytest.mark.parametrize("mark", sorted("（【《〈「『“‘≥"))
def test_an_opening_mark_goes_to_the_next_line(mark):
    assert lines(f"一二三{mark}四五", 40) == ["一二三", f"{mark}四五"]


@pytest.mark.parametrize(
    "whole",
    [
        "≥85.00(%)", "=100(%)", "95%以上", "985米", "17元/人·天", "12.80(万元/公里)", "2023年12月31日",
        "2023.07-2024.01", "1,620,460.00元", "3000万元", "100 公里", "10个工作日", "Perfgoals",
        "１００％", "……", "——", "24（小时）",
    ],
)  # fmt: skip
def test_numbers_units_and_words_stay_whole(whole):
    text = f"完成{whole}目标"
    width = width_of(whole) + 10

    assert any(whole in line for line in lines(text, width))


def test_a_space_between_number_and_noun_may_be_a_break():
    assert clusters("2024 项目") == ["2024 ", "项", "目"]


def test_spaces_at_a_break_stay_on_the_line_they_end():
    assert lines("one   two", 15) == ["one   ", "two"]


def test_a_word_longer_than_the_line_is_split():
    assert lines("见abcdefghijk", 20) == ["见", "abcd", "efgh", "ijk"]


def test_a_quantity_longer_than_the_line_keeps_its_number_whole():
    assert lines("≥12.80(万元/公里)", 40) == ["≥12.80", "(万元/公", "里)"]


def test_a_date_longer_than_the_line_is_split_between_its_parts():
    assert lines("2023年12月31日", 30) == ["2023年", "12月", "31日"]


def test_a_decimal_point_is_never_a_break():
    assert lines("12.80万", 25) == ["12.80", "万"]


def test_marks_that_alone_are_too_many_for_a_line_are_split():
    assert lines("）））））", 20) == ["））", "））", "）"]


def test_a_character_wider_than_the_line_has_a_line_of_its_own():
    assert lines("项目", 5) == ["项", "目"]


@pytest.mark.parametrize("unit", ["项目完成，", "（", "）", " ", "a", "1年", "1(", "十", "1.,:"])
def test_the_time_grows_with_the_length_of_the_text(unit):
    long = unit * 20_000

    start = process_time()
    broken = lines(long, 100)

    assert "".join(broken) == long
    assert process_time() - start < 2


def test_two_hundred_forms_are_broken_in_half_a_second(faces):
    cells = (
        ["项目名称"] * 40 + ["疫情防控工作完成质量情况达到≥95.00(%)以上"] * 24 + ["保障会议顺利开展，" * 25]
    )

    start = process_time()
    for number in range(200):
        for cell in cells:
            break_lines(f"{cell}{number}", faces.body, 10.5, 120)

    assert process_time() - start < 0.5
