"""Read the codes on one picture, also a worn one: what fails at first is tried smoothed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from perfgoals_desktop.exchange.qr_parts import CodePart, gather, read_parts

if TYPE_CHECKING:
    from PIL.Image import Image

_SHARPENING: Final = (2, 150, 0)
"""Radius, per cent and threshold."""


def parts_on(picture: Image) -> tuple[CodePart, ...]:
    """The parts on a picture in greys; codes of others are passed over.

    Tries go on until every message that was begun is whole: of several codes on a page
    one may be harder to read than the others.
    """
    found: dict[CodePart, None] = {}
    for tried in _tries(picture):
        found.update(dict.fromkeys(_read(tried)))
        if found and not any(message.missing for message in gather(found)):
            break
    return tuple(found)


def _tries(picture: Image) -> Iterator[Image]:
    """The picture as it is, then without its noise, with clearer edges, and smaller."""
    from PIL import ImageFilter

    yield picture
    smooth = picture.filter(ImageFilter.BoxBlur(1))
    yield smooth
    yield smooth.filter(ImageFilter.UnsharpMask(*_SHARPENING))
    yield picture.reduce(2)


def _read(picture: Image) -> Iterator[CodePart]:
    from zxingcpp import BarcodeFormats, QRCode, read_barcodes

    for code in read_barcodes(picture, formats=BarcodeFormats(QRCode), try_invert=False):
        yield from (part for part in read_parts(code.text) if isinstance(part, CodePart))
