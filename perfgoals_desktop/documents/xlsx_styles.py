"""Fonts, borders and formats of a workbook; each combination is made once and shared by its cells."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.borders import DEFAULT_BORDER
from openpyxl.styles.cell_style import StyleArray

from perfgoals_desktop.documents.sheet import Align, Cell, Role, Sheet

# The names that Chinese Windows, Office and WPS know; where they are missing, a system puts its own in.
SONG = "宋体"
HEI = "黑体"

TEXT = "@"
GENERAL = "General"
COUNT = "0"
AMOUNT = "#,##0.00"
FINE_AMOUNT = "#,##0.00####"  # 万元 down to one fen
SHOWN_AS_TEXT = 255
"""A longer text in a cell formatted as text is shown as #### by older spreadsheet programs."""

ENTRY = 10.0
TITLE = 18.0  # 小二
SUBTITLE = 12.0  # 小四
_FIXED = {Role.LABEL, Role.HEADING, Role.LEVEL, Role.TOTAL}
_HORIZONTAL = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_THIN = Side(style="thin", color="000000")
_RULED = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def type_size(sheet: Sheet) -> float:
    """The size of the text on a sheet; wide tables are set smaller."""
    return 8.5 if sheet.landscape else 10.0


@dataclass(frozen=True, slots=True)
class Look:
    """All that the style of a cell of the grid depends on."""

    size: float
    role: Role
    stands: Align
    number_format: str
    bold: bool = False
    typed: bool = False
    """A text in a cell whose format is not text (to the clerk, a leading apostrophe)."""


def text_look(cell: Cell, size: float, lines: int) -> Look:
    """How a text is set; an answer in the middle of its cell begins at the left when it is broken."""
    long = len(cell.text) > SHOWN_AS_TEXT
    broken = lines > 1 and cell.role is Role.VALUE and not cell.align
    stands = Align.LEFT if broken else cell.stands
    return Look(size, cell.role, stands, GENERAL if long else TEXT, typed=long)


def number_look(cell: Cell, size: float) -> Look:
    """How a number is set; an amount with as many decimals as its text has."""
    number_format = COUNT
    if cell.role is Role.AMOUNT:
        number_format = AMOUNT if len(cell.text.partition(".")[2]) <= 2 else FINE_AMOUNT
    return Look(size, cell.role, cell.stands, number_format, bold=cell.sums is not None)


class Styles:
    """The styles of one workbook.

    openpyxl looks a font, a border and a format up for each cell that they are set
    on; a cell that is given a whole style costs a tenth of that.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[Look, StyleArray] = {}
        # The width of a column is counted in digits of this font; the one that openpyxl puts here
        # means another font on a Chinese system than elsewhere, because the theme decides.
        workbook._fonts[0] = Font(name=SONG, size=11)  # type: ignore[attr-defined]  # noqa: SLF001
        centred, left = (
            Alignment("center", "center", wrap_text=True),
            Alignment("left", "center", wrap_text=True),
        )
        self.title = self._style(Font(name=HEI, size=TITLE, bold=True), centred)
        self.subtitle = self._style(Font(name=SONG, size=SUBTITLE), centred)
        self.seal = self._style(Font(name=SONG, size=ENTRY), centred)
        self.label = self._style(
            Font(name=SONG, size=ENTRY), Alignment("right", "center", shrink_to_fit=True)
        )
        self.entry = self._style(Font(name=SONG, size=ENTRY), left)
        self.flat = self._style(Font(name=SONG, size=ENTRY), Alignment("left", "top"))
        self.count = self._style(Font(name=SONG, size=ENTRY), Alignment("right", "top"), COUNT)
        self.head = self._style(
            Font(name=HEI, size=ENTRY),
            centred,
            border=Border(bottom=_THIN),
            fill=PatternFill("solid", fgColor="EDEDED"),
        )

    def of(self, look: Look) -> StyleArray:
        """The style of a look."""
        if look not in self._made:
            self._made[look] = self._grid_style(look)
        return self._made[look]

    def _grid_style(self, look: Look) -> StyleArray:
        is_text = look.number_format in {TEXT, GENERAL}
        alignment = Alignment(
            horizontal=_HORIZONTAL[look.stands],
            vertical="top" if look.role is Role.PROSE else "center",
            wrap_text=is_text,
            shrink_to_fit=not is_text,  # a number too wide for its cell is shown as ####
        )
        font = Font(name=HEI if look.role in _FIXED else SONG, size=look.size, bold=look.bold)
        style = self._style(font, alignment, look.number_format, _RULED)
        style.quotePrefix = int(look.typed)
        return style

    def _style(
        self,
        font: Font,
        alignment: Alignment,
        number_format: str = TEXT,
        border: Border = DEFAULT_BORDER,
        fill: PatternFill | None = None,
    ) -> StyleArray:
        style = NamedStyle(
            font=font, alignment=alignment, number_format=number_format, border=border, fill=fill
        )
        style.bind(self._workbook)
        return style.as_tuple()
