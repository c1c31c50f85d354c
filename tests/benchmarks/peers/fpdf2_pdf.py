"""Print forms with fpdf2's tables: `python -m tests.benchmarks.peers.fpdf2_pdf FORMS.json FONTS PDF`."""

from __future__ import annotations

import json
import logging
import sys
from collections import defaultdict
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import TableSpan

from tests.benchmarks.clock import Clock, tell

ALIGN = {"left": "LEFT", "right": "RIGHT", "centre": "CENTER"}


class Printer(FPDF):
    """Pages with the foot of the form that is printed."""

    foot: list[str]

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font("serif", size=8)
        self.cell(90, 4, self.foot[0])
        self.cell(90, 4, self.foot[1], align="R")


def draw(pdf: Printer, form: dict) -> None:
    pdf.foot = form["foot"]
    pdf.add_page()
    with pdf.rotation(45, 105, 148):
        pdf.set_font("sans", size=120)
        pdf.set_text_color(235)
        pdf.text(45, 160, "草　稿")
    pdf.set_text_color(0)
    pdf.set_font("sans", size=18)
    pdf.cell(180, 8, form["title"], align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("serif", size=12)
    pdf.cell(180, 6, form["subtitle"], align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("serif", size=10)
    draw_table(pdf, form)
    pdf.set_font("serif", size=10.5)
    for line in form["signature"]:
        pdf.ln(5)
        for entry in line:
            pdf.cell(180 / len(line), 5, entry)


def draw_table(pdf: Printer, form: dict) -> None:
    rows = defaultdict(dict)
    for cell in form["cells"]:
        rows[cell["row"]][cell["column"]] = cell
        for row in range(cell["row"], cell["row"] + cell["rows"]):
            for column in range(cell["column"], cell["column"] + cell["columns"]):
                rows[row].setdefault(column, TableSpan.COL if row == cell["row"] else TableSpan.ROW)
    with pdf.table(
        col_widths=tuple(form["widths"]), line_height=4.7, padding=(1, 1.5), first_row_as_headings=False
    ) as table:
        for _, cells in sorted(rows.items()):
            row = table.row()
            for _, cell in sorted(cells.items()):
                if isinstance(cell, TableSpan):
                    row.cell(cell)
                else:
                    row.cell(cell["text"], align=ALIGN[cell["stands"]], v_align="M")


def main(forms: Path, fonts: Path, out: Path) -> None:
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    with Clock() as clock:
        pdf = Printer(format="A4")
        pdf.set_margins(15, 18, 15)
        pdf.set_auto_page_break(auto=True, margin=22)
        pdf.add_font("serif", fname=fonts / "PerfgoalsSerif-Core.ttf")
        pdf.add_font("sans", fname=fonts / "PerfgoalsSans-Core.ttf")
        for form in json.loads(forms.read_text("utf-8")):
            draw(pdf, form)
        pdf.output(out)
    tell({**clock.figures, "kilobytes": out.stat().st_size / 1024})


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
