"""Why a backup was made, in a word or two."""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.storage.retention import Occasion

_NAMES: Final = {
    Occasion.WORKING: "自动",
    Occasion.CLOSING: "关闭时",
    Occasion.ASKED: "手动",
    Occasion.IMPORT: "导入前",
    Occasion.BULK_CHANGE: "批量操作前",
    Occasion.MIGRATION: "升级前",
    Occasion.RESTORE: "恢复前",
}


def occasion_name(occasion: Occasion) -> str:
    """The occasion as the lists of backups show it."""
    return _NAMES[occasion]
