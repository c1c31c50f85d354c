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

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.printing import faces
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
    """Every character that each typeface of the program has, those beyond U+FFFF too."""
    candidates = [chr(code) for code in range(0x20, 0x30000) if not 0xD800 <= code < 0xE000]
    found, every = faces(), "".join(candidates)
    missing = found.body.missing(every) | found.label.missing(every) | found.title.missing(every)
    return "".join(character for character in candidates if character not in missing)


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
