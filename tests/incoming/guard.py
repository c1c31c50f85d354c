"""What a reading may not do: write, open other files, take much memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_opened: list[tuple[str, str]] = []
_listening = False
_HARMLESS = (".py", ".pyc", ".so", ".pyd", ".dll", os.devnull)
"""Modules of the program, and nothing at all."""


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], int):
        return  # a pipe to a process of the program
    if _listening and event in {"open", "os.mkdir", "os.rename", "os.remove", "os.symlink", "socket.connect"}:
        _opened.append((event, str(arguments[0])))


sys.addaudithook(_hear)


@contextmanager
def opened() -> Iterator[list[str]]:
    """Collects what is opened, made or connected to, besides the modules of the program."""
    global _listening  # noqa: PLW0603 - an audit hook stays for ever
    found: list[str] = []
    _opened.clear()
    _listening = True
    try:
        yield found
    finally:
        _listening = False
        found += [name for event, name in _opened if event != "open" or not name.endswith(_HARMLESS)]


@contextmanager
def little_memory(more: int) -> Iterator[None]:
    """Let the process grow by so many bytes and no further, where the system can say so."""
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource

    used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + more, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
