"""How a worksheet is printed: paper, margins, repeated rows, header and footer."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.sheet import Imprint
from perfgoals_desktop.documents.xlsx_styles import HEI, SONG

A4 = 9
MM_PER_INCH = 25.4
DRAFT = "草稿"
PAGES = "第 &P 页 共 &N 页"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of A4 with its margins, in millimetres."""

    width: float
    height: float
    side: float = 15.0
    top: float = 18.0
    bottom: float = 18.0
    edge: float = 9.0
    """From the edge of the paper to header and footer."""

    @property
    def room(self) -> float:
        """The width that can be printed on."""
        return self.width - 2 * self.side


PORTRAIT = Paper(210.0, 297.0)
LANDSCAPE = Paper(297.0, 210.0, side=10.0)


def set_up(sheet: Worksheet, paper: Paper) -> None:
    """Print on A4, as wide as one page and as long as it takes."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if paper.width > paper.height else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = paper.side / MM_PER_INCH
    margins.top, margins.bottom = paper.top / MM_PER_INCH, paper.bottom / MM_PER_INCH
    margins.header = margins.footer = paper.edge / MM_PER_INCH


def set_header_and_footer(sheet: Worksheet, imprint: Imprint | None, *, draft: bool) -> None:
    """Say on every page what it belongs to, and that it is a draft."""
    foot = HeaderFooterItem()
    if imprint:
        code = f"第 {imprint.revision} 版　校验码 {imprint.check_code}"
        foot.left = _small(escaped(f"项目编号 {imprint.project_id}　{code}"))
    foot.right = _small(PAGES)
    sheet.HeaderFooter.oddFooter = foot
    if draft:
        head = HeaderFooterItem(
            right=_HeaderFooterPart(DRAFT, font=f"{HEI},Regular", size=14, color="808080")
        )
        sheet.HeaderFooter.oddHeader = head


def _small(text: str) -> _HeaderFooterPart:
    return _HeaderFooterPart(text, font=f"{SONG},Regular", size=8)


def escaped(text: str) -> str:
    """A text without codes: an ampersand begins one."""
    return text.replace("&", "&&")
