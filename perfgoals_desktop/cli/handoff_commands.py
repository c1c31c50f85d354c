"""Commands between an office and finance: hand-off files, their check, differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import typer

from perfgoals_desktop.cli.diff import diff
from perfgoals_desktop.cli.handoff import handoff
from perfgoals_desktop.cli.verify import verify

_COMMANDS: Final[Mapping[str, Callable[..., Any]]] = {"handoff": handoff, "verify": verify, "diff": diff}


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    for name, command in _COMMANDS.items():
        app.command(name)(command)
