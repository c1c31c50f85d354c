"""Commands between an office and finance, and between one year and the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import typer

from perfgoals_desktop.cli.carry_forward import carry_forward
from perfgoals_desktop.cli.collect import collect, receipt
from perfgoals_desktop.cli.diff import diff
from perfgoals_desktop.cli.handoff import handoff
from perfgoals_desktop.cli.verify import verify

_COMMANDS: Final[Mapping[str, Callable[..., Any]]] = {
    "handoff": handoff,
    "verify": verify,
    "collect": collect,
    "receipt": receipt,
    "diff": diff,
    "carry-forward": carry_forward,
}


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    for name, command in _COMMANDS.items():
        app.command(name)(command)
