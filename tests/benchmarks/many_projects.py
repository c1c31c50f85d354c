"""Data files to drive the window with: made-up projects, and one with many indicators."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from tests.made_up import make_data_file
from tests.samples import INDICATORS, sample_declaration

_FIRST = 10**9
LARGE = UUID(int=_FIRST)
"""The declaration with many indicators in a file made here."""


def large_declaration(indicators: int = 60) -> Declaration:
    """A form with many indicators, filled in."""
    kinds = [category for category, _, _ in INDICATORS]
    rows = (
        Indicator(
            UUID(int=_FIRST + number),
            kinds[number % len(kinds)],
            f"第{number + 1}项任务完成率",
            parse_target(f"≥{80 + number % 20}(%)").target,
        )
        for number in range(indicators)
    )
    made = sample_declaration(1, name="许多指标的项目").with_indicators(rows)
    return Declaration(LARGE, made.form_id, answers=made.answers, indicators=made.indicators)


def data_file(file: Path, count: int) -> Path:
    """A data file with so many projects, the last of which has 60 indicators."""
    make_data_file(file, count - 1)
    with Database.open(file) as database:
        Repository(database).save(large_declaration())
    return file
