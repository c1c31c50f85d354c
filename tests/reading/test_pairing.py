import time

from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop import paths
from perfgoals_desktop.reading.pairing import look_wrapped, pairs
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.schema.catalog import Catalog
from tests.reading.sources import one_cell_a_line, sample_rows, sample_text


def joined(lines, *, wrapped=True):
    return [
        ("".join(lines[part] for part in name), "".join(lines[part] for part in value))
        for name, value in pairs(lines, wrapped=wrapped)
    ]


def test_lines_in_turn_are_names_and_values():
    assert joined(["甲", "=1(次)", "乙", "好"], wrapped=False) == [("甲", "=1(次)"), ("乙", "好")]


def test_a_name_goes_on_until_its_value_begins():
    lines = ["疫情防控工作完", "成质量情况", "达标", "完成率", "=100(%)"]

    assert joined(lines) == [("疫情防控工作完成质量情况", "达标"), ("完成率", "=100(%)")]


def test_a_value_may_go_on_too():
    assert joined(["单位建设成本", "≤12.80(万元/", "公里)"]) == [("单位建设成本", "≤12.80(万元/公里)")]


def test_a_line_that_is_left_over_is_a_name_without_a_value():
    assert joined(["甲"], wrapped=False) == [("甲", "")]


def test_lines_that_do_not_pair_up_look_wrapped():
    assert look_wrapped([["甲", "=1(次)"], ["甲", "乙", "好"]])
    assert look_wrapped([["甲", "乙", "=1(次)", "好"]])
    assert look_wrapped([["人大信访情况专报及", "人民建议征集材料制", "作完成率", "好"]])
    assert not look_wrapped([["人大信访情况专报及人民建议征集", "好", "乙", "=1(次)"], []])


@given(
    st.lists(st.sampled_from(["甲", "较长的名称", "很长很长很长的名称", "=1(次)", "好"]), max_size=30),
    st.booleans(),
)
def test_every_line_is_in_one_name_or_value(lines, wrapped):
    found = [
        number for name, value in pairs(lines, wrapped=wrapped) for part in (name, value) for number in part
    ]

    assert found == list(range(len(lines)))


def test_time_grows_in_proportion_to_the_forms():
    reader = Reader(Catalog.read(paths.forms()))
    sources = [sample_text(), one_cell_a_line(sample_rows()) + "\n"]

    def seconds(text):
        started = time.perf_counter()
        reader.read_text(text)
        return time.perf_counter() - started

    for text in sources:
        least = min(seconds(text) for _ in range(3))
        assert seconds(text * 6) < 6 * 5 * least
