"""What can be wrong with the definitions of forms; apart from them, which take a while to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfgoals_desktop.errors import PerfGoalsError

if TYPE_CHECKING:
    from pathlib import Path


class BrokenDefinition(PerfGoalsError):
    """A form definition cannot be read; it is set aside and the others go on."""

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file.name}: {problem}")
        self.file = file
        self.problem = problem


class UnknownForm(PerfGoalsError):
    """A declaration names a form that is not installed."""

    def __init__(self, form_id: str) -> None:
        super().__init__(f"unknown form: {form_id}")
        self.form_id = form_id
