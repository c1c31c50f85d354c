"""The grammar of real target values: `≥85(%)`, `95%以上`, `不超过24小时`, `达标`.

After the values met in published forms. What does not parse is a qualitative
value, word for word: the grammar never guesses a number out of a sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from perfgoals_desktop.domain.target import Operator, Target

# One character for one character, so that positions in the normalised text are
# positions in the text as typed; units such as ㎡ and ℃ stay untouched.
_NORMAL = str.maketrans("０１２３４５６７８９．，－（）％＞＜＝═≧≦　", "0123456789.,-()%><==≥≤ ")

_PREFIXES = {
    Operator.GE: ("≥", ">=", "=>", "不低于", "不少于", "不小于", "大于等于", "大于或等于", "至少"),
    Operator.LE: ("≤", "<=", "=<", "不超过", "不高于", "不大于", "不多于", "小于等于", "小于或等于", "至多"),
    Operator.GT: (">", "大于", "超过", "高于", "多于"),
    Operator.LT: ("<", "小于", "低于", "少于"),
    Operator.EQ: ("=", "等于"),
}
# 以上, 以下 and 以内 include the number itself (《民法典》第一千二百五十九条).
_SUFFIXES = {
    Operator.GE: ("及以上", "以上"),
    Operator.LE: ("及以下", "以下", "以内", "之内", "内"),
}
_BY_PREFIX = {word: operator for operator, words in _PREFIXES.items() for word in words}
_BY_SUFFIX = {word: operator for operator, words in _SUFFIXES.items() for word in words}


def _any_of(words: dict[str, Operator]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_QUANTITY = re.compile(
    rf"(?P<prefix>{_any_of(_BY_PREFIX)})?\s*"
    r"(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*"
    r"(?P<unit>\(.*\)|[^()]*?)"
    rf"\s*(?P<suffix>{_any_of(_BY_SUFFIX)})?",
    re.DOTALL,
)
# What may stand unbracketed behind a number and still be a unit: a percent sign, short
# Chinese measure words, Latin units, and these over one another (元/人·天).
_WORD = r"(?:[\u4e00-\u9fff]{1,4}|[a-zA-Zμ°℃㎡㎥㎞㎏²³]{1,4})"
_BARE_UNIT = re.compile(rf"[%‰]|{_WORD}(?:[/·*]{_WORD})*")
# 6月 names a month, ≤6月 measures; 年底前 and 月初 name a time whatever stands before them.
_NAMES_A_TIME = re.compile(r"(?:月|日|号|点|时|季度)(?!/)")
_ENDS_AS_TIME = re.compile(r"底|初|前|后|起|止")
_YEARS = range(1900, 2100)


class Parsed(NamedTuple):
    """A target, and whether its operator was supplied by the reader (a bare number)."""

    target: Target
    guessed: bool


def parse_target(text: str) -> Parsed:
    """Read a target value as somebody wrote it; anything is a value, at the least in words."""
    entered = text.strip()
    match = _QUANTITY.fullmatch(entered.translate(_NORMAL))
    if match is None or (match["prefix"] and match["suffix"]):
        return _words(entered)
    unit = _unit(match, entered)
    if unit is None:
        return _words(entered)
    operator = _BY_PREFIX.get(match["prefix"] or "") or _BY_SUFFIX.get(match["suffix"] or "")
    target = Target(
        operator=operator or Operator.EQ,
        number=match["number"].replace(",", ""),
        unit=unit,
        entered=entered,
    )
    return Parsed(target, guessed=operator is None)


def _words(entered: str) -> Parsed:
    return Parsed(Target(words=entered, entered=entered), guessed=False)


def _unit(match: re.Match[str], entered: str) -> str | None:
    """The unit as it was written, or None when what follows the number is not one."""
    raw = entered[match.start("unit") : match.end("unit")].strip()
    if match["unit"].startswith("("):
        raw = raw[1:-1].strip()
        if not _is_balanced(raw):
            return None
    elif raw and not _is_bare_unit(raw.translate(_NORMAL), match):
        return None
    return {"％": "%", "百分比": "%"}.get(raw, raw)


def _is_bare_unit(unit: str, match: re.Match[str]) -> bool:
    if unit.startswith("年") and match["number"].isdigit() and int(match["number"]) in _YEARS:
        return False  # 2023年 names a year, 3年 measures one
    compared = match["prefix"] or match["suffix"]
    if _ENDS_AS_TIME.search(unit) or (not compared and _NAMES_A_TIME.match(unit)):
        return False
    return _BARE_UNIT.fullmatch(unit) is not None


def _is_balanced(text: str) -> bool:
    depth = 0
    for character in text.translate(_NORMAL):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0
