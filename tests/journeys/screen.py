"""An X server of the test's own, with a window manager, and a typist who presses its keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Final

PROGRAMS: Final = ("Xvfb", "xkbcomp", "openbox", "xdotool")
PATIENCE_S: Final = 60.0
_LOOK_AGAIN_S: Final = 0.05
_A_WHILE_S: Final = 3.0
_KEY_MS: Final = "12"
_SPARE_KEYS: Final = range(209, 256)
"""Codes that no office keyboard has; two characters go on each."""


def missing() -> list[str]:
    """The programs that are not to be had here; `sh packaging/test` brings them."""
    if not sys.platform.startswith("linux"):
        return ["an X server"]
    return [name for name in PROGRAMS if shutil.which(name) is None]


@contextmanager
def screen(folder: Path) -> Iterator[dict[str, str]]:
    """An office screen; yields the variables under which a program shows its window there."""
    reading, writing = os.pipe()
    keyboard = os.environ.get("XKB_CONFIG_ROOT")
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-noreset"]
    command += ["-nolisten", "tcp", "-extension", "GLX", *(["-xkbdir", keyboard] if keyboard else [])]
    with (folder / "server.txt").open("wb") as said:
        server = subprocess.Popen(command, pass_fds=[writing], stdout=said, stderr=said)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    variables = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    variables |= {"DISPLAY": f":{number}", "LC_ALL": "C.UTF-8", "XMODIFIERS": ""}
    variables.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(
        ["openbox"], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield variables
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def until(is_so: Callable[[], object], what: str) -> None:
    """Wait until something has come about."""
    if not wait_for(is_so, PATIENCE_S):
        raise TimeoutError(what)


def wait_for(is_so: Callable[[], object], seconds: float) -> bool:
    """Wait until something has come about, but no longer than so many seconds; tell whether it has."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_AGAIN_S)
    return True


class Typist:
    """Presses keys of the screen as a person does; they go to the window in front."""

    def __init__(self, variables: dict[str, str]) -> None:
        self._variables = variables

    def await_window(self, title: str) -> None:
        """Wait until a window whose title holds this is in front."""
        until(lambda: title in self._title_in_front(), f"no window {title!r} in front")

    def await_gone(self, title: str) -> None:
        """Wait until another window, or none, is in front."""
        until(lambda: title not in self._title_in_front(), f"{title!r} still in front")

    def press(self, *keys: str) -> None:
        """Press keys: `press("ctrl+shift+n", "Return")`."""
        self._do("key", "--clearmodifiers", "--delay", _KEY_MS, *keys)

    def write(self, text: str) -> None:
        """Type a text, of ASCII and of characters that are on keys."""
        self._do("type", "--clearmodifiers", "--delay", _KEY_MS, text)

    def enter(self, *texts: str) -> None:
        """Type texts, each with Enter behind it."""
        for text in texts:
            self.write(text)
            self.press("Return")

    def name_file(self, title: str, file: Path) -> None:
        """Answer a dialog that asks for a file; the first Enter may only close a list of names."""
        self.await_window(title)
        self.write(str(file))
        while title in self._title_in_front():
            self.press("Return")
            wait_for(lambda: title not in self._title_in_front(), _A_WHILE_S)

    def put_on_keys(self, text: str) -> None:
        """Give the characters of a text keys of their own; once, before the program starts.

        The typist would do it for each character at once, faster than windows hear of it.
        """
        foreign = sorted({letter for letter in text if not letter.isascii()})
        keys = zip(_SPARE_KEYS, zip_longest(foreign[::2], foreign[1::2], fillvalue="a"), strict=False)
        added = "".join(
            f'key <I{key}> {{ type= "TWO_LEVEL", [ U{ord(low):04X}, U{ord(high):04X} ] }};\n'
            for key, (low, high) in keys
        )
        display = self._variables["DISPLAY"]
        written = self._run("xkbcomp", "-xkb", display, "-")
        head, symbols, rest = written.partition("xkb_symbols")
        body, end, tail = rest.partition("\n};")
        self._run("xkbcomp", "-w0", "-", display, text=f"{head}{symbols}{body}\n{added}{end}{tail}")

    def _title_in_front(self) -> str:
        return self._do("getactivewindow", "getwindowname", check=False)

    def _do(self, *words: str, check: bool = True) -> str:
        return self._run("xdotool", *words, check=check)

    def _run(self, *command: str, text: str = "", check: bool = True) -> str:
        done = subprocess.run(
            command, env=self._variables, input=text, capture_output=True, encoding="utf-8", check=False
        )
        if check and done.returncode:
            raise RuntimeError(f"{command}: {done.stderr}")
        return done.stdout
