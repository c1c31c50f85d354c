"""QR codes (二维码) as the page draws them: rows of dark modules, filled without gaps."""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from typing import Final, NamedTuple

from perfgoals_desktop.documents.page_canvas import MILLIMETRE

MODULE: Final = 0.5 * MILLIMETRE
"""One module is six dots of a 300-dpi scan and four of a 200-dpi one."""

QUIET: Final = 4 * MODULE
"""White space that a code needs on every side."""

CAPACITIES: Final = (20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816)
"""Letters and digits that versions 1 to 18 hold at level M: ISO/IEC 18004, table 7. Larger scan badly."""

LEVEL: Final = "M"  # 15 % of a code may be dirty
_MASK: Final = 0
"""Packed data looks like noise under any mask; trying them all takes five times as long as drawing."""

_BITS: Final = bytes.maketrans(b"\x00\xff", b"10")
_DARK: Final = re.compile("1+")


class Code(NamedTuple):
    """A code: how many modules it is wide and high, and a line of PDF rectangles, one module high, a row."""

    modules: int
    rectangles: str

    @property
    def size(self) -> float:
        """The length of its side in points, without the white space around it."""
        return self.modules * MODULE


def side(version: int) -> float:
    """The length of the side of a code of this version, in points."""
    return (17 + 4 * version) * MODULE


def version_for(length: int) -> int | None:
    """The smallest version that holds so many letters and digits; None for too many."""
    return next((version for version, most in enumerate(CAPACITIES, start=1) if length <= most), None)


def make_code(text: str) -> Code:
    """The QR code of a text of upper-case letters and digits."""
    from zxingcpp import QRCode, create_barcode  # it takes a while to load, and few sheets have a code

    image = create_barcode(text, QRCode, ec_level=LEVEL, data_mask=_MASK).to_image(add_quiet_zones=False)
    modules = image.shape[1]
    bits = memoryview(image).tobytes().translate(_BITS)  # type: ignore[arg-type]
    rows = (_row(bits[start : start + modules]) for start in range(0, modules**2, modules))
    return Code(modules, "".join(row.replace("y", str(y)) for y, row in enumerate(rows)))


def _row(bits: bytes) -> str:
    """The rectangles of a row, eight modules at a time: these come again and again, whole rows never."""
    padded = int(bits, 2) << (-len(bits) % 8)
    return "".join(map(_group, count(), padded.to_bytes(-(-len(bits) // 8))))


@cache
def _group(place: int, pattern: int) -> str:
    """Eight modules, the `place`-th of a row, with `y` where the number of the row belongs."""
    runs = _DARK.finditer(f"{pattern:08b}")
    return "".join(f"{8 * place + run.start()} y {run.end() - run.start()} 1 re\n" for run in runs)
