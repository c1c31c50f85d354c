import pytest

from tests.golden_sheets import FOLDER, sheets, written

SHEETS = sheets()


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_laid_out_as_it_was(name):
    kept = (FOLDER / f"{name}.txt").read_text("utf-8")

    assert written(SHEETS[name]) == kept


def test_nothing_is_kept_that_is_no_longer_laid_out():
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(SHEETS)


@pytest.mark.parametrize("name", SHEETS)
def test_every_place_of_the_grid_is_covered_once(name):
    sheet = SHEETS[name]

    places = [
        (row, column)
        for cell in sheet.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]

    assert sorted(places) == [
        (row, column) for row in range(len(sheet.heights)) for column in range(len(sheet.widths))
    ]
