"""The table by which a reader of a PDF gets the text back from character codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK = 100  # the format allows no more entries in one block

HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def to_unicode(shown: Sequence[tuple[int, str]]) -> bytes:
    """Return the table for codes and the characters they stand for."""
    lines = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>\n" for code, char in shown]
    blocks = [lines[start : start + BLOCK] for start in range(0, len(lines), BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return f"{HEAD}{body}{TAIL}".encode("ascii")
