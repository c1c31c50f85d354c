"""Read form definitions and other data from TOML files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.sources import Limits, SourceError
from perfgoals_desktop.sources import load as load_bytes
from perfgoals_desktop.stopping import watched

__all__ = ["BrokenDefinition", "load", "load_form"]

LIMITS: Final = Limits(bytes=2 * 1024 * 1024)
"""A form takes ten kilobytes, a library of indicators some hundred."""

Definition = TypeVar("Definition", bound=BaseModel)


def load_form(file: Path) -> FormDefinition:
    """Read one form; raises BrokenDefinition with the place and the problem."""
    return load(file, FormDefinition)


def load(file: Path, kind: type[Definition]) -> Definition:
    """Read a definition of any kind; raises BrokenDefinition with the place and the problem."""
    try:
        return watched(file, lambda: kind.model_validate(tomllib.loads(load_bytes(file, LIMITS).decode())))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BrokenDefinition(file, f"{place}: {first['msg']}") from error
    except (SourceError, ValueError, RecursionError) as error:
        raise BrokenDefinition(file, str(error)) from error
