"""All rules: importing a module registers the rules that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from perfgoals_desktop.rules import (
    across,
    dates,
    directions,
    funding,
    goals,
    naming,
    project,
    qualities,
    required,
    table,
    text,
    values,
    weights,
)
from perfgoals_desktop.rules.rule import REGISTRY, Check

SUBJECTS: Final = (
    across,
    dates,
    directions,
    funding,
    goals,
    naming,
    project,
    qualities,
    required,
    table,
    text,
    values,
    weights,
)

RULES: Final[Mapping[str, Check]] = MappingProxyType(REGISTRY)
