"""A sheet cut into pages, with everything measured and nothing drawn yet."""

from __future__ import annotations

from dataclasses import dataclass

from perfgoals_desktop.documents.code_places import CodePlan, plan_codes
from perfgoals_desktop.documents.fonts import Faces
from perfgoals_desktop.documents.frame import Frame
from perfgoals_desktop.documents.page_rows import PageRows
from perfgoals_desktop.documents.paginate import paginate
from perfgoals_desktop.documents.remarks import with_remark_rows
from perfgoals_desktop.documents.setting import settings
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.documents.table import Table


@dataclass(frozen=True, slots=True)
class SheetPages:
    """The pages of one sheet: those of the form, and the data sheets behind them."""

    frame: Frame
    table: Table
    form: list[PageRows]
    codes: CodePlan

    @property
    def count(self) -> int:
        """How many pages there are together."""
        return len(self.form) + len(self.codes.sheets)

    def top(self, number: int) -> float:
        """Where the table begins on page `number` of the form."""
        return self.frame.table_top if number == 1 else self.frame.top


def cut(sheet: Sheet, faces: Faces) -> SheetPages:
    """Cut a sheet into pages and find room for its codes."""
    sheet = with_remark_rows(sheet)
    frame = Frame(sheet, settings(faces, landscape=sheet.landscape))
    table = Table(sheet, frame.settings, frame.left, frame.right - frame.left)
    form = paginate(table, sheet.repeated, frame.rooms)
    pages = SheetPages(frame, table, form, CodePlan())
    if sheet.coded is None:
        return pages
    bottom = pages.top(len(form)) + form[-1].height
    return SheetPages(frame, table, form, plan_codes(sheet.coded, frame, len(form), bottom))
