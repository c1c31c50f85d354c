"""What a form says about a rule of the review."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from perfgoals_desktop.schema.level import Level

__all__ = ["Level", "Parameter", "RuleSetting", "Span"]

Parameter = str | int | float | tuple[str, ...]
Span = Annotated[str, StringConstraints(pattern="^(recurrent|one-off|staged)$")]


class RuleSetting(BaseModel):
    """A form's own word on a rule: off, another level, other parameters.

    `span_levels` gives projects of one span (`ProjectSpan`) a level of their own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: bool = True
    level: Level | None = None
    span_levels: dict[Span, Level] = {}
    parameters: dict[str, Parameter] = {}
