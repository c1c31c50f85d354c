"""Draw one page: rules, texts, title, signature block, codes, foot, watermark."""

from __future__ import annotations

from itertools import accumulate

from perfgoals_desktop.documents.block import Block
from perfgoals_desktop.documents.code_page import CodePage
from perfgoals_desktop.documents.frame import FOOT_BASELINE, Frame
from perfgoals_desktop.documents.page_canvas import Line, PageCanvas
from perfgoals_desktop.documents.page_rows import PageRows, Slice, parts
from perfgoals_desktop.documents.pages import SheetPages
from perfgoals_desktop.documents.qr import MODULE, make_code
from perfgoals_desktop.documents.table import SetCell, Table

WATERMARK = "草　稿"
WATERMARK_SIZE = 120
WATERMARK_GREY = 0.92
RULE = 0.6


def draw_page(canvas: PageCanvas, pages: SheetPages, number: int) -> None:
    """Draw one page of a sheet; the data sheets come behind the pages of the form."""
    frame, last = pages.frame, len(pages.form)
    if frame.sheet.draft:
        canvas.watermark(WATERMARK, frame.settings.title.face, WATERMARK_SIZE, WATERMARK_GREY)
    if number > last:
        _draw_codes(canvas, pages.codes.sheets[number - last - 1])
    else:
        _draw_form_page(canvas, pages, number)
    _draw_foot(canvas, frame, number, pages.count)


def _draw_form_page(canvas: PageCanvas, pages: SheetPages, number: int) -> None:
    if number == 1:
        _draw_title(canvas, pages.frame)
    bottom = _draw_table(canvas, pages.table, pages.form[number - 1], pages.top(number))
    if number == len(pages.form):
        _draw_signature(canvas, pages.frame, bottom)
        _draw_codes(canvas, pages.codes.last)
    if number == 1:
        _draw_codes(canvas, pages.codes.first)  # last: whoever reads the text aloud hears the form first


def _draw_title(canvas: PageCanvas, frame: Frame) -> None:
    y = frame.top
    _draw_block(canvas, frame.title, frame.left, y + frame.title.setting.drop)
    if frame.subtitle:
        y += frame.title.text_height
        _draw_block(canvas, frame.subtitle, frame.left, y + frame.subtitle.setting.drop)


def _draw_table(canvas: PageCanvas, table: Table, rows: PageRows, top: float) -> float:
    """Draw the rows of a page from `top` on; returns where the table ends."""
    pieces = rows.pieces
    tops = list(accumulate((piece.height for piece in pieces), initial=top))
    rules: list[Line] = []
    for cell, first, last in parts(table, rows):
        # Each cell draws its upper and left rule; the others belong to its neighbours.
        left, y, bottom, piece = cell.left, tops[first], tops[last], pieces[first]
        rules.append((left, y, cell.right, y))
        rules.append((left, y, left, bottom))
        if (piece.first or piece.last is not None) and not cell.comes_again:
            _draw_cut(canvas, cell, piece, y)
        elif cell.cell.text:
            _draw_block(canvas, cell.block, cell.text_left, (y + bottom) / 2 + cell.block.drop)
    if pieces:
        left, right, bottom = table.edges[0], table.edges[-1], tops[-1]
        rules += [(left, bottom, right, bottom), (right, top, right, bottom)]
    canvas.rules(rules, RULE)
    return tops[-1]


def _draw_cut(canvas: PageCanvas, cell: SetCell, piece: Slice, top: float) -> None:
    """Write those lines of a cell that stand on this page."""
    setting = cell.block.setting
    shown = cell.block.lines[piece.first : piece.last]
    baseline = top + setting.padding + setting.drop
    canvas.lines(cell.text_left, baseline, shown, setting.face, setting.size, setting.leading)


def _draw_block(canvas: PageCanvas, block: Block, left: float, baseline: float) -> None:
    """Write the lines of a block with the first baseline at `baseline`."""
    setting = block.setting
    canvas.lines(left, baseline, block.lines, setting.face, setting.size, setting.leading)


def _draw_signature(canvas: PageCanvas, frame: Frame, top: float) -> None:
    for place in frame.signature.places:
        _draw_block(canvas, place.block, frame.left + place.x, top + place.y)


def _draw_codes(canvas: PageCanvas, page: CodePage) -> None:
    for place in page.codes:
        code = make_code(place.text)
        canvas.code(place.x, place.y, MODULE, code.rectangles)
    for note in page.notes:
        _draw_block(canvas, note.block, note.x, note.baseline)


def _draw_foot(canvas: PageCanvas, frame: Frame, number: int, last: int) -> None:
    setting, imprint = frame.settings.foot, frame.sheet.imprint
    y = frame.size.height - FOOT_BASELINE
    right = f"第 {number} 页 共 {last} 页"
    if imprint is not None:
        left = f"项目编号 {imprint.project_id}　第 {imprint.revision} 版"
        canvas.text(frame.left, y, left, setting.face, setting.size)
        right = f"校验码 {imprint.check_code}　{right}"
    canvas.text(frame.right - setting.face.width(right, setting.size), y, right, setting.face, setting.size)
