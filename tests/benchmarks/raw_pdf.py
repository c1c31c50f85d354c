"""The declaration form written by hand, as PDF bytes: what a program costs that can print nothing else.

The grid of one form is wired in, lines break wherever they are full, a text is
measured character by character, and objects are bytes in a list. It draws what
our own pages show, with the same operators; what is slower than this is the
price of form definitions, breaking rules, page breaks and a library for PDF.
"""

from __future__ import annotations

import re
import zlib
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from zxingcpp import QRCode, create_barcode

from perfgoals_desktop.documents.pdf_objects import LEVEL
from perfgoals_desktop.documents.subset import subset
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.exchange.qr_payload import Payload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfgoals_desktop.documents.fonts import Faces
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.domain.indicator import Indicator
    from perfgoals_desktop.domain.target import ValueStyle
    from perfgoals_desktop.schema.definition import FormDefinition

MM = 72 / 25.4
SIDE, PAD, END = 15 * MM, 1.5 * MM, 1.1 * MM
EDGES = [SIDE + edge * MM for edge in accumulate([10.4, 20.8, 27.8, 11.2, 30.2, 31.4, 17.4, 30.8], initial=0)]
ROWS = """
    0-2 项目名称 | 2-4 =name | 4-5 项目性质 | 5-6 =nature | 6-7 项目类别 | 7-8 =category
    0-2 主管部门 | 2-4 =competent_department | 4-5 实施单位 | 5-8 =implementing_unit
    0-2 计划开始日期 | 2-4 =start_date | 4-5 计划完成日期 | 5-8 =end_date
    2-4 项目资金总额 | 4-5 =project_total | 5-7 年度资金申请总额 | 7-8 =annual_requested
    2-4 其中：财政资金 | 4-5 =project_fiscal | 5-7 其中：当年财政拨款 | 7-8 =fiscal_appropriation
    2-4  | 4-5  | 5-7 上年结转资金 | 7-8 =carry_over
    2-4 其他资金 | 4-5 =project_other | 5-7 其他资金 | 7-8 =other_funds
    1-5 项目总目标 | 5-8 年度总体目标
    1-5 =overall_goal | 5-8 =annual_goal
    1-2 一级指标 | 2-3 二级指标 | 3-6 三级指标 | 6-8 年度(/项目)指标值
"""
"""Each cell: its first and last edge, and a label, or = and the key of an answer."""

Cell = tuple[int, int, str, str]


def _cell(written: str) -> Cell:
    edges, _, text = written.strip().partition(" ")
    first, last = map(int, edges.split("-"))
    return first, last, text.strip().lstrip("="), "F2" if text.startswith("=") else "F3"


HEAD = [[_cell(cell) for cell in row.split("|")] for row in ROWS.strip().splitlines()]
SIGNATURE = [("填报人：", "联系电话：", "项目负责人："), ("单位负责人：", "填报日期：", "单位盖章：")]
HEIGHTS = [7.5 * MM] * 8 + [22 * MM, 6.8 * MM]


class RawForm:
    """Writes declarations of one form."""

    def __init__(self, faces: Faces, form: FormDefinition, *, codes: bool = False) -> None:
        self.with_codes = codes
        self.fonts = {"F1": faces.title, "F2": faces.body, "F3": faces.label}
        self.codes: dict[str, dict[str, str]] = {name: {} for name in self.fonts}
        self.style: ValueStyle = form.value_style
        self.levels = {key: form.category(key) for key in form.category_keys}
        self.objects: list[bytes] = []

    def write(self, declarations: Iterable[Declaration]) -> bytes:
        """Write one page for each declaration."""
        for declaration in declarations:
            self.page(declaration)
        for name, face in self.fonts.items():
            file = subset(face.core, [0, *(face.core.glyph(character) for character in self.codes[name])])
            self.object(b"<</Length1 %d>>stream\n%s\nendstream" % (len(file), zlib.compress(file, LEVEL)))
        return b"%PDF-1.7\n" + b"".join(self.objects) + self.references()

    def object(self, content: bytes) -> None:
        self.objects.append(b"%d 0 obj\n%s\nendobj\n" % (len(self.objects) + 1, content))

    def references(self) -> bytes:
        places = accumulate((len(content) for content in self.objects), initial=9)
        return b"".join(b"%010d 00000 n \n" % place for place in places)

    def page(self, declaration: Declaration) -> None:
        self.texts: list[str] = []
        self.rules: list[str] = []
        self.font = ("", 0.0)
        self.draw(declaration)
        code = self.code(declaration) if self.with_codes else ""
        content = "\n".join(
            ["1 0 0 -1 0 841.89 cm 2 J 0.6 w", *self.rules, "S 0 g BT", *self.texts, "ET", code]
        )
        deflated = zlib.compress(content.encode("ascii"), LEVEL)
        self.object(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(deflated), deflated))
        self.object(b"<</Type/Page/Parent 1 0 R/Contents %d 0 R>>" % len(self.objects))

    def draw(self, declaration: Declaration) -> None:
        """Place everything: title, head, indicators, signature block, foot."""
        y = 18 * MM
        self.cell("F1", 18.0, "财政项目支出绩效目标申报表", (0, 8), (y, y + 24))
        self.cell("F2", 12.0, f"({declaration.fiscal_year}年度)", (0, 8), (y + 24, y + 40))
        self.cell("F1", 120.0, "草　稿", (0, 8), (300, 500))
        y += 46
        tops = [y]
        for cells, height in zip(HEAD, HEIGHTS, strict=True):
            tops.append(y := self.row(cells, y, height, declaration))
        self.side("项目资金（元）", (0, 2), tops[3], tops[7])
        self.side("项目绩效目标", (0, 1), tops[7], tops[9])
        y = self.indicators(declaration, y)
        self.side("绩效指标", (0, 1), tops[9], y)
        self.rule(EDGES[0], y, EDGES[8], y)
        self.rule(EDGES[8], tops[0], EDGES[8], y)
        for line in SIGNATURE:
            y += 9 * MM
            for place, text in enumerate(line):
                self.line("F2", 10.5, text, SIDE + place * 60 * MM, y)
        self.line("F2", 8.0, f"项目编号 {declaration.id}　第 {declaration.revision} 版", SIDE, 810)
        self.line("F2", 8.0, f"校验码 {check_code(declaration)}　第 1 页 共 1 页", 400, 810)

    def code(self, declaration: Declaration) -> str:
        """Draw all that the declaration says in one code at the foot, whatever room there is."""
        (text,) = Payload(declaration).parts(816)
        image = create_barcode(text, QRCode, ec_level="M", data_mask=0).to_image(add_quiet_zones=False)
        side, pixels = image.shape[1], memoryview(image).tobytes()  # type: ignore[arg-type]
        rows = (pixels[start : start + side] for start in range(0, len(pixels), side))
        runs = ((y, *run.span()) for y, row in enumerate(rows) for run in re.finditer(b"\x00+", row))
        squares = " ".join([f"{x} {y} {end - x} 1 re" for y, x, end in runs])
        return f"q {MM / 2:.4f} 0 0 {MM / 2:.4f} {SIDE:.2f} 650 cm {squares} f Q"

    def row(self, cells: list[Cell], y: float, height: float, declaration: Declaration) -> float:
        shown = []
        for first, last, shown_text, font in cells:
            answer = declaration.answers.get(shown_text) if font == "F2" else shown_text
            text = answer.printed() if isinstance(answer, Money) else str(answer or "")
            lines = self.broken(font, 10.0, text, EDGES[last] - EDGES[first] - 2 * PAD)
            height = max(height, len(lines) * 13.2 + 2 * END)
            shown.append((font, lines, first, last, isinstance(answer, Money)))
        for font, lines, first, last, right in shown:
            self.box(font, lines, (first, last), (y, y + height), right=right)
        return y + height

    def indicators(self, declaration: Declaration, y: float) -> float:
        """Draw the rows, each level merged over its own."""
        named = [(*self.levels[item.category], item) for item in declaration.indicators]
        for family, members in groupby(named, key=lambda row: row[0].name):
            top = y
            for category, same in groupby(members, key=lambda row: row[1].name):
                start = y
                for _, _, item in same:
                    y = self.indicator(item, y)
                self.side(category, (2, 3), start, y)
            self.side(family, (1, 2), top, y)
        return y

    def indicator(self, item: Indicator, y: float) -> float:
        name = self.broken("F2", 10.0, item.name, EDGES[6] - EDGES[3] - 2 * PAD)
        value = self.broken("F2", 10.0, item.target.printed(self.style), EDGES[8] - EDGES[6] - 2 * PAD)
        bottom = y + max(6.8 * MM, max(len(name), len(value)) * 13.2 + 2 * END)
        self.box("F2", name, (3, 6), (y, bottom))
        self.box("F2", value, (6, 8), (y, bottom))
        return bottom

    def side(self, text: str, columns: tuple[int, int], top: float, bottom: float) -> None:
        lines = self.broken("F3", 10.0, text, EDGES[columns[1]] - EDGES[columns[0]] - 2 * PAD)
        self.box("F3", lines, columns, (top, bottom))

    def broken(self, font: str, size: float, text: str, room: float) -> list[tuple[str, float]]:
        """Break a text where a line is full; each line with its width."""
        advances, limit = self.fonts[font].advances, room * 1000 / size
        lines, start, width = [], 0, 0
        for place, character in enumerate(text):
            advance = advances[character]
            if width + advance > limit:
                lines.append((text[start:place], width * size / 1000))
                start, width = place, 0
            width += advance
        lines.append((text[start:], width * size / 1000))
        return lines

    def box(
        self,
        font: str,
        lines: list[tuple[str, float]],
        columns: tuple[int, int],
        rows: tuple[float, float],
        *,
        right: bool = False,
    ) -> None:
        """Draw the upper and left rule of a cell, and its lines in the middle."""
        x1, x2, (top, bottom) = EDGES[columns[0]], EDGES[columns[1]], rows
        self.rule(x1, top, x2, top)
        self.rule(x1, top, x1, bottom)
        y = (top + bottom) / 2 - len(lines) * 6.6 + 10.4
        for text, width in lines:
            if text:
                x = x2 - PAD - width if right else (x1 + x2 - width) / 2
                self.line(font, 10.0, text, x, y)
            y += 13.2

    def cell(
        self, font: str, size: float, text: str, columns: tuple[int, int], rows: tuple[float, float]
    ) -> None:
        ((_, width),) = self.broken(font, size, text, 10_000)
        self.line(font, size, text, (EDGES[columns[0]] + EDGES[columns[1]] - width) / 2, rows[1] - size / 3)

    def rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self.rules.append(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l")

    def line(self, font: str, size: float, text: str, x: float, y: float) -> None:
        """Write a line, each character as the digits of its code."""
        codes = self.codes[font]
        digits = []
        for character in text:
            code = codes.get(character)
            if code is None:
                code = codes[character] = f"{ord(character):04x}"
            digits.append(code)
        if (font, size) != self.font:
            self.font = (font, size)
            self.texts.append(f"/{font} {size:g} Tf")
        self.texts.append(f"1 0 0 -1 {x:.2f} {y:.2f} Tm <{''.join(digits)}> Tj")
