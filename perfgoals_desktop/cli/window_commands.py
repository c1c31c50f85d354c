"""The command that opens the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from perfgoals_desktop.cli.starting import COMMAND, Language, Wish, has_display, show
from perfgoals_desktop.services.errors import NoDisplay


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command(COMMAND)(open_window)


def open_window(
    file: Annotated[
        Path | None, typer.Argument(help="要打开的数据文件（.pgdb）。", show_default=False)
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="打开示例数据。")] = False,
    lang: Annotated[
        Language | None,
        typer.Option(
            "--lang", help="窗口的语言：zh 中文，en 英文；不写时按“设置”里选的。", show_default=False
        ),
    ] = None,
) -> None:
    """打开窗口。"""
    if not has_display():
        raise NoDisplay
    raise typer.Exit(show(Wish(file, sample, lang)))
