"""The words that published forms use beside those of the form definitions, from forms/reading."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from perfgoals_desktop import paths
from perfgoals_desktop.schema.loader import BrokenDefinition

_BLANK = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")
_ORNAMENT = re.compile(r"^(?:[*★☆]+|(?:\(?[一二三四五六七八九十]{1,2}\)?|\(?\d{1,2}\)?)[、.](?=\D))")
_PATTERNS: Final = {
    "year": r"(?P<year>\d{4})",
    "unit": r"(?P<unit>万?元)",
    "n": r"\d{1,4}",
    "any": r".{1,60}",
}


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A text as words are compared: without blanks, numbering and final colon, half-width."""
    return _ORNAMENT.sub("", flat(text)).rstrip(":")


def flat(text: str) -> str:
    """A text without blanks and in half-width characters."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


class Range(BaseModel):
    """A label whose one answer holds the first and the last day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: tuple[str, ...]
    first: str
    last: str


class Wording(BaseModel):
    """What forms/reading/words.toml holds; see the comments there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    titles: tuple[str, ...]
    year_lines: tuple[str, ...]
    unit_lines: tuple[str, ...]
    furniture: tuple[str, ...]
    remarks: tuple[str, ...]
    remark_heads: tuple[str, ...]
    structure: tuple[str, ...]
    other_labels: tuple[str, ...]
    labels: dict[str, tuple[str, ...]]
    ranges: tuple[Range, ...]
    headings: dict[str, tuple[str, ...]]
    levels: dict[str, tuple[str, ...]]


@cache
def wording(file: Path | None = None) -> Wording:
    """Read the words once; raises BrokenDefinition."""
    file = file or paths.forms() / "reading" / "words.toml"
    try:
        return Wording.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise BrokenDefinition(file, str(error)) from error


def in_year_line(text: str, year_line: str) -> str | None:
    """What stands where a form's year line has the year; None for another line."""
    before, _, after = year_line.partition("{fiscal_year}")
    if text.startswith(before) and text.endswith(after) and len(text) >= len(before) + len(after):
        return text[len(before) : len(text) - len(after)].strip()
    return None


def template(text: str) -> str:
    """A template of the file as a pattern for a text made `plain`."""
    pieces = re.split(r"\{(year|unit|n|any)\}", plain(text))
    return "".join(
        _PATTERNS[piece] if number % 2 else re.escape(piece) for number, piece in enumerate(pieces)
    )


def any_of(templates: tuple[str, ...]) -> list[re.Pattern[str]]:
    """Patterns for several templates."""
    return [re.compile(template(text)) for text in templates]
