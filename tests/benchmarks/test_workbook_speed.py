"""The published forms as a workbook, against openpyxl's own time for the same cells."""

import datetime
from time import process_time

import pytest
from openpyxl import Workbook, load_workbook

from perfgoals_desktop import paths
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.schema.catalog import Catalog

pytestmark = pytest.mark.long

CREATED = datetime.datetime(2023, 1, 5, tzinfo=datetime.UTC)
ROUNDS = 15
MOST = 1.2


def bare_contents(file):
    """Values with their types, and merged areas, by sheet."""
    for sheet in load_workbook(file):
        cells = [
            (cell.row, cell.column, cell.value, cell.data_type) for row in sheet.iter_rows() for cell in row
        ]
        valued = [cell for cell in cells if cell[2] is not None]
        yield sheet.title, valued, [str(area) for area in sheet.merged_cells.ranges]


def write_bare(file, contents):
    """The same cells with openpyxl alone: no style, no height, no print set-up, no thought."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, cells, areas in contents:
        sheet = book.create_sheet(title)
        for row, column, value, kind in cells:
            sheet.cell(row, column, value).data_type = kind
        for area in areas:
            sheet.merge_cells(area)
    book.save(file)


def seconds(work, *arguments):
    start = process_time()
    work(*arguments)
    return process_time() - start


def test_a_workbook_takes_hardly_longer_than_bare_openpyxl(tmp_path, record_property):
    catalog = Catalog.read(paths.forms())
    forms = read_file(paths.resources() / "samples" / "shanghai-npc-2023.txt", catalog).declarations
    projects = [(item, catalog.form(item.form_id)) for item in forms]

    def write_ours():
        write_workbook(tmp_path / "ours.xlsx", projects, created=CREATED)

    write_ours()
    contents = list(bare_contents(tmp_path / "ours.xlsx"))
    rounds = [
        (seconds(write_ours), seconds(write_bare, tmp_path / "bare.xlsx", contents)) for _ in range(ROUNDS)
    ]
    ours, bare = (min(times) for times in zip(*rounds, strict=True))

    record_property("seconds", {"ours": ours, "bare": bare})
    assert ours <= MOST * bare
