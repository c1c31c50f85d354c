"""Target values in words, and names that promise another sort of value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from perfgoals_desktop.rules.finding import NAME, VALUE, Finding, target_of
from perfgoals_desktop.rules.matching import any_of, first_word
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.values import PERCENT

_DIGIT = re.compile(r"\d")


@rule("rate-in-words")
def rate_in_words(case: Case) -> Iterator[Finding]:
    """A rate or a number is promised as a number."""
    for indicator, _ in case.subject.qualities:
        if indicator.name.strip().endswith(case.words("counts")):
            yield case.finding(target_of(indicator, VALUE))


@rule("state-as-rate")
def state_as_rate(case: Case) -> Iterator[Finding]:
    """A state is not measured in percent; the name is to say what share is meant."""
    ending, replacement = case.words("renamed")
    for indicator in case.subject.quantities:
        name = indicator.name.strip()
        if indicator.target.unit != PERCENT or not name.endswith(case.words("states")):
            continue
        if name.endswith(ending):
            right = name.removesuffix(ending) + replacement
            yield case.finding(target_of(indicator, NAME), variant="renamed", proposal=right, right=right)
        else:
            yield case.finding(target_of(indicator, NAME))


@rule("vague-value")
def vague_value(case: Case) -> Iterator[Finding]:
    """Nobody can tell at the end of the year whether it has become better (提高, 良好)."""
    for indicator, words in case.subject.qualities:
        if _is_vague(words, case):
            yield case.finding(target_of(indicator, VALUE))


def _is_vague(words: str, case: Case) -> bool:
    """Whether a value is made of nothing but vague words and what strengthens them (明显提高)."""
    bare = any_of(case.words("strengthening")).sub("", words.strip("。；，"))
    vague = case.words("vague")
    return any_of(vague).fullmatch(bare) is not None or words in vague


@rule("relative-value")
def relative_value(case: Case) -> Iterator[Finding]:
    """A comparison with other years needs their figure."""
    for indicator, words in case.subject.qualities:
        if first_word(words, case.words("compared")) and not _DIGIT.search(words):
            yield case.finding(target_of(indicator, VALUE))


@rule("value-echoes-name")
def value_echoes_name(case: Case) -> Iterator[Finding]:
    """A value that repeats its name says nothing; but 健全 does answer …健全性."""
    for indicator, words in case.subject.qualities:
        name = indicator.name.strip()
        if len(words) < 2 or words not in name:
            continue
        answers = name.endswith(case.words("asks_for_state")) and not _is_vague(words, case)
        counted = name.endswith(case.words("counts"))  # `rate-in-words` says what is wrong there
        if not answers and not counted:
            yield case.finding(target_of(indicator, VALUE), word=(words,))
