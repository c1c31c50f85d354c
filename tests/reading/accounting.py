"""Where every cell of a source went, found without the reader's own books."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

from perfgoals_desktop import paths
from perfgoals_desktop.documents.layout import written
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.reading.notes import ReadResult

_FRAME = re.compile(r"[(（]?\d{4}年度[)）]?|[-:|]{2,}")


def lost(cells: Iterable[str], result: ReadResult) -> list[str]:
    """The cells that are neither in a declaration nor a word of a form nor in a note."""
    values = {value for declaration in result.declarations for value in _values(declaration)}
    # A goal in several rows is one text.
    goals = [item.text(key) for item in result.declarations for key in ("overall_goal", "annual_goal")]
    noted = {piece for note in result.notes for piece in note.text.split("\t")}
    words = _fixed_words()

    def is_kept(text: str) -> bool:
        return (
            text in values | noted
            or any(text in goal for goal in goals)
            or _FRAME.fullmatch(text) is not None
            or _bare(text) in words
            or any(_bare(text) == _bare(f"项目总目标({value})") for value in values)
        )

    return [cell for cell in cells if not is_kept(cell) and not all(map(is_kept, cell.split("：")))]


def _values(declaration: Declaration) -> Iterator[str]:
    for answer in declaration.answers.values():
        yield written(answer)
    for indicator in declaration.indicators:
        yield indicator.name
        yield indicator.target.entered
        yield from indicator.columns.values()


def _fixed_words() -> set[str]:
    files = [*paths.forms().glob("*.toml"), paths.forms() / "reading" / "words.toml"]
    return {_bare(text) for file in files for text in _strings(tomllib.loads(file.read_text("utf-8")))}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text).replace("（", "(").replace("）", ")")
