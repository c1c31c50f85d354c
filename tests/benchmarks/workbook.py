"""The published forms as a workbook: `python -m tests.benchmarks.workbook ours|bare`."""

from __future__ import annotations

import datetime
import sys
import tempfile
from pathlib import Path
from statistics import median

from openpyxl import Workbook, load_workbook

from perfgoals_desktop import paths
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.schema.catalog import Catalog
from tests.benchmarks.clock import Clock, most_memory, tell

CREATED = datetime.datetime(2023, 1, 5, tzinfo=datetime.UTC)
TIMES = 5


def published():
    """The published declarations, each with its form."""
    catalog = Catalog.read(paths.forms())
    forms = read_file(paths.resources() / "samples" / "shanghai-npc-2023.txt", catalog).declarations
    return [(item, catalog.form(item.form_id)) for item in forms]


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


def main(way: str) -> None:
    projects = published()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "forms.xlsx"
        write_workbook(file, projects, created=CREATED)
        contents = list(bare_contents(file)) if way == "bare" else []
        took = []
        for _ in range(TIMES):
            with Clock() as clock:
                if way == "bare":
                    write_bare(file, contents)
                else:
                    write_workbook(file, projects, created=CREATED)
            took.append(clock)
    wall, cpu = median(each.wall for each in took), median(each.cpu for each in took)
    tell({"wall": wall, "cpu": cpu, "megabytes": most_memory()})


if __name__ == "__main__":
    main(sys.argv[1])
