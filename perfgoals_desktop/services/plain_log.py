"""Traces for whoever mends the program: where it happened and what kind, never what was said.

The message of an error may quote what was typed or the name of a file, and the path of a
file the name of whoever works there: both are left out.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Final

_PACKAGES: Final = re.compile(r".*[/\\](?:site-packages|dist-packages|_internal)[/\\]")
_OURS: Final = re.compile(r".*[/\\](?=perfgoals_desktop[/\\])")
_OTHER: Final = re.compile(r".*[/\\]")
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'|[^\x20-\x7e]+")
_LONGEST: Final = 200


class PlainFormatter(logging.Formatter):
    """Lines of the log; an error is told by its kind and place."""

    def __init__(self) -> None:
        super().__init__(_FORMAT)

    def formatException(  # noqa: N802 - the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, error, trace = ei
        return "" if kind is None else trace_of(kind, error, trace)


class PlainLog(logging.Handler):
    """Plain lines in files of a folder, 1 MB each, the five youngest; the first line makes folder and file.

    Where they cannot be written the log is silent, and tries again with the next line: whoever
    logs is about to do something that matters more.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(Exception):
            self._files.handle(record)

    def close(self) -> None:
        if "_files" in vars(self):
            self._files.close()
        super().close()

    @cached_property
    def _files(self) -> logging.Handler:
        from perfgoals_desktop.services.log_files import LogFiles  # with sockets and more no start waits for

        self._folder.mkdir(parents=True, exist_ok=True)
        files = LogFiles(self._folder)
        files.setFormatter(PlainFormatter())
        return files


def trace_of(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Kind and frames of an error, with those of what caused it before them."""
    told = [_told(type(cause), cause.__traceback__) for cause in reversed(list(_causes(error)))]
    return "\n".join([*told, _told(kind, trace)])


def plain_words(message: str) -> str:
    """What a library says, without what it quotes and without any Chinese."""
    return _QUOTED.sub("…", message)[:_LONGEST]


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen = {id(error)}
    while error is not None:
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None or id(cause) in seen:
            return
        seen.add(id(cause))
        yield cause
        error = cause


def _told(kind: type[BaseException], trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    lines = [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])


def _place(file: str) -> str:
    """A source file without the folders above its package."""
    for above in (_PACKAGES, _OURS):
        if above.match(file):
            return above.sub("", file)
    return _OTHER.sub("", file)
