"""Read form definitions and other data from TOML files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.errors import BrokenDefinition

__all__ = ["BrokenDefinition", "load", "load_form"]

LARGEST: Final = 2 * 1024 * 1024
HARMLESS: Final = 12 * 1024
"""Bytes; what comes with the program is smaller, and is read without anybody to watch."""

Definition = TypeVar("Definition", bound=BaseModel)


def load_form(file: Path) -> FormDefinition:
    """Read one form; raises BrokenDefinition with the place and the problem."""
    return load(file, FormDefinition)


def load(file: Path, kind: type[Definition]) -> Definition:
    """Read a definition of any kind; raises BrokenDefinition with the place and the problem."""
    try:
        return kind.model_validate(_read(file))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BrokenDefinition(file, f"{place}: {first['msg']}") from error
    except (PerfGoalsError, OSError, ValueError, RecursionError) as error:
        raise BrokenDefinition(file, str(error)) from error


def _read(file: Path) -> dict[str, Any]:
    """What a file says; raises ReadingTooLong: a key of 50,000 names takes minutes."""
    size = file.stat().st_size
    if size > LARGEST:
        raise ValueError(f"{size} bytes, at most {LARGEST}")
    if size <= HARMLESS:
        return tomllib.loads(file.read_text("utf-8"))
    from perfgoals_desktop.stopping import watched  # at the first such file: a start is quicker

    return watched(file, lambda: tomllib.loads(file.read_text("utf-8")))
