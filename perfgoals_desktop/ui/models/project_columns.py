"""The columns of the project list, and what each is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt

from perfgoals_desktop.storage.listed import SortKey


class Column(IntEnum):
    """The columns of the list, left to right."""

    YEAR = 0
    NAME = 1
    NATURE = 2
    CATEGORY = 3
    UNIT = 4
    AMOUNT = 5
    STATUS = 6
    FINDINGS = 7
    MODIFIED = 8


SORT_KEYS: Final[Mapping[Column, SortKey]] = {
    Column.YEAR: SortKey.FISCAL_YEAR,
    Column.NAME: SortKey.NAME,
    Column.NATURE: SortKey.NATURE,
    Column.CATEGORY: SortKey.CATEGORY,
    Column.UNIT: SortKey.IMPLEMENTING_UNIT,
    Column.AMOUNT: SortKey.ANNUAL_REQUESTED,
    Column.STATUS: SortKey.STATUS,
    Column.MODIFIED: SortKey.MODIFIED_AT,
}
"""What the data file sorts by; the findings are not in it, and sorted here."""

ALIGNMENTS: Final[Mapping[int, Qt.AlignmentFlag]] = {
    Column.AMOUNT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    Column.STATUS: Qt.AlignmentFlag.AlignCenter,
}
"""Of the columns that do not begin at the left."""


def heads(tr: Callable[[str], str]) -> tuple[str, ...]:
    """What stands above the columns; `tr` translates."""
    return (
        tr("年度"),
        tr("项目名称"),
        tr("项目性质"),
        tr("项目类别"),
        tr("实施单位"),
        tr("年度申请总额（元）"),
        tr("状态"),
        tr("审核"),
        tr("最后修改"),
    )
