"""Read form definitions and other data from TOML files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.errors import BrokenDefinition

__all__ = ["BrokenDefinition", "load", "load_form"]

Definition = TypeVar("Definition", bound=BaseModel)


def load_form(file: Path) -> FormDefinition:
    """Read one form; raises BrokenDefinition with the place and the problem."""
    return load(file, FormDefinition)


def load(file: Path, kind: type[Definition]) -> Definition:
    """Read a definition of any kind; raises BrokenDefinition with the place and the problem."""
    try:
        return kind.model_validate(tomllib.loads(file.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BrokenDefinition(file, f"{place}: {first['msg']}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrokenDefinition(file, str(error)) from error
