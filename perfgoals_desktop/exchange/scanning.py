"""Find the codes in pictures and PDF scans of the paper, however these came about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from perfgoals_desktop.exchange.code_errors import NothingScanned, PictureUnusable, ScanTooLarge
from perfgoals_desktop.exchange.decoding import parts_on
from perfgoals_desktop.exchange.pdf_limits import hold_pdf_against_limits
from perfgoals_desktop.exchange.qr_parts import CodePart, Message, gather
from perfgoals_desktop.exchange.rendering import (
    LONGEST_SIDE,
    MOST_PIXELS,
    NoProcess,
    NotDrawn,
    Wanted,
    drawing,
    pages_here,
)
from perfgoals_desktop.pdfium import open_pdf
from perfgoals_desktop.sources import DAMAGE, Limits, load
from perfgoals_desktop.stopping import watched

if TYPE_CHECKING:
    from PIL.Image import Image

LIMITS: Final = Limits(bytes=200 * 1024 * 1024)
MOST_PAGES: Final = 500
FORMATS: Final = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")
_PAGED: Final = ("TIFF",)
"""The others are animations when they have frames: 7 kB may be hundreds of large ones."""
PDF_MAGIC: Final = b"%PDF"
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scan shows: each part with the number of its page, counted from 1."""

    pages: int
    found: tuple[tuple[int, CodePart], ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages, complete or not, in the order of their pages."""
        return gather(part for _, part in self.found)

    def pages_of(self, message: Message) -> tuple[int, ...]:
        """The pages that parts of a message stand on."""
        key = (message.tag, message.count)
        return tuple(dict.fromkeys(page for page, part in self.found if (part.tag, part.count) == key))


def scan_file(path: Path, progress: Progress = lambda _done, _of: None) -> Scan:
    """Read the codes of a picture or a PDF file; see `scan_data`.

    Raises SourceUnavailable, and what `hold_pdf_against_limits` raises, too.
    """
    data = load(path, LIMITS)
    if data.startswith(PDF_MAGIC):
        watched(path, partial(hold_pdf_against_limits, data, path.name))
    return scan_data(data, path.name, progress)


def scan_data(data: bytes, file: str, progress: Progress = lambda _done, _of: None) -> Scan:
    """Read the codes of a picture, or of a PDF file that is within limits; `file` is what errors call it.

    Raises NothingScanned, ScanTooLarge, PagesLost, ReadingTooLong for a page that takes too
    long, or PictureUnusable for what is neither.
    """
    found: list[tuple[int, CodePart]] = []
    with _pages_of(data, file) as (count, pages):
        for number, page in enumerate(pages, start=1):
            progress(number - 1, count)
            found += [(number, part) for part in parts_on(page)]
    progress(count, count)
    if not found:
        raise NothingScanned(file)
    return Scan(count, tuple(found))


@contextmanager
def _pages_of(data: bytes, file: str) -> Iterator[tuple[int, Iterator[Image]]]:
    """How many pages there are, and each of them in greys."""
    if not data.startswith(PDF_MAGIC):
        yield _frames(data, file)
        return
    try:
        with drawing(file) as process:
            with _exact_errors(file):
                count = process.begin(data, Wanted.PICTURES)
            yield _few(count, file), _exactly(process.pages(count), file)
    except NoProcess:
        yield _pages_here(data, file)


def _pages_here(data: bytes, file: str) -> tuple[int, Iterator[Image]]:
    with _exact_errors(file), open_pdf(data) as document:
        count = len(document)
    return _few(count, file), _exactly(pages_here(data), file)


def _few(count: int, file: str) -> int:
    if count > MOST_PAGES:
        raise ScanTooLarge(file, "pages", count, MOST_PAGES)
    return count


def _exactly(pages: Iterator[Image], file: str) -> Iterator[Image]:
    with _exact_errors(file):
        yield from pages


@contextmanager
def _exact_errors(file: str) -> Iterator[None]:
    from pypdfium2 import PdfiumError  # type: ignore[import-untyped]

    try:
        yield
    except (NotDrawn, PdfiumError, *DAMAGE) as error:
        raise PictureUnusable(file, str(error)) from error


def _frames(data: bytes, file: str) -> tuple[int, Iterator[Image]]:
    from PIL import Image, ImageSequence

    try:
        picture = Image.open(BytesIO(data), formats=FORMATS)
        count = getattr(picture, "n_frames", 1) if picture.format in _PAGED else 1
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ScanTooLarge(file, "pixels", 2 * MOST_PIXELS, MOST_PIXELS) from error
    except DAMAGE as error:
        raise PictureUnusable(file, str(error)) from error
    return _few(count, file), (_grey(frame, file) for frame in islice(ImageSequence.Iterator(picture), count))


def _grey(picture: Image, file: str) -> Image:
    if picture.width * picture.height > MOST_PIXELS:
        raise ScanTooLarge(file, "pixels", picture.width * picture.height, MOST_PIXELS)
    if max(picture.size) > LONGEST_SIDE:
        raise PictureUnusable(file, f"{picture.width} x {picture.height} pixels")
    try:
        return picture.convert("L")
    except DAMAGE as error:
        raise PictureUnusable(file, str(error)) from error
