"""Where the codes of a sheet (数据码) stand: below the signature block, or on sheets of their own.

The form itself stays as it is: codes take the room that it leaves. Below the table of the
last page they stand at the left, away from the seal. A form that leaves too little room
gets data sheets behind it. The first page always has a code; when the whole is elsewhere,
a small one in its upper corner, which holds the digest, says where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from perfgoals_desktop.documents.block import typeset
from perfgoals_desktop.documents.code_page import GAP, NO_CODES, CodePage, CodePlace, Note, largest_side
from perfgoals_desktop.documents.code_sheets import code_sheets
from perfgoals_desktop.documents.frame import Frame
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.qr import CAPACITIES, QUIET, side
from perfgoals_desktop.documents.sheet import Coded

FOOT: Final = 16 * MILLIMETRE
"""From the lower edge of the paper to the codes: they stand just above the foot of the page."""

HANDWRITING: Final = 6 * MILLIMETRE
"""So much below its line a signature may reach."""

SHARE: Final = 0.6
"""The part of the width that codes may take; the seal stands right of it."""

LEAST_NOTE: Final = 28 * MILLIMETRE
CORNER: Final = 12 * MILLIMETRE
"""From the upper edge of the paper to the code in the corner."""

WHOLE = "数据码：含本表全部内容，供核对纸面与电子文件。"
ELSEWHERE = "数据码见第 {page} 页"
DIGEST_ONLY = "只含校验信息"


@dataclass(frozen=True, slots=True)
class CodePlan:
    """The codes of a sheet: on the first and the last page of the form, and on sheets behind it."""

    first: CodePage = NO_CODES
    last: CodePage = NO_CODES
    sheets: tuple[CodePage, ...] = ()


def plan_codes(coded: Coded, frame: Frame, pages: int, bottom: float) -> CodePlan:
    """Find room for the codes of a form with so many pages whose table ends at `bottom` on the last."""
    if row := _row(coded, frame, bottom):
        return CodePlan(_corner(coded, frame, pages) if pages > 1 else NO_CODES, row)
    sheets = code_sheets(coded, frame)
    return CodePlan(_corner(coded, frame, pages + 1 if sheets else None), sheets=sheets)


def _row(coded: Coded, frame: Frame, bottom: float) -> CodePage | None:
    """Codes side by side below the signature block, as few as have room; None without room."""
    top = bottom + frame.signature.lowest_line + HANDWRITING
    lowest, width = frame.size.height - FOOT, SHARE * (frame.right - frame.left)
    for version in range(len(CAPACITIES), 0, -1):
        count = coded.count(CAPACITIES[version - 1]) if side(version) <= lowest - top else None
        if count and count * (side(version) + GAP) - GAP <= width:
            return _side_by_side(coded.parts(CAPACITIES[version - 1]), frame, lowest, width)
    return None


def _side_by_side(texts: tuple[str, ...], frame: Frame, lowest: float, width: float) -> CodePage:
    length = largest_side(texts)
    codes = tuple(
        CodePlace(frame.left + number * (length + GAP), lowest - length, text)
        for number, text in enumerate(texts)
    )
    left = codes[-1].x + length + QUIET
    room = frame.left + width - left
    if room < LEAST_NOTE:
        return CodePage(codes)
    block = typeset(WHOLE, frame.settings.foot, room)
    return CodePage(codes, (Note(left, lowest - block.text_height + block.setting.drop, block),))


def _corner(coded: Coded, frame: Frame, page: int | None) -> CodePage:
    """The code with the digest in the upper right corner; nothing where the title stands."""
    length = largest_side((coded.brief,))
    left = frame.right - length
    if frame.title_right > left - QUIET:
        return NO_CODES
    text = DIGEST_ONLY if page is None else ELSEWHERE.format(page=page)
    width = frame.settings.foot.face.width(text, frame.settings.foot.size)
    block = typeset(text, frame.settings.foot, width + 1)
    baseline = CORNER + length + QUIET + block.setting.drop
    return CodePage((CodePlace(left, CORNER, coded.brief),), (Note(frame.right - width, baseline, block),))
