"""The command line: the services that the windows use, for scripts and for finance's own programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from perfgoals_desktop.cli.starting import open_window
from perfgoals_desktop.pdfium import DRAW_PAGES

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run a command; returns the exit code and never raises."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == [DRAW_PAGES]:
        from perfgoals_desktop.exchange.rendering import serve

        return serve()
    code = open_window(words)
    if code is not None:
        return code
    from perfgoals_desktop.cli.app import main as run_command

    return run_command(words)
