"""What stands around the table: margins, title, signature block, foot."""

from __future__ import annotations

from perfgoals_desktop.documents.linebreak import break_lines
from perfgoals_desktop.documents.page_canvas import A4_LANDSCAPE, A4_PORTRAIT, MILLIMETRE
from perfgoals_desktop.documents.setting import Setting, Settings
from perfgoals_desktop.documents.sheet import Align, Sheet

SIDE_MARGIN = 17 * MILLIMETRE
TOP_MARGIN = 18 * MILLIMETRE
FOOT_MARGIN = 18 * MILLIMETRE
FOOT_BASELINE = 11 * MILLIMETRE
"""From the lower edge of the paper to the baseline of the foot."""

TITLE_SIZE = 18.0  # 小二
SUBTITLE_SIZE = 12.0  # 小四
FOOT_SIZE = 8.0
SIGNATURE_SIZE = 10.0
SIGNATURE_STEP = 9 * MILLIMETRE
SEAL_ROOM = 22 * MILLIMETRE
"""White space below the signature lines for an official seal of 42 mm that may touch them."""


class Frame:
    """The page of one sheet, in points.

    `rooms` are the heights for the table on the first page and on each further one,
    `tail` what the signature block takes below it on the last.
    """

    def __init__(self, sheet: Sheet, settings: Settings) -> None:
        self.sheet = sheet
        faces = settings.faces
        self.title = Setting(faces.title, TITLE_SIZE, Align.CENTRE, Align.CENTRE)
        self.subtitle = Setting(faces.body, SUBTITLE_SIZE, Align.CENTRE, Align.CENTRE)
        self.entry = Setting(faces.body, SIGNATURE_SIZE, Align.LEFT, Align.LEFT)
        self.foot = Setting(faces.body, FOOT_SIZE, Align.LEFT, Align.LEFT)
        self.size = A4_LANDSCAPE if sheet.landscape else A4_PORTRAIT
        self.width = self.size.width - 2 * SIDE_MARGIN
        self.title_lines = break_lines(sheet.title, self.title.face, self.title.size, self.width)
        room = self.size.height - TOP_MARGIN - FOOT_MARGIN
        self.rooms = (room - self._head, room)
        self.tail = self._tail

    @property
    def table_top(self) -> float:
        """Where the table begins on the first page; on further ones it begins at the margin."""
        return TOP_MARGIN + self._head

    @property
    def _head(self) -> float:
        subtitle = self.subtitle.leading if self.sheet.subtitle else 0.0
        return len(self.title_lines) * self.title.leading + subtitle + 2 * MILLIMETRE

    @property
    def _tail(self) -> float:
        lines = len(self.sheet.signature)
        return lines * SIGNATURE_STEP + (SEAL_ROOM if self.sheet.seal else 0.0)
