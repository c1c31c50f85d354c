"""What can be told before the form is known: titles, year lines, where a form begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.vocabulary import Vocabulary
from perfgoals_desktop.reading.wording import Wording, any_of, flat, in_year_line, plain

_YEAR_BEHIND = re.compile(r"(.+?)\(?(\d{4})年度?\)?")
_YEAR_WITHIN = re.compile(r"(\d{4})年")
_RULE = re.compile(r"[|:\-=+—─━_]{2,}")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Preamble:
    """A line above the table: the title, the year, the unit of the amounts."""

    title: str = ""
    whole: bool = False  # the title and nothing else but a year
    year: int | None = None
    unit: MoneyUnit | None = None


class Lexicon:
    """The words of all forms together."""

    def __init__(self, vocabularies: Sequence[Vocabulary], wording: Wording) -> None:
        self.vocabularies = tuple(vocabularies)
        self._forms = forms = [vocabulary.form for vocabulary in vocabularies]
        titles = {plain(title) for title in (*wording.titles, *(form.title for form in forms))}
        self._titles = sorted(titles, key=len, reverse=True)
        years = [form.sheet.year_line.replace("{fiscal_year}", "{year}") for form in forms]
        self._years = any_of(tuple(dict.fromkeys((*years, *wording.year_lines))))
        self._units = any_of(wording.unit_lines)
        self._furniture = any_of(wording.furniture)
        self._remarks = tuple(flat(text) for text in wording.remarks)
        self._remark_heads = frozenset(plain(text) for text in wording.remark_heads)
        self._words = frozenset(titles.union(*(vocabulary.words for vocabulary in vocabularies)))
        self._beginnings = frozenset(word[:length] for word in self._words for length in range(1, len(word)))
        self.preamble = lru_cache(maxsize=4096)(self._preamble)

    def is_furniture(self, text: str) -> bool:
        """Whether a text is a page number or the like."""
        norm = flat(text[: 2 * _LONGEST])
        return any(pattern.fullmatch(norm) for pattern in self._furniture)

    def is_remark(self, text: str) -> bool:
        """Whether a text is a remark on the form."""
        return flat(text[:_LONGEST]).startswith(self._remarks)

    def heads_remarks(self, text: str) -> bool:
        """Whether a text is the side of a block of remarks, merged over its rows."""
        return plain(text[:_LONGEST]) in self._remark_heads

    @staticmethod
    def is_rule(text: str) -> bool:
        """Whether a text is nothing but a drawn line."""
        return _RULE.fullmatch(text) is not None

    def is_word(self, norm: str) -> bool:
        """Whether a text without blanks is a word of some form, as it stands or with brackets behind."""
        if norm.rstrip(":") in self._words:
            return True
        base, bracket, inner = norm.partition("(")
        return bool(bracket) and inner.endswith(")") and self._takes_brackets(base, inner[:-1])

    def may_go_on(self, norm: str) -> bool:
        """Whether a text without blanks may be the beginning of such a word."""
        base, _, inner = norm.partition("(")
        return norm in self._beginnings or (base in self._words and ")" not in inner and len(norm) < _LONGEST)

    def _takes_brackets(self, base: str, inner: str) -> bool:
        """Whether a money unit or the period of a goal stands in the brackets."""
        if base in self._words and inner in set(MoneyUnit):
            return True
        return any(
            key in item.suffixes
            for item in self.vocabularies
            if (word := item.words.get(base)) is not None
            for key in word.fields
        )

    def year_above(self, rows: Sequence[Row]) -> int | None:
        """The year in the first lines of a form."""
        for row in rows:
            lines = [self.preamble(cell.text) for cell in row.cells]
            if not all(lines):
                return None
            for line in lines:
                if line and line.year:
                    return line.year
        return None

    def may_stand_above(self, text: str) -> bool:
        """Whether a text is a line above the table, also when its year is no number."""
        return self.preamble(text) is not None or any(
            in_year_line(text, form.sheet.year_line) is not None for form in self._forms
        )

    def names_project(self, row: Row) -> bool:
        """Whether a row asks for the project's name: its label begins the row, or stands second."""
        return self._begins_with_name(row.cells[0].text) or (
            len(row.cells) > 1 and self._is_name(plain(row.cells[1].text))
        )

    def _begins_with_name(self, text: str) -> bool:
        """Whether a text is the label, with or without the name behind it."""
        label = plain(re.split(r"[:：]", text[:_LONGEST], maxsplit=1)[0])
        first = next(iter(text[:_LONGEST].split(maxsplit=1)), "")  # a thin space has no words
        return self._is_name(label) or self._is_name(plain(first))

    def _is_name(self, norm: str) -> bool:
        return any(
            "name" in word.fields for item in self.vocabularies if (word := item.words.get(norm)) is not None
        )

    def _preamble(self, text: str) -> Preamble | None:
        norm = plain(text)
        if len(norm) > _LONGEST:
            return None
        for pattern in self._units:
            if match := pattern.fullmatch(norm):
                return Preamble(unit=MoneyUnit(match["unit"]))
        for pattern in self._years:
            if match := pattern.fullmatch(norm):
                return Preamble(year=int(match["year"]))
        return self._title(norm)

    def _title(self, norm: str) -> Preamble | None:
        behind = _YEAR_BEHIND.fullmatch(norm)
        body = behind[1] if behind else norm
        title = next((title for title in self._titles if body.endswith(title)), "")
        if not title:
            return None
        before = body.removesuffix(title)
        within = behind[2] if behind else (_YEAR_WITHIN.findall(before) or [""])[-1]
        whole = _YEAR_WITHIN.sub("", before).strip("度") == ""
        return Preamble(title=title, whole=whole, year=int(within) if within else None)
