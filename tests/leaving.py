"""What must never leave the program, watched through every test: connections, and content in the log."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

_CONTENT: Final = re.compile(r"[\u3400-\u9fff]")

connections: list[str] = []
"""Whom the tests, or what they run in this process, have tried to reach over a network."""


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leaves the machine; a socket with the name of a file does not."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"} or (
        event in {"socket.connect", "socket.sendto", "socket.bind"} and isinstance(arguments[-1], tuple)
    ):
        connections.append(f"{event} {arguments[1:]!r}")
        raise PermissionError(event)


def forbid_connections() -> None:
    """From now on, in this process."""
    sys.addaudithook(_refuse)


def lines_with_content(folder: Path) -> list[str]:
    """Lines of logs that hold a Chinese word: what the program itself says there is English."""
    return [
        line
        for file in folder.rglob("*.log*")
        for line in file.read_text("utf-8", "replace").splitlines()
        if _CONTENT.search(line)
    ]
