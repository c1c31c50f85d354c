"""What a form says about a rule of the review."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

Parameter = str | int | float | tuple[str, ...]


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"  # 错误
    WARNING = "warning"  # 警告
    HINT = "hint"  # 提示


class RuleSetting(BaseModel):
    """A form's own word on a rule: off, another level, other parameters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: bool = True
    level: Level | None = None
    parameters: dict[str, Parameter] = {}
