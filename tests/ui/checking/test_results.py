"""What came of a check, in lines."""

from pathlib import Path

from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.services.papers import PaperCheck, Standing
from perfgoals_desktop.services.verifying import FileCheck, ProjectCheck
from perfgoals_desktop.ui.checking.results import of_file, of_papers
from tests.exchange.parcels import final, parcel
from tests.samples import sample_declaration

ENTRY = parcel(final(sample_declaration())).manifest.entries[0]
CELL = CellChange("申报表", "C4", "甲", "乙", label="主管部门")


def test_what_a_file_contradicts_itself_in_is_listed():
    check = FileCheck(Path("报送.xlsx"), cells=(CELL,), not_printed=(ENTRY,))

    cells, pages = of_file(check)

    assert (cells.agrees, pages.agrees) == (False, False)
    assert [(line.label, line.before, line.after) for line in cells.lines] == [
        ("申报表 C4 主管部门", "甲", "乙")
    ]
    assert ENTRY.name in pages.text


def test_a_project_that_is_not_there_differs():
    (result,) = of_file(FileCheck(Path("报送.xlsx"), projects=(ProjectCheck(ENTRY, None),)))

    assert (result.agrees, result.file) == (False, "报送.xlsx")
    assert "没有找到" in result.text


def test_what_could_not_be_compared_neither_agrees_nor_differs():
    alone = PaperCheck(Standing.ALONE, "7KQ2X901", said=sample_declaration(), pages=(2, 3))

    (result,) = of_papers([alone], "扫描.pdf")

    assert result.agrees is None
    assert result.text.startswith("第 2、3 页：已读出")
