"""How grave a finding is; apart from the definitions, which take a while to load."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"  # 错误
    WARNING = "warning"  # 警告
    HINT = "hint"  # 提示
