import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.documents.xlsx_names import sheet_names


def test_a_name_is_made_of_number_and_project():
    assert sheet_names(["疫情防控专项经费", "人大会议经费"]) == ["1 疫情防控专项经费", "2 人大会议经费"]


def test_numbers_are_as_long_as_the_last_one():
    assert sheet_names(["经费"] * 10)[0] == "01 经费"


@pytest.mark.parametrize(
    ("project", "name"),
    [
        ("", "1"),
        ("a/b\\c:d*e?f[g]", "1 a b c d e f g"),
        ("两\n行", "1 两 行"),
        ("经费'", "1 经费"),
        ("经_x000D_费", "1 经 费"),
        ("很" * 40, "1 " + "很" * 29),
        ("𠮷" * 40, "1 " + "𠮷" * 14),
    ],
)
def test_what_excel_forbids_is_left_out(project, name):
    assert sheet_names([project]) == [name]


@given(st.lists(st.text(), max_size=30))
def test_names_are_unique_and_fit(projects):
    names = sheet_names([text.encode("utf-8", "ignore").decode() for text in projects])

    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 for name in names)
