import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.services.table_text import read_table_text, write_table_text

CELLS = st.text(st.sampled_from('甲乙=1%"\t\n(') | st.characters(categories=["L", "N", "P"]), max_size=8).map(
    str.strip
)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=4).map(tuple).filter(any), max_size=5).map(tuple)


@given(ROWS)
def test_what_is_written_is_read_again(rows):
    assert read_table_text(write_table_text(rows)) == rows


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_row(end):
    assert read_table_text(f"参训率\t≥95%{end}合格率\t≥98%{end}") == (("参训率", "≥95%"), ("合格率", "≥98%"))


def test_a_quoted_cell_may_hold_line_ends_tabs_and_quotes():
    text = '"第一行\n第二行"\t"有""引号""\t和制表"\n'

    assert read_table_text(text) == (("第一行\n第二行", '有"引号"\t和制表'),)


def test_quotes_that_belong_to_the_text_stay():
    assert read_table_text('"慧"监督\t说"好"\n') == (('"慧"监督', '说"好"'),)


def test_an_open_quote_ends_with_its_cell():
    assert read_table_text('"没有关上\t达标\n') == (('"没有关上', "达标"),)


def test_blank_rows_are_left_out():
    assert read_table_text("\n\t\n甲\t乙\n\n") == (("甲", "乙"),)
    assert read_table_text("") == ()
