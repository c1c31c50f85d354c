"""How the texts are written: pairs of marks, punctuation, stand-ins, length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from perfgoals_desktop.rules.finding import NAME, VALUE, Finding
from perfgoals_desktop.rules.marks import ANY_MARK, balanced, unbalanced_marks
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.subject import Passage

_CHINESE = r"[\u3400-\u9fff“”‘’（）《》〔〕]"
_HALF_WIDTH = re.compile(rf"(?<={_CHINESE})[,;:](?={_CHINESE})")
_FULL_WIDTH: Final = str.maketrans(",;:", "，；：")
_GAP = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


@rule("unbalanced-quotes")
def unbalanced_quotes(case: Case) -> Iterator[Finding]:
    """Name brackets and quotation marks that lack their partner."""
    if not ANY_MARK.search(case.subject.all_text):
        return
    for passage in case.subject.passages:
        if marks := unbalanced_marks(passage.text):
            proposal = balanced(passage.text)
            if proposal is None:
                yield case.finding(passage.target, variant="by_hand", marks=" ".join(marks))
            else:
                yield case.finding(passage.target, proposal=proposal, marks=" ".join(marks), right=proposal)


@rule("halfwidth-punctuation")
def halfwidth_punctuation(case: Case) -> Iterator[Finding]:
    """Name half-width marks between Chinese characters, and blanks inside a name."""
    if not _HALF_WIDTH.search(case.subject.all_text) and not _GAP.search(case.subject.all_text):
        return
    for passage in case.subject.passages:
        closed_up = _GAP.sub("", passage.text) if passage.is_name else passage.text
        if found := tuple(dict.fromkeys(_HALF_WIDTH.findall(passage.text))):
            right = _HALF_WIDTH.sub(lambda mark: mark[0].translate(_FULL_WIDTH), closed_up)
            yield case.finding(passage.target, proposal=right, marks=found)
        elif closed_up != passage.text:
            yield case.finding(passage.target, variant="blanks", proposal=closed_up, right=closed_up)


@rule("placeholder")
def placeholder(case: Case) -> Iterator[Finding]:
    """Name what only holds a place: **, XX, 待定, a lone slash, a unit without a number."""
    everywhere, alone = case.pattern("everywhere"), case.pattern("alone")
    required = {field.key for field in case.form.fields if field.required}
    some = everywhere.search(case.subject.all_text)
    for passage in case.subject.passages:
        text = passage.text.strip()
        if some and (found := everywhere.search(text)):
            yield case.finding(passage.target, mark=(found[0],))
        elif (passage.indicator or passage.key in required) and alone.fullmatch(text):
            yield case.finding(passage.target, mark=(text,))
        elif passage.is_value and _is_lone_unit(text, case):
            yield case.finding(passage.target, variant="number", mark=(text,))


def _is_lone_unit(text: str, case: Case) -> bool:
    found = case.pattern("unit_alone").fullmatch(text)
    return found is not None and (not found["unit"] or found["unit"] in case.words("units"))


@rule("export-length")
def export_length(case: Case) -> Iterator[Finding]:
    """Hold texts against the columns of the finance side, where a Chinese character counts two."""
    limits = [("name", case.number("name_at_most"))]
    limits += [(key, case.number("goal_at_most")) for key in case.words("goals")]
    for key, most in limits:
        yield from _too_long(case, Passage(key, case.declaration.text(key)), most)
    name_at_most, value_at_most = case.number("indicator_at_most"), case.number("value_at_most")
    for indicator in case.subject.indicators:
        yield from _too_long(case, Passage(NAME, indicator.name, indicator), name_at_most)
        value = case.subject.printed(indicator.target)
        yield from _too_long(case, Passage(VALUE, value, indicator), value_at_most)


def _too_long(case: Case, passage: Passage, most: int) -> Iterator[Finding]:
    if 2 * len(passage.text) <= most:
        return
    length = sum(1 if letter.isascii() else 2 for letter in passage.text)
    if length > most:
        yield case.finding(passage.target, length=length, most=most, over=length - most)
