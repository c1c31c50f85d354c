"""Read a form definition from its TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.schema.definition import FormDefinition


class BrokenDefinition(PerfGoalsError):
    """A form definition cannot be read; it is set aside and the others go on."""

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file.name}: {problem}")
        self.file = file
        self.problem = problem


def load_form(file: Path) -> FormDefinition:
    """Read one definition; raises BrokenDefinition with the place and the problem."""
    try:
        return FormDefinition.model_validate(tomllib.loads(file.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BrokenDefinition(file, f"{place}: {first['msg']}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrokenDefinition(file, str(error)) from error
