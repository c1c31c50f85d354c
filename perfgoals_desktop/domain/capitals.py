"""Amounts in Chinese capitals (人民币大写), as cheques and forms write them.

After 《支付结算办法》附件一“正确填写票据和结算凭证的基本规定”: 整 ends an amount of whole 元
and may be left out after 角 (it is, here); zeros within the number are read as one 零, and a
零 stands for a blank 角 before 分. Where the rules allow a 零 between the places of 元 or 万
and what follows, it is left out.
"""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.domain.money import Money

DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("仟", "佰", "拾", "")
_WAN: Final = 10_000
_YI: Final = 100_000_000


def in_capitals(amount: Money) -> str:
    """The amount in capitals, without 人民币 before it: `壹佰贰拾叁万肆仟伍佰元整`."""
    whole, rest = divmod(abs(amount.fen), 100)
    sign = "负" if amount.fen < 0 else ""
    yuan = f"{_number(whole)}元" if whole or not rest else ""
    return sign + yuan + (_parts_of_yuan(rest, after_yuan=bool(yuan)) if rest else "整")


def _parts_of_yuan(fen: int, *, after_yuan: bool) -> str:
    jiao, rest = divmod(fen, 10)
    blank_tenths = DIGITS[0] if after_yuan else ""
    tenths = f"{DIGITS[jiao]}角" if jiao else blank_tenths
    return tenths + (f"{DIGITS[rest]}分" if rest else "")


def _number(number: int) -> str:
    """A whole number, read by 亿 and 万; what is above 亿 is read the same way again."""
    if number >= _YI:
        return _joined(_number(number // _YI) + "亿", number % _YI, _YI)
    if number >= _WAN:
        return _joined(_number(number // _WAN) + "万", number % _WAN, _WAN)
    return _below_wan(number)


def _joined(upper: str, rest: int, base: int) -> str:
    """Put the lower places behind the upper ones, with one 零 for the zeros the rest begins with."""
    if not rest:
        return upper
    return upper + (DIGITS[0] if rest * 10 < base else "") + _number(rest)


def _below_wan(number: int) -> str:
    if not number:
        return DIGITS[0]
    written = ""
    skipped = False
    for digit, place in zip(f"{number:04}", _PLACES, strict=True):
        if digit == "0":
            skipped = bool(written)
            continue
        written += (DIGITS[0] if skipped else "") + DIGITS[int(digit)] + place
        skipped = False
    return written
