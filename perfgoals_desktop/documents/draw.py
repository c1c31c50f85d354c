"""Draw one page: rules, texts, title, signature block, foot, watermark."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.documents import frame as geometry
from perfgoals_desktop.documents.frame import Frame
from perfgoals_desktop.documents.page_canvas import Line, PageCanvas
from perfgoals_desktop.documents.paginate import PageRows, Slice, merged_parts
from perfgoals_desktop.documents.printable import printable
from perfgoals_desktop.documents.setting import SIDE_PADDING, Setting
from perfgoals_desktop.documents.sheet import Align, Entry, Role
from perfgoals_desktop.documents.table import SetCell, Table, needed

WATERMARK = "草　稿"
WATERMARK_SIZE = 120
RULE = 0.6


def draw_page(canvas: PageCanvas, frame: Frame, table: Table, rows: PageRows, page: tuple[int, int]) -> None:
    """Draw page `page[0]` of `page[1]` of a sheet."""
    number, last = page
    if frame.sheet.draft:
        canvas.watermark(WATERMARK, frame.title.face, WATERMARK_SIZE)
    if number == 1:
        _draw_title(canvas, frame)
    top = frame.table_top if number == 1 else geometry.TOP_MARGIN
    bottom = _draw_table(canvas, table, rows, top)
    if number == last:
        _draw_signature(canvas, frame, bottom)
    _draw_foot(canvas, frame, number, last)


def _write(
    canvas: PageCanvas, setting: Setting, text: str, align: Align, left: float, right: float, y: float
) -> None:
    """Write one line between `left` and `right` with its baseline at `y`."""
    if not text:
        return
    x = left
    if align is not Align.LEFT:
        free = right - left - setting.face.width(text.rstrip(" "), setting.size)
        x += free / 2 if align is Align.CENTRE else free
    canvas.text(x, y, text, setting.face, setting.size)


def _draw_title(canvas: PageCanvas, frame: Frame) -> None:
    left, right = geometry.SIDE_MARGIN, geometry.SIDE_MARGIN + frame.width
    y = geometry.TOP_MARGIN
    for line in frame.title_lines:
        baseline = y + frame.title.drop(frame.title.leading, 1)
        _write(canvas, frame.title, line, Align.CENTRE, left, right, baseline)
        y += frame.title.leading
    baseline = y + frame.subtitle.drop(frame.subtitle.leading, 1)
    _write(canvas, frame.subtitle, frame.sheet.subtitle, Align.CENTRE, left, right, baseline)


def _draw_table(canvas: PageCanvas, table: Table, rows: PageRows, top: float) -> float:
    """Draw the rows of a page from `top` on; returns where the table ends."""
    tops: dict[int, float] = {}
    y = top
    for piece in rows.pieces:
        tops[piece.row] = y
        y += piece.height
    lines: list[Line] = []
    for cell, pieces in _parts(table, rows):
        height = sum(piece.height for piece in pieces)
        _draw_cell(canvas, table, cell, pieces[0], tops[pieces[0].row], height, lines)
    left, right = geometry.SIDE_MARGIN, geometry.SIDE_MARGIN + table.edges[-1]
    lines += [(left, y, right, y), (right, top, right, y)]
    canvas.rules(lines, RULE)
    return y


def _parts(table: Table, rows: PageRows) -> Iterator[tuple[SetCell, list[Slice]]]:
    yield from merged_parts(table, rows)
    for piece in rows.pieces:
        for cell in table.by_row[piece.row]:
            yield cell, [piece]


def _draw_cell(
    canvas: PageCanvas, table: Table, cell: SetCell, piece: Slice, y: float, height: float, lines: list[Line]
) -> None:
    """Draw a cell's text and add its upper and left rule; the others belong to its neighbours."""
    left = geometry.SIDE_MARGIN + table.edges[cell.cell.column]
    right = geometry.SIDE_MARGIN + table.edges[cell.cell.column + cell.cell.columns]
    lines += [(left, y, right, y), (left, y, left, y + height)]
    setting = cell.setting
    shown = cell.lines
    baseline = y + setting.drop(height, len(shown))
    if cell.cell.role is Role.PROSE and (piece.first or piece.last is not None):
        shown = cell.lines[piece.first : piece.last]
        baseline = y + setting.drop(needed(setting, 1), 1)
    align = setting.align if len(cell.lines) == 1 else setting.ragged
    for line in shown:
        _write(canvas, setting, line, align, left + SIDE_PADDING, right - SIDE_PADDING, baseline)
        baseline += setting.leading


def _draw_signature(canvas: PageCanvas, frame: Frame, y: float) -> None:
    for number, entries in enumerate(frame.sheet.signature, start=1):
        baseline = y + number * geometry.SIGNATURE_STEP
        shown = list(entries)
        if frame.sheet.seal and number == len(frame.sheet.signature):
            shown.append(Entry(frame.sheet.seal))
        step = frame.width / max(len(line) for line in (*frame.sheet.signature, shown))
        for place, entry in enumerate(shown):
            text = printable(f"{entry.label}：{entry.text}").replace("\n", " ")
            canvas.text(
                geometry.SIDE_MARGIN + place * step, baseline, text, frame.entry.face, frame.entry.size
            )


def _draw_foot(canvas: PageCanvas, frame: Frame, number: int, last: int) -> None:
    left, right = geometry.SIDE_MARGIN, geometry.SIDE_MARGIN + frame.width
    y = frame.size.height - geometry.FOOT_BASELINE
    page = f"第 {number} 页 共 {last} 页"
    imprint = frame.sheet.imprint
    if imprint is None:
        _write(canvas, frame.foot, page, Align.RIGHT, left, right, y)
        return
    _write(
        canvas,
        frame.foot,
        f"项目编号 {imprint.project_id}　第 {imprint.revision} 版",
        Align.LEFT,
        left,
        right,
        y,
    )
    _write(canvas, frame.foot, f"校验码 {imprint.check_code}　{page}", Align.RIGHT, left, right, y)
