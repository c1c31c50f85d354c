"""Data sheets: pages with nothing but codes, behind a form that leaves them no room."""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.documents.block import typeset
from perfgoals_desktop.documents.code_page import GAP, CodePage, CodePlace, Note, largest_side
from perfgoals_desktop.documents.frame import Frame
from perfgoals_desktop.documents.qr import CAPACITIES, QUIET
from perfgoals_desktop.documents.sheet import Coded

LARGEST_VERSION: Final = 15
TITLE = "数据码"
TEXT = "数据码含前面申报表的全部内容，供核对纸面与电子文件是否一致{several}。本页随表打印，不需签字盖章。"
SEVERAL = "；共 {count} 个，合起来才完整，扫描不分先后"
LABEL = "第 {number} 个 共 {count} 个"


def code_sheets(coded: Coded, frame: Frame) -> tuple[CodePage, ...]:
    """Pages with nothing but codes, as many as they take; none when there would be too many codes."""
    most = CAPACITIES[LARGEST_VERSION - 1]
    count = coded.count(most)
    if count is None:
        return ()
    width = frame.right - frame.left
    setting = frame.settings.entry
    title = typeset(TITLE, frame.settings.title, width)
    several = SEVERAL.format(count=count) if count > 1 else ""
    text = typeset(TEXT.format(several=several), setting, width)
    below = frame.top + title.text_height + QUIET
    head = (
        Note(frame.left, frame.top + title.setting.drop, title),
        Note(frame.left, below + setting.drop, text),
    )
    return tuple(_grid(coded.parts(most), frame, below + text.text_height + GAP, head))


def _grid(texts: tuple[str, ...], frame: Frame, top: float, head: tuple[Note, ...]) -> list[CodePage]:
    """Codes in lines, each with its number below it."""
    setting, length = frame.settings.foot, largest_side(texts)
    across = int((frame.right - frame.left + GAP) // (length + GAP))
    step = length + QUIET + setting.leading + GAP
    down = int((frame.bottom - top) // step)
    pages = [CodePage(notes=head)]
    for place, text in enumerate(texts):
        number, (line, column) = place // (across * down), divmod(place % (across * down), across)
        if number == len(pages):
            pages.append(CodePage(notes=head))
        x, y = frame.left + column * (length + GAP), top + line * step
        label = typeset(LABEL.format(number=place + 1, count=len(texts)), setting, length)
        notes = (Note(x, y + length + QUIET + setting.drop, label),) if len(texts) > 1 else ()
        page = pages[number]
        pages[number] = CodePage((*page.codes, CodePlace(x, y, text)), (*page.notes, *notes))
    return pages
