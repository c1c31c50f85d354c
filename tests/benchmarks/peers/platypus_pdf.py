"""Print forms with platypus: `python -m tests.benchmarks.peers.platypus_pdf FORMS.json FONTS PDF`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.benchmarks.clock import Clock, tell

ALIGN = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER}


def style(font: str, size: float, align: int = TA_CENTER) -> ParagraphStyle:
    return ParagraphStyle(
        "", fontName=font, fontSize=size, leading=1.32 * size, alignment=align, wordWrap="CJK"
    )


def story(forms: list[dict]) -> list:
    styles = {(label, stands): style("sans" if label else "serif", 10, align)
              for label in (True, False) for stands, align in ALIGN.items()}  # fmt: skip
    flowing = []
    for form in forms:
        flowing += [Paragraph(escape(form["title"]), style("sans", 18)),
                    Paragraph(escape(form["subtitle"]), style("serif", 12)),
                    table(form, styles)]  # fmt: skip
        for line in form["signature"]:
            flowing += [Spacer(1, 4 * mm), signature(line)]
        flowing.append(PageBreak())
    return flowing


def table(form: dict, styles: dict) -> Table:
    height = len(form["heights"])
    grid = [["" for _ in form["widths"]] for _ in range(height)]
    look = [
        ("GRID", (0, 0), (-1, -1), 0.6, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ]
    for cell in form["cells"]:
        row, column = cell["row"], cell["column"]
        grid[row][column] = Paragraph(escape(cell["text"]), styles[cell["label"], cell["stands"]])
        last = (column + cell["columns"] - 1, row + cell["rows"] - 1)
        if last != (column, row):
            look.append(("SPAN", (column, row), last))
    return Table(grid, colWidths=[width * mm for width in form["widths"]], style=look)


def signature(line: list[str]) -> Table:
    entries = [Paragraph(escape(entry), style("serif", 10.5, TA_LEFT)) for entry in line]
    return Table([entries], colWidths=[180 * mm / len(line)] * len(line))


def main(path: Path, fonts: Path, out: Path) -> None:
    with Clock() as clock:
        pdfmetrics.registerFont(TTFont("serif", fonts / "PerfgoalsSerif-Core.ttf"))
        pdfmetrics.registerFont(TTFont("sans", fonts / "PerfgoalsSans-Core.ttf"))
        forms = json.loads(path.read_text("utf-8"))

        def finish(canvas, document) -> None:
            canvas.setFont("serif", 8)
            foot = forms[min(document.page, len(forms)) - 1]["foot"]
            canvas.drawString(15 * mm, 11 * mm, foot[0])
            canvas.drawRightString(195 * mm, 11 * mm, foot[1])
            canvas.saveState()
            canvas.setFillGray(0.92)
            canvas.translate(105 * mm, 148 * mm)
            canvas.rotate(45)
            canvas.setFont("sans", 120)
            canvas.drawCentredString(0, 0, "草　稿")
            canvas.restoreState()

        pages = SimpleDocTemplate(str(out), pagesize=A4, leftMargin=15 * mm, rightMargin=15 * mm,
                                  topMargin=16 * mm, bottomMargin=20 * mm)  # fmt: skip
        pages.build(story(forms), onFirstPage=finish, onLaterPages=finish)
    tell({**clock.figures, "kilobytes": out.stat().st_size / 1024})


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
