"""The way to the window without the command line's library, which takes as long to load as the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from perfgoals_desktop import bootstrap

COMMAND: Final = "open"


class Language(StrEnum):
    """The languages that the windows speak."""

    CHINESE = "zh"
    ENGLISH = "en"


class Wish(NamedTuple):
    """What the window is to show, and in which language: None for that of the settings."""

    file: Path | None = None
    sample: bool = False
    language: Language | None = None


def read_wish(words: Sequence[str]) -> Wish | None:
    """What plain words after `open` ask for; None where they need a closer look: help, a slip."""
    if not words or words[0] != COMMAND:
        return None
    wish, rest = Wish(), list(words[1:])
    while rest:
        match rest:
            case ["--sample", *others]:
                wish, rest = wish._replace(sample=True), others
            case ["--lang", ("zh" | "en") as language, *others]:
                wish, rest = wish._replace(language=Language(language)), others
            case [file, *others] if wish.file is None and file and not file.startswith("-"):
                wish, rest = wish._replace(file=Path(file)), others
            case _:
                return None
    return wish


def open_window(words: Sequence[str]) -> int | None:
    """Open the window if that is all that is asked, and return the exit code; None for anything else."""
    wish = read_wish(words)
    if wish is None or not has_display():
        return None
    gc.disable()  # all that is loaded from now on stays; the window begins to collect when it is painted
    bootstrap.start_log()
    try:
        return show(wish)
    except Exception as error:  # noqa: BLE001 - the edge of the program
        from perfgoals_desktop.cli.app import tell

        return tell(error)
    finally:
        gc.enable()


def show(wish: Wish) -> int:
    """Show the window until it is closed; returns the exit code."""
    from perfgoals_desktop.ui.application import run

    return run(bootstrap.build(), file=wish.file, sample=wish.sample, language=wish.language)


def has_display() -> bool:
    """Whether a window can be shown; without one Qt would end the process with an English message."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
