"""Write a workbook and look at it as another program would."""

from __future__ import annotations

import datetime

from openpyxl import load_workbook

from perfgoals_desktop.documents.xlsx import Content, write_workbook
from tests.samples import sample_form

FORM = sample_form()
CREATED = datetime.datetime(2023, 1, 5, 17, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))


def written(file, *declarations, progress=lambda *_: None, **content):
    projects = [(item, FORM) for item in declarations]
    write_workbook(file, projects, created=CREATED, content=Content(**content), progress=progress)
    return load_workbook(file)


def cells_of(sheet):
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def values_of(sheet):
    return [cell.value for cell in cells_of(sheet)]
