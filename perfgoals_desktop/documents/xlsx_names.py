"""Names of worksheets, as Excel allows them."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 31
"""UTF-16 units in a sheet name. Source: Microsoft, Rename a worksheet."""
_FORBIDDEN = re.compile(
    r"[\[\]:*?/\\\x00-\x1f]+|_x[0-9A-Fa-f]{4}_"
)  # the latter stands for a character in a name


def sheet_names(projects: Sequence[str]) -> list[str]:
    """A name for each project, unique by its number: `03 人大制度宣传专项经费`."""
    digits = len(str(len(projects)))
    return [_sheet_name(str(number).zfill(digits), project) for number, project in enumerate(projects, 1)]


def _sheet_name(number: str, project: str) -> str:
    name = " ".join([number, *_FORBIDDEN.sub(" ", project).split()])
    while len(name.encode("utf-16-le")) // 2 > LONGEST:
        name = name[: min(len(name) - 1, LONGEST)]
    return name.rstrip(" '")  # Excel takes no apostrophe at the end
