"""A screen of its own for a proof, and what is to be seen on it."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from envsetup.commands import call
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTIONS: Final = ("-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp", "-ac")
TAKE: Final = "import sys; from PIL import ImageGrab; ImageGrab.grab(xdisplay=sys.argv[1]).save(sys.argv[2])"


@dataclass(frozen=True, slots=True)
class Display:
    """An X server without a monitor."""

    name: str

    def wait_for(self, title: str, seconds: float = 180) -> float:
        """Wait for a window whose title has `title`; returns the seconds that it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if self.shows(title):
                return time.monotonic() - began
            time.sleep(0.01)
        raise SetupFailed(f"no window “{title}” within {seconds:.0f} s")

    def shows(self, title: str) -> bool:
        """Tell whether a window with `title` is to be seen."""
        variables = dict(os.environ) | {"DISPLAY": self.name}
        found = call(["xdotool", "search", "--onlyvisible", "--name", title], variables=variables)
        return bool(found.stdout.strip())

    def settle(self, seconds: float = 3) -> None:
        """Wait until what is shown is painted and what it starts later has begun."""
        time.sleep(seconds)

    def press(self, keys: str, seconds: float = 60) -> None:
        """Press `keys`, which end the program, and wait until no window is left."""
        variables = dict(os.environ) | {"DISPLAY": self.name}
        # Nothing manages windows here, so none has the keyboard until it is given to it.
        front = ("search", "--onlyvisible", "--name", ".", "windowfocus", "sleep", "0.3")
        call(["xdotool", *front, "key", keys], variables=variables)
        # A window that closes at the press leaves its keys down on the server, where they repeat.
        call(["xdotool", "keyup", keys], variables=variables)
        until = time.monotonic() + seconds
        while self.shows("."):
            if time.monotonic() > until:
                raise SetupFailed(f"the window did not close on {keys}")
            time.sleep(0.1)

    def picture(self, python: Path, file: Path) -> None:
        """Write what is to be seen to `file`, with the Pillow of `python`."""
        call([python, "-c", TAKE, self.name, file])


@contextmanager
def screen() -> Iterator[Display]:
    """An X server that chooses a free number itself, and ends with the proof."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), *OPTIONS]
    try:
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    except OSError as error:
        raise SetupFailed("a screen is needed: apt-get install xvfb xdotool") from error
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield Display(f":{number.readline().strip()}")
    finally:
        server.terminate()
        server.wait()
