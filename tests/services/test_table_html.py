from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.services.table_html import read_table_html, write_table_html

CELLS = st.text(st.sampled_from("甲乙=1%\"<>&'(") | st.characters(categories=["L", "N", "P"]), max_size=8)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple).filter(any), max_size=5).map(tuple)
SPREADSHEET = """<html xmlns:x="urn:x"><head><style>td {mso-number-format:General}</style></head><body>
<!--StartFragment--><table><col width=72>
<tr height=19><td rowspan=3 class=xl65>产出指标</td><td rowspan="2">数量指标</td><td>培训<br>期数</td>
<td>&ge;4(期)</td></tr>
<tr><td>培训人次</td><td>=200(人次)</td></tr>
<tr><td>质量指标</td><td>参训率</td><td>95%以上</td></tr>
</table><!--EndFragment--></body></html>"""
PROCESSOR = """<table><tr><td><p>数量</p></td><td><p><span>课题 <b>立项</b>数量</span></p><p>（个）</p></td>
<td><p>&nbsp;≥5&nbsp;</p></td></table>"""


@given(ROWS)
def test_what_is_written_is_read_again(rows):
    assert read_table_html(write_table_html(rows)) == rows


def test_a_merged_cell_stands_in_each_of_its_rows():
    assert read_table_html(SPREADSHEET) == (
        ("产出指标", "数量指标", "培训\n期数", "≥4(期)"),
        ("产出指标", "数量指标", "培训人次", "=200(人次)"),
        ("产出指标", "质量指标", "参训率", "95%以上"),
    )


def test_paragraphs_of_a_cell_are_lines_and_markup_is_nothing():
    assert read_table_html(PROCESSOR) == (("数量", "课题 立项数量\n（个）", "≥5"),)


def test_what_a_cell_covers_to_its_right_is_blank():
    source = "<table><tr><td colspan=2 rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"

    assert read_table_html(source) == (("甲", "", "1"), ("甲", "", "2"))


def test_line_ends_are_kept_within_a_cell():
    assert read_table_html(write_table_html([("一\n二", "三")])) == (("一\n二", "三"),)


def test_a_value_that_looks_like_a_formula_is_marked_as_text():
    assert "mso-number-format:'\\@'" in write_table_html([("完成率", "=100(%)")])


def test_a_document_without_a_table_has_no_cells():
    assert read_table_html("<p>今天开会</p>") == ()


def test_spans_that_are_no_numbers_count_as_one():
    source = "<td rowspan=0 colspan=x>甲</td><td rowspan=99999999>乙</td>"

    assert read_table_html(source) == (("甲", "乙"),)
