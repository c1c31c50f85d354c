"""Scans of our pages: clean ones, and worn ones as a machine in an office makes them."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.exchange.qr_payload import Payload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfgoals_desktop.documents.sheet import Sheet
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.schema.definition import FormDefinition

TILT = 3.0
BLUR = 1.2
NOISE = 25.0
WHITE = 255


def coded_sheet(declaration: Declaration, form: FormDefinition) -> Sheet:
    """The sheet with its codes, as it is printed."""
    return replace(lay_out(declaration, form), coded=Payload(declaration))


def scans(pdf: bytes, dots: int = 300) -> Iterator[Image.Image]:
    """The pages in greys, with so many dots an inch."""
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=dots / 72, grayscale=True)
            yield bitmap.to_pil().copy()
            bitmap.close()


def worn(scan: Image.Image, tilt: float = TILT, blur: float = BLUR, noise: float = NOISE) -> Image.Image:
    """A scan that is tilted by so many degrees, blurred (pixels) and noisy (of 255 shades)."""
    tilted = scan.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=WHITE)
    blurred = tilted.filter(ImageFilter.GaussianBlur(blur))
    grains = _grains(scan.size, noise)
    moved = ImageChops.offset(grains, random.randrange(scan.width), random.randrange(scan.height))  # noqa: S311
    return ImageChops.add(blurred, moved, 1, -128)


@cache
def _grains(size: tuple[int, int], noise: float) -> Image.Image:
    """Grey grains; making them takes longer than everything else, and moved they are as good as new."""
    return Image.effect_noise(size, noise)


def code_texts(scan: Image.Image) -> list[str]:
    """The texts of the codes that the library alone finds in a picture."""
    return sorted(code.text for code in zxingcpp.read_barcodes(scan, formats=zxingcpp.QRCode))
