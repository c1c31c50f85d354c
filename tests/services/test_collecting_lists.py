"""Lists of units and control figures, as offices keep them."""

import openpyxl
import pytest

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.services.collecting.errors import ListUnreadable
from perfgoals_desktop.services.collecting.lists import read_controls, read_units
from perfgoals_desktop.services.messages import explain


@pytest.fixture
def write(tmp_path):
    def write(text, encoding="utf-8"):
        (tmp_path / "名单.txt").write_bytes(text.encode(encoding))
        return tmp_path / "名单.txt"

    return write


def test_units_stand_in_lines(write):
    assert read_units(write("单位名称\n甲局\n\n 乙局 \n甲局\n", "gb18030")) == ("甲局", "乙局")


@pytest.mark.parametrize(
    "line",
    [
        "甲局\t1,234,000.50",
        "甲局 123.40005万",
        "甲局，1234000.5元",
        "甲局,1,234,000.50",
        "甲局；１２３４０００.5",
    ],
)
def test_a_control_figure_follows_its_unit(write, line):
    assert read_controls(write(f"单位\t控制数\n{line}\n")) == {"甲局": Money(123_400_050)}


def test_figures_of_one_unit_add_up(write):
    assert read_controls(write("甲局\t1\n乙局\t2\n甲局\t3\n")) == {"甲局": Money(400), "乙局": Money(200)}


def test_a_workbook_has_the_unit_in_its_first_column(tmp_path):
    book = openpyxl.Workbook()
    for row in (["单位", "控制数"], ["甲局", 12.5], ["乙局", "3万"], [None, 7]):
        book.active.append(row)
    book.save(tmp_path / "控制数.xlsx")

    assert read_units(tmp_path / "控制数.xlsx") == ("甲局", "乙局")
    assert read_controls(tmp_path / "控制数.xlsx") == {"甲局": Money(1250), "乙局": Money(3_000_000)}


@pytest.mark.parametrize("text", ["甲局\n", "甲局\t很多\n"])
def test_a_line_without_an_amount_is_named(write, text):
    with pytest.raises(ListUnreadable) as caught:
        read_controls(write(text))

    assert "第 1 行" in explain(caught.value)


@pytest.mark.parametrize("read", [read_units, read_controls])
def test_an_empty_list_is_an_error(write, read):
    with pytest.raises(ListUnreadable) as caught:
        read(write("单位\n"))

    assert "没有单位" in explain(caught.value)


def test_a_package_that_is_no_workbook_is_an_error(tmp_path):
    from zipfile import ZipFile

    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("a", "b")

    with pytest.raises(ListUnreadable):
        read_units(tmp_path / "a.xlsx")
