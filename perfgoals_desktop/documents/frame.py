"""What stands around the table: margins, title, signature block, foot."""

from __future__ import annotations

from typing import NamedTuple

from perfgoals_desktop.documents.block import typeset
from perfgoals_desktop.documents.page_canvas import A4_LANDSCAPE, A4_PORTRAIT, MILLIMETRE
from perfgoals_desktop.documents.paginate import Rooms
from perfgoals_desktop.documents.setting import Settings
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.documents.signature import Signature

FOOT_BASELINE = 11 * MILLIMETRE
"""From the lower edge of the paper to the baseline of the foot."""

TITLE_GAP = 2 * MILLIMETRE
"""White space between the line under the title and the table."""


class Margins(NamedTuple):
    """White space around the table, in points; the foot of the page stands in the lowest."""

    side: float
    top: float
    foot: float


PORTRAIT_MARGINS = Margins(15 * MILLIMETRE, 18 * MILLIMETRE, 18 * MILLIMETRE)
LANDSCAPE_MARGINS = Margins(11 * MILLIMETRE, 14 * MILLIMETRE, 16 * MILLIMETRE)


class Frame:
    """The page of one sheet, in points."""

    def __init__(self, sheet: Sheet, settings: Settings) -> None:
        self.sheet = sheet
        self.settings = settings
        self.size = A4_LANDSCAPE if sheet.landscape else A4_PORTRAIT
        margins = LANDSCAPE_MARGINS if sheet.landscape else PORTRAIT_MARGINS
        self.left, self.right = margins.side, self.size.width - margins.side
        self.top, self.bottom = margins.top, self.size.height - margins.foot
        width = self.right - self.left
        self.title = typeset(sheet.title, settings.title, width)
        self.subtitle = typeset(sheet.subtitle, settings.subtitle, width) if sheet.subtitle else None
        self.signature = Signature(sheet, settings.entry, width)

    @property
    def table_top(self) -> float:
        """Where the table begins on the first page; on further ones it begins at the top."""
        blocks = (self.title, self.subtitle) if self.subtitle else (self.title,)
        return self.top + sum(block.text_height for block in blocks) + TITLE_GAP

    @property
    def title_right(self) -> float:
        """How far to the right the title and the line under it reach."""
        blocks = (self.title, self.subtitle) if self.subtitle else (self.title,)
        return self.left + max(
            line.x + block.setting.face.width(line.text, block.setting.size)
            for block in blocks
            for line in block.lines
        )

    @property
    def rooms(self) -> Rooms:
        """The heights that the table may take."""
        return Rooms(self.bottom - self.table_top, self.bottom - self.top, self.signature.height)
