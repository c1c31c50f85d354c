import time

from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.reading.text_grid import read_lines


def cells(text, **options):
    return [[(cell.column, cell.text) for cell in row.cells] for row in read_lines(text, **options).rows]


def test_cells_keep_their_line_and_column():
    (row,) = read_lines("\n\n\t甲\t\t 乙 \t\n").rows

    assert [(cell.line, cell.column, cell.text) for cell in row.cells] == [(3, 1, "甲"), (3, 3, "乙")]
    assert (row.index, row.line) == (2, 3)


def test_a_quoted_cell_may_hold_lines_and_quotes():
    text = '名称\t"第一行\n第二""行"""\t后\n下一行\t甲\n'

    assert cells(text) == [[(0, "名称"), (1, '第一行\n第二"行"'), (2, "后")], [(0, "下一行"), (1, "甲")]]
    assert [row.line for row in read_lines(text).rows] == [1, 3]


def test_quotation_marks_that_close_nothing_are_kept():
    text = '名称\t"预算联网"慧"监督\t甲\n单位\t"乙\n丙\t丁"\n'

    assert cells(text) == [
        [(0, "名称"), (1, '"预算联网"慧"监督'), (2, "甲")],
        [(0, "单位"), (1, '"乙')],
        [(0, "丙"), (1, '丁"')],
    ]


def test_quotes_around_a_cell_are_taken_off():
    assert cells('"名称"\t"1,959,900.00"\n') == [[(0, "名称"), (1, "1,959,900.00")]]


def test_without_tabs_a_quotation_mark_ends_with_its_line():
    assert cells('"甲\n乙"\n"丙"') == [[(0, '"甲')], [(0, '乙"')], [(0, "丙")]]


def test_several_blanks_part_cells_where_most_lines_have_them():
    assert cells("项目名称    甲  乙\n主管部门　　丙\n") == [
        [(0, "项目名称"), (8, "甲"), (11, "乙")],
        [(0, "主管部门"), (6, "丙")],
    ]


def test_blanks_within_a_text_are_kept_where_lines_are_cells():
    assert cells("甲  乙\n丙\n丁\n戊\n") == [[(0, "甲  乙")], [(0, "丙")], [(0, "丁")], [(0, "戊")]]


def test_markdown_rows_are_cut_at_bars():
    assert cells("| 甲 | a\\|b |\n| --- | --- |\n") == [[(0, "甲"), (1, "a\\|b")], [(0, "---"), (1, "---")]]


def test_commas_part_cells_in_a_csv_file_only():
    assert cells("甲,乙", commas=True) == [[(0, "甲"), (1, "乙")]]
    assert cells("甲,乙") == [[(0, "甲,乙")]]
    assert cells('"甲\n乙",丙\n丁', commas=True) == [[(0, "甲\n乙"), (1, "丙")], [(0, "丁")]]
    assert cells("甲,乙\t丙", commas=True) == [[(0, "甲,乙"), (1, "丙")]]


def test_page_breaks_and_foreign_line_ends_end_lines():
    assert cells("甲\f乙\u2028丙\r丁\r\n戊") == [[(0, text)] for text in "甲乙丙丁戊"]


def test_a_soft_break_stays_within_its_cell():
    assert cells("甲\v乙\t丙") == [[(0, "甲\n乙"), (1, "丙")]]


@given(st.text(st.sampled_from('甲乙,"\t\n'), max_size=60), st.booleans())
def test_no_character_of_a_text_is_lost(text, commas):
    kept = "".join(cell.text for row in read_lines(text, commas=commas).rows for cell in row.cells)

    assert [character for character in kept if character in "甲乙"] == [
        character for character in text if character in "甲乙"
    ]


def test_a_csv_file_with_an_endless_field_is_read_as_lines():
    text = '"' + "甲" * 200_000

    assert [row.cells[0].text for row in read_lines(text, commas=True).rows] == [text]


def test_reading_lines_takes_time_in_proportion():
    line = '"' + "甲" * 300

    def seconds(count):
        text = "\n".join([line] * count) + "\ta"
        started = time.perf_counter()
        read_lines(text)
        return time.perf_counter() - started

    assert seconds(4000) < 20 * max(seconds(500), 0.005)
