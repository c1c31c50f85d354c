"""The visible text of a Word paragraph, and what its wrappers hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

# Content controls, tracked insertions and the like change nothing about what a reader sees.
_TRANSPARENT: Final = frozenset(
    map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml"))
)
_TEXT_BOX: Final = qn("w:txbxContent")
# A fallback repeats a drawing for old programs; deleted and moved text is no longer there.
_UNSEEN: Final = frozenset(
    {
        qn("w:del"),
        qn("w:moveFrom"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_WRITTEN: Final = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def children(parent: Element) -> Iterator[Element]:
    """The children of an element, those within wrappers included."""
    for child in parent:
        if child.tag in _TRANSPARENT:
            yield from children(child)
        else:
            yield child


def text_of(paragraph: Element) -> str:
    """The text of a paragraph, without that of its text boxes."""
    return "".join(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _UNSEEN or child.tag == _TEXT_BOX or child.tag == qn("w:pPr"):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _WRITTEN:
            yield _WRITTEN[child.tag]
        else:
            yield from _pieces(child)


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph."""
    for child in element:
        if child.tag == _TEXT_BOX:
            yield child
        elif child.tag not in _UNSEEN:
            yield from boxes(child)
