"""Where on the pages each answer stands (版面位置), for programs that let it be typed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Final

from perfgoals_desktop.documents.fonts import Faces
from perfgoals_desktop.documents.frame import Frame
from perfgoals_desktop.documents.page_canvas import MILLIMETRE, PageSize
from perfgoals_desktop.documents.page_rows import parts
from perfgoals_desktop.documents.pages import SheetPages, cut
from perfgoals_desktop.documents.sheet import Align, Sheet

SUBTITLE: Final = "subtitle"
"""The key of the line under the title."""

_MARGIN: Final = 1.2 * MILLIMETRE
"""White space around the text of what has no rules of its own."""

_LEAST_WIDTH: Final = 18 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key stands on a page: lengths in points from the upper left corner of the page.

    A cell that a page break cuts has a place on each page. `size` is the size of
    the type, `stands` how a short text is aligned.
    """

    key: str
    left: float
    top: float
    width: float
    height: float
    size: float
    stands: Align


@dataclass(frozen=True, slots=True)
class PagePlaces:
    """The places of one page in reading order."""

    size: PageSize
    places: tuple[Place, ...]


def find_places(sheet: Sheet, faces: Faces) -> tuple[PagePlaces, ...]:
    """The places of every key of the sheet, page by page, as `make_pdf` draws them."""
    pages = cut(sheet, faces)
    size = pages.frame.size
    form = (tuple(_on_page(pages, number)) for number in range(1, len(pages.form) + 1))
    return (
        *(PagePlaces(size, places) for places in form),
        *(PagePlaces(size, ()) for _ in pages.codes.sheets),
    )


def _on_page(pages: SheetPages, number: int) -> Iterator[Place]:
    if number == 1:
        yield from _of_subtitle(pages.frame)
    rows = pages.form[number - 1]
    tops = list(accumulate((piece.height for piece in rows.pieces), initial=pages.top(number)))
    for cell, first, behind in parts(pages.table, rows):
        if cell.cell.key:
            yield Place(
                cell.cell.key,
                left=cell.left,
                top=tops[first],
                width=cell.right - cell.left,
                height=tops[behind] - tops[first],
                size=cell.block.setting.size,
                stands=cell.cell.stands,
            )
    if number == len(pages.form):
        yield from _of_signature(pages.frame, tops[-1])


def _of_subtitle(frame: Frame) -> Iterator[Place]:
    if frame.subtitle is None:
        return
    setting = frame.subtitle.setting
    text = max(setting.face.width(line.text, setting.size) for line in frame.subtitle.lines)
    width = max(text + 2 * _MARGIN, _LEAST_WIDTH)
    left = (frame.left + frame.right - width) / 2
    top = frame.top + frame.title.text_height
    yield Place(SUBTITLE, left, top, width, frame.subtitle.text_height, setting.size, Align.CENTRE)


def _of_signature(frame: Frame, bottom: float) -> Iterator[Place]:
    """What is filled in behind each label, as far as the next entry beside it."""
    entries = list(chain.from_iterable(frame.sheet.signature))
    setting = frame.settings.entry
    placed = frame.signature.places
    for number, (entry, place) in enumerate(zip(entries, placed, strict=False)):
        beside = placed[number + 1 :][:1]
        right = frame.left + beside[0].x if beside and beside[0].x > place.x else frame.right
        left = frame.left + place.x + setting.face.width(f"{entry.label}：", setting.size)
        top = bottom + place.y - setting.drop - _MARGIN
        height = place.block.text_height + 2 * _MARGIN
        width = max(right - left - _MARGIN, _LEAST_WIDTH)
        yield Place(entry.key, left - _MARGIN, top, width, height, setting.size, Align.LEFT)
