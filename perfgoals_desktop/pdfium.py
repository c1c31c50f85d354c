"""PDFium, the library that reads and renders PDF files, for one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

DRAW_PAGES: Final = "draw-pages"
"""The command of the program that draws for `exchange.rendering`, where no interpreter lies beside it."""

# It must not be called from two threads at once, whatever documents they have open.
_IN_USE: Final = threading.Lock()


@contextmanager
def open_pdf(pdf: bytes) -> Iterator[PdfDocument]:
    """A document, as long as nobody else uses PDFium; raises PdfiumError for what is none."""
    from pypdfium2 import PdfDocument

    with _IN_USE:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
