"""The text of a workbook's cell as its reader sees it."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

_DECIMALS = re.compile(r"0\.(0+)(?![0#?])")
# ST_Xstring of ECMA-376 part 1, 22.9.2.19: a character that XML cannot hold, or an underscore before such.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MIDNIGHT = datetime.time()


def shown(value: object, number_format: str) -> str:
    """A cell's value as a text: dates as ISO, percentages as such, decimals as the format asks.

    Decimals are only ever added, never rounded away.
    """
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, number_format)
        case datetime.datetime() if value.time() == _MIDNIGHT:
            return value.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            text = _ESCAPED.sub(_unescaped, str(value))
            return text.replace("\r\n", "\n").replace("\r", "\n")


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for, if it is one that a text may hold."""
    character = chr(int(match[1], 16))
    return character if character.isprintable() or character in "\t\n\r" else match[0]


def _number(value: float, number_format: str) -> str:
    number = Decimal(repr(value))
    percent = "%" in number_format and '"' not in number_format
    if percent:
        number *= 100
    text = f"{number.normalize():f}"
    if match := _DECIMALS.search(number_format.partition(";")[0]):
        whole, _, decimals = text.partition(".")
        text = f"{whole}.{decimals.ljust(len(match[1]), '0')}"
    return f"{text}%" if percent else text
