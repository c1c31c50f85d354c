"""Pages of a PDF on a printer: which, in what order, and how they are put on the paper.

Called from a worker: Qt allows a printer to be painted on in any thread, as long
as it is one at a time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from perfgoals_desktop.errors import PrinterNotReady
from perfgoals_desktop.services.previewing import Picture, page_sizes, strips
from perfgoals_desktop.services.progress import Progress

_MOST_DOTS: Final = 600
"""Dots an inch that are rendered; more are not seen, and take time and memory."""

_STRIP: Final = 256
_WHITE: Final = b"\xff"
_POINT: Final = 1 / 72


class Choice(NamedTuple):
    """What the user has chosen in the dialog: pages from 1 on, all where there are no `ranges`."""

    ranges: Sequence[tuple[int, int]] = ()
    copies: int = 1
    collate: bool = True
    backwards: bool = False


def choice_of(printer: QPrinter) -> Choice:
    """What the dialog has left in the printer; copies that the printer makes itself are not asked for."""
    parts = printer.pageRanges().toRangeList()
    # The stubs do not list the members of a range.
    ranges = [(part.from_, part.to) for part in parts]  # type: ignore[attr-defined]
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    return Choice(ranges, copies, printer.collateCopies(), backwards)


def in_order(count: int, choice: Choice) -> list[int]:
    """The pages, from 0 on, in the order in which they leave the printer."""
    ranges = choice.ranges or ((1, count),)
    chosen = [page for page in range(count) if any(first <= page + 1 <= last for first, last in ranges)]
    if choice.backwards:
        chosen.reverse()
    if choice.collate:
        return chosen * choice.copies
    return [page for page in chosen for _ in range(choice.copies)]


def print_pages(printer: QPrinter, pdf: bytes, pages: Sequence[int], text: str, progress: Progress) -> int:
    """Print the pages; returns how many. Raises PrinterNotReady; `progress` may raise to stop."""
    sizes = page_sizes(pdf)
    painter = QPainter()
    try:
        for done, page in enumerate(pages):
            progress(done, len(pages), text)
            _turn(printer, sizes[page])
            _begin(painter, printer, first=not done)
            _put(painter, printer, pdf, page, sizes[page])
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return len(pages)


def _begin(painter: QPainter, printer: QPrinter, *, first: bool) -> None:
    """Take the next sheet of paper."""
    if not (painter.begin(printer) if first else printer.newPage()):
        raise PrinterNotReady(printer.printerName())
    # Where the system spools PDF, Qt would make photographs of the pages otherwise.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    """Turn the paper as the page is."""
    wide = size[0] > size[1]
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(orientation)


def _put(painter: QPainter, printer: QPrinter, pdf: bytes, page: int, size: tuple[float, float]) -> None:
    """Put one page on the paper, in its true size; smaller only where the paper is smaller."""
    dots = printer.resolution()
    each = math.ceil(dots / _MOST_DOTS)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).size()
    true = QSizeF(size[0], size[1]) * (dots * _POINT)
    slack = dots / 25  # a millimetre more or less is how papers are cut and drivers round
    shrink = min(1.0, (paper.width() + slack) / true.width(), (paper.height() + slack) / true.height())
    painter.save()
    if shrink < 1.0:
        free = (paper - true * shrink) * 0.5
        painter.translate(max(0.0, free.width()), max(0.0, free.height()))
        painter.scale(shrink, shrink)
    for strip in strips(pdf, page, dots / each * _POINT, _STRIP):
        if not strip.data.strip(_WHITE):
            continue  # half of a page is white, and to spool it takes as long as the rest
        target = QRectF(0, strip.top * each, strip.width * each, strip.height * each)
        painter.drawImage(target, _image_of(strip), QRectF(0, 0, strip.width, strip.height))
    painter.restore()


def _image_of(strip: Picture) -> QImage:
    image = QImage(strip.data, strip.width, strip.height, strip.stride, QImage.Format.Format_Grayscale8)
    return image.copy()
