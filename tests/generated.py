"""Many declarations made by hypothesis, and texts that workbooks or paper can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TypeVar
from uuid import UUID, uuid5

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop import paths
from perfgoals_desktop.documents.fonts import RARE_HAN
from perfgoals_desktop.documents.truetype import load
from perfgoals_desktop.domain.declaration import Declaration
from tests.strategies import NASTY, declarations

T = TypeVar("T")

# Char of XML 1.0 (https://www.w3.org/TR/xml/#charsets)
_NOT_XML = [chr(code) for code in range(32) if chr(code) not in "\t\n\r"] + ["\ufffe", "\uffff"]
_ASKED_FOR = (
    "=100(%)",
    "-5",
    "+x",
    "@a",
    "007",
    "<>&'\"",
    "\r\n",
    "一\r二\n三",
    "１２３（全角）",
    "𠮷😀𬭎",
    " 前后 ",
    "_x000D_",
)


def cell_texts() -> st.SearchStrategy[str]:
    """Any text that a cell of a workbook can hold, the nasty ones often."""
    characters = st.characters(exclude_categories=["Cs"], exclude_characters=_NOT_XML)
    nasty = [text for text in (*_ASKED_FOR, *NASTY) if not set(text) & set(_NOT_XML)]
    return st.text(characters, max_size=40) | st.sampled_from(nasty)


def paper_texts() -> st.SearchStrategy[str]:
    """Any text that the program's fonts have every character of, the nasty ones often."""
    printable = printed_characters()
    nasty = [text for text in (*_ASKED_FOR, *NASTY) if set(text) <= set(printable) | set("\r\n\t")]
    return st.text(st.sampled_from(printable), max_size=40) | st.sampled_from(nasty)


@cache
def printed_characters() -> str:
    """Every character that the fonts have which stand behind each typeface, those beyond U+FFFF too."""
    fonts = [load(paths.resources() / "fonts" / file) for file in RARE_HAN]
    codes = {
        code
        for font in fonts
        for first, last in zip(font._first_codes, font._last_codes, strict=True)
        for code in range(first, last + 1)
    }
    return "".join(filter(str.isprintable, map(chr, sorted(codes))))


def made_up(count: int, texts: st.SearchStrategy[str]) -> list[Declaration]:
    """So many declarations, each with an id of its own."""
    found: list[Declaration] = []

    @settings(max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(declarations(written=texts, max_indicators=5))
    def collect(declaration: Declaration) -> None:
        found.append(replace(declaration, id=uuid5(UUID(int=1), str(len(found)))))

    collect()
    assert len(found) >= count
    return found[:count]


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items, so many at a time."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
