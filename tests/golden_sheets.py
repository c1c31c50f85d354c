"""Sheets as plain text, kept under tests/golden/sheets: what a change of layout changes shows in the diff.

`python -m tests.golden_sheets` writes the files anew.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.documents.correction import Paper, Row, correction_texts, lay_out_correction
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from tests.paper import county_sheet, in_reading_order
from tests.samples import sample_declaration, sample_form, staged_declaration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfgoals_desktop.documents.sheet import Cell, Sheet

FOLDER = Path(__file__).parent / "golden" / "sheets"


def sheets() -> dict[str, Sheet]:
    """The sheets that are kept, by the name of their file."""
    form = sample_form()
    recurrent, staged = sample_declaration(), staged_declaration()
    final = replace(staged, status=Status.FINAL, revision=3, explanations={"rule": "按合同分期支付。"})
    return {
        "recurrent": lay_out(recurrent, form),
        "staged-final-explained": lay_out(final, form, explained=True),
        "blank-2024": lay_out(Declaration(UUID(int=1), "shanghai-2024"), sample_form("shanghai-2024")),
        "correction": correction_sheet(staged, final),
        "another-form": county_sheet(5, "建成农村道路 12 公里。"),
    }


def correction_sheet(before: Declaration, after: Declaration) -> Sheet:
    """A correction of a field, with an indicator more and one less."""
    form = sample_form()
    rows = [
        Row("年度总体目标", "", "分两年完成：\n一、勘察；二、施工。"),
        Row("产出指标—数量指标", "改造面积：≥100(平方米)", None),
        Row("产出指标—质量指标", None, "=1"),
    ]
    papers = Paper(before, form, "已报送　2024-01-31"), Paper(after, form, "已定稿　2024-03-11")
    return lay_out_correction(*papers, rows, correction_texts())


def written(sheet: Sheet) -> str:
    """A line for each cell, row by row, then what stands below the table."""
    return "\n".join([*_head(sheet), "", *map(_cell, in_reading_order(sheet)), "", *_foot(sheet), ""])


def _head(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield sheet.subtitle
    yield f"{'landscape' if sheet.landscape else 'portrait'}, {'draft' if sheet.draft else 'no draft'}"
    yield f"widths {' '.join(f'{width:g}' for width in sheet.widths)}"
    yield f"heights {' '.join(f'{height:g}' for height in sheet.heights)}"
    yield f"repeated {' '.join(map(str, sheet.repeated))}"


def _cell(cell: Cell) -> str:
    rows = f"{cell.row}" if cell.rows == 1 else f"{cell.row}-{cell.row + cell.rows - 1}"
    last = cell.column + cell.columns - 1
    columns = f"c{cell.column}" if cell.columns == 1 else f"c{cell.column}-c{last}"
    number = "" if cell.number is None else f" {cell.number}"
    return f"{rows:6}{columns:6} {cell.role:8}{cell.stands:7}{cell.text!r}  {cell.key}{number}".rstrip()


def _foot(sheet: Sheet) -> Iterator[str]:
    for line in sheet.signature:
        yield " | ".join(f"{entry.label}：{entry.text} ({entry.key})" for entry in line)
    yield sheet.seal
    yield str(sheet.imprint)


if __name__ == "__main__":
    for name, sheet in sheets().items():
        (FOLDER / f"{name}.txt").write_text(written(sheet), "utf-8")
