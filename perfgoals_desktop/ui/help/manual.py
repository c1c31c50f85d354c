"""The pages of the manual (帮助) and the search in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

AROUND: Final = 18
"""Characters that are shown before and after what was found."""

_OWN_LINE: Final = frozenset({"h1", "h2", "p", "li", "td", "th", "tr"})


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One subject; `name` is the file's, by which links call it."""

    name: str
    title: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds all words, and the place of the first of them."""

    page: HelpPage
    excerpt: str


class Manual:
    """All pages in their order."""

    def __init__(self, pages: Sequence[HelpPage]) -> None:
        self._pages = {page.name: page for page in pages}

    @classmethod
    def read(cls, folder: Path, inserts: Mapping[str, str]) -> Manual:
        """Read the pages of a folder; `<!-- name -->` in them stands for what is inserted.

        The numbers that the files' names begin with give the order.
        """
        return cls([_read(file, inserts) for file in sorted(folder.glob("*.html"))])

    def __iter__(self) -> Iterator[HelpPage]:
        return iter(self._pages.values())

    def page(self, name: str) -> HelpPage | None:
        """The page of a file name, with or without the number it begins with."""
        ends = (page for page in self if page.name.partition("-")[2] == f"{name}.html")
        return self._pages.get(name) or next(ends, None)

    def find(self, wanted: str) -> list[Hit]:
        """The pages that hold every word; those with a word in their title come first."""
        words = [_alike(word) for word in wanted.split()]
        if not words:
            return []
        found = [page for page in self if all(_lines_with(word, page) for word in words)]
        found.sort(key=lambda page: not any(word in _alike(page.title) for word in words))
        return [Hit(page, _excerpt(page, words[0])) for page in found]


def _read(file: Path, inserts: Mapping[str, str]) -> HelpPage:
    html = file.read_text("utf-8")
    for name, inserted in inserts.items():
        html = html.replace(f"<!-- {name} -->", inserted)
    reader = _Words()
    reader.feed(html)
    return HelpPage(file.name, reader.title, html, "\n".join(reader.lines))


def _alike(text: str) -> str:
    """The text as it is compared: without blanks; full-width and half-width, capital and small are one."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _lines_with(word: str, page: HelpPage) -> list[str]:
    return [line for line in page.text.splitlines() if word in _alike(line)]


def _excerpt(page: HelpPage, word: str) -> str:
    """The line around the first place of a word, the title left aside where there is another."""
    lines = _lines_with(word, page)
    line = lines[1] if len(lines) > 1 and lines[0] == page.title else lines[0]
    places = [place for place, character in enumerate(line) if not character.isspace()]
    found = places[min(_alike(line).find(word), len(places) - 1)]
    start, end = max(0, found - AROUND), found + len(word) + AROUND
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


class _Words(HTMLParser):
    """The text of a page, a line for each paragraph, item and cell."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.lines: list[str] = []
        self._line = ""
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - given
        if tag in _OWN_LINE:
            self._end_line()
            self._tag = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _OWN_LINE:
            self._end_line()

    def handle_data(self, data: str) -> None:
        self._line += data

    def _end_line(self) -> None:
        line = " ".join(self._line.split())
        self._line = ""
        if line:
            self.lines.append(line)
            self.title = self.title or (line if self._tag == "h1" else "")
