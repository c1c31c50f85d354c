"""Pages of a PDF of others, drawn or read by a process of their own.

Nothing can stop PDFium: two thousand bytes of forms within forms keep it busy for years. So
what draws is a process that is ended when its time is over, and may have so much memory.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from perfgoals_desktop.exchange.code_errors import PagesLost
from perfgoals_desktop.exchange.ending import end_with_input
from perfgoals_desktop.pdfium import DRAW_PAGES, open_pdf
from perfgoals_desktop.sources import DAMAGE, ReadingTooLong
from perfgoals_desktop.stopping import BUSY, SECONDS

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]

MOST_PIXELS: Final = 80_000_000
"""An A3 page at 600 dpi has 70 million."""
LONGEST_SIDE: Final = 65_535
"""Of what is searched for codes, in pixels: more the library does not take."""
DOTS: Final = 300
"""Dots an inch at which PDF pages are looked at; scans are made with 200 to 600."""

_READY: Final = b"ready\n"
_NUMBERS: Final = struct.Struct(">qq")
_ORDER: Final = struct.Struct(">cq")
_MEMORY: Final = 3 * 1024**3


class Wanted(Enum):
    """What is wanted of the pages."""

    PICTURES = b"p"
    TEXTS = b"t"


class NotDrawn(Exception):
    """PDFium took the document, or one of its pages, for none."""


class NoProcess(Exception):
    """The process could not be started."""


class Drawing:
    """The process that draws the pages of one document, in order."""

    def __init__(self, process: subprocess.Popen[bytes], file: str) -> None:
        self._process = process
        self._file = file
        self._is_late = False

    def begin(self, data: bytes, wanted: Wanted) -> int:
        """Hand the document over; returns the number of its pages.

        Raises NoProcess, NotDrawn, PagesLost or ReadingTooLong.
        """
        stdin = self._process.stdin
        if stdin is None or self._read(len(_READY)) != _READY:
            raise NoProcess
        with suppress(OSError):  # it ends where it reads no more, and then says why
            stdin.write(_ORDER.pack(wanted.value, len(data)))
            stdin.write(data)
            stdin.flush()  # and stays open: its end tells that this program is gone
        count, _ = self._numbers()
        return count

    def pages(self, count: int) -> Iterator[Image]:
        """Each page in greys; raises NotDrawn, PagesLost or ReadingTooLong."""
        from PIL import Image

        for _ in range(count):
            size = self._numbers()
            yield Image.frombytes("L", size, self._whole(size[0] * size[1]))

    def texts(self, count: int) -> Iterator[str]:
        """What each page shows; raises NotDrawn, PagesLost or ReadingTooLong."""
        for _ in range(count):
            length, _nothing = self._numbers()
            yield self._whole(length).decode("utf-8", "replace")

    def _numbers(self) -> tuple[int, int]:
        one, other = _NUMBERS.unpack(self._whole(_NUMBERS.size))
        if one < 0:
            raise NotDrawn
        return one, other

    def _whole(self, size: int) -> bytes:
        found = self._read(size)
        if len(found) < size:
            raise PagesLost(self._file)
        return found

    def _read(self, size: int) -> bytes:
        stdout = self._process.stdout
        timer = threading.Timer(BUSY * SECONDS, self._end)
        timer.daemon = True
        timer.start()
        try:
            found = b"" if stdout is None else stdout.read(size)
        finally:
            timer.cancel()
        if self._is_late:
            raise ReadingTooLong(self._file, BUSY * SECONDS)
        return found

    def _end(self) -> None:
        self._is_late = True
        self._process.kill()


@contextmanager
def drawing(file: str) -> Iterator[Drawing]:
    """A process for one document, ended with the block; raises NoProcess."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program
            _command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=flags
        )
    except OSError as error:
        raise NoProcess from error
    try:
        yield Drawing(process, file)
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        process.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, DRAW_PAGES]
    # Not `-m`, which would load modules out of the folder where one happens to be.
    start = "import sys; sys.path.insert(0, {0!r}); from {1} import serve; sys.exit(serve())"
    return [sys.executable, "-P", "-c", start.format(str(Path(__file__).parents[2]), __name__)]


def drawn(page: PdfPage) -> Image:
    """A page in greys."""
    width, height = page.get_size()
    area, side = max(1.0, width * height), max(1.0, width, height)
    scale = min(DOTS / 72, (MOST_PIXELS / area) ** 0.5, LONGEST_SIDE / (side + 1))
    bitmap = page.render(scale=scale, grayscale=True)
    picture: Image = bitmap.to_pil().copy()
    bitmap.close()
    return picture


def text_on(document: PdfDocument, number: int) -> str:
    """What a page shows; nothing where it cannot be read."""
    from pypdfium2 import PdfiumError

    try:
        text: str = document[number].get_textpage().get_text_bounded()
    except (PdfiumError, *DAMAGE):
        return ""
    return text


def pages_here(data: bytes) -> Iterator[Image]:
    """Draw without such a process; raises PdfiumError. The window may want to draw in between."""
    with open_pdf(data) as document:
        count = len(document)
    for number in range(count):
        with open_pdf(data) as document:
            picture = drawn(document[number]).convert("L")
        yield picture


def serve() -> int:
    """Be that process: what is wanted and a document come in, and its pages go out."""
    _take_little_memory()
    out = sys.stdout.buffer
    out.write(_READY)
    out.flush()
    order = sys.stdin.buffer.read(_ORDER.size)
    if len(order) < _ORDER.size:
        return 1
    wanted, size = _ORDER.unpack(order)
    data = sys.stdin.buffer.read(size)
    end_with_input(sys.stdin.fileno())
    from pypdfium2 import PdfiumError

    try:
        _answer(wanted, data, out)
    except (PdfiumError, *DAMAGE):
        out.write(_NUMBERS.pack(-1, 0))
    out.flush()
    return 0


def _answer(wanted: bytes, data: bytes, out: BinaryIO) -> None:
    with open_pdf(data) as document:
        count = len(document)
        out.write(_NUMBERS.pack(count, 0))
        out.flush()
        for number in range(count):
            if wanted == Wanted.TEXTS.value:
                content = text_on(document, number).encode("utf-8", "replace")
                size = len(content), 0
            else:
                picture = drawn(document[number]).convert("L")
                content, size = picture.tobytes(), picture.size
            out.write(_NUMBERS.pack(*size))
            out.write(content)
            out.flush()


def _take_little_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
