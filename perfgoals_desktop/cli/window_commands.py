"""The command that opens the window."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services.errors import NoDisplay


class Language(StrEnum):
    """The languages that the windows speak."""

    CHINESE = "zh"
    ENGLISH = "en"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command("open")(open_window)


def open_window(
    file: Annotated[
        Path | None, typer.Argument(help="要打开的数据文件（.pgdb）。", show_default=False)
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="打开示例数据。")] = False,
    lang: Annotated[
        Language, typer.Option("--lang", help="窗口的语言：zh 中文，en 英文。")
    ] = Language.CHINESE,
) -> None:
    """打开窗口。"""
    if not has_display():
        raise NoDisplay
    from perfgoals_desktop.ui.application import run

    raise typer.Exit(run(bootstrap.build(), file=file, sample=sample, language=lang))


def has_display() -> bool:
    """Whether a window can be shown; without one Qt would end the process with an English message."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
