"""What can be wrong with a source as a whole; with data and without sentences."""

from __future__ import annotations

import zipfile
import zlib
from enum import StrEnum
from typing import Final

from perfgoals_desktop.errors import PerfGoalsError

DAMAGE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the office libraries raise on broken packages; they have no common error of their own."""


class SourceError(PerfGoalsError):
    """A source cannot be read; nothing was taken from it."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


class SourceUnavailable(SourceError):
    """The file is missing, a folder, locked or on a disk that fails."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.reason = reason


class UnsupportedFile(SourceError):
    """A kind of file that the reader does not take.

    `kind` is what was found: `doc`, `xls`, `ole`, `encrypted`, `pdf`, `rtf`, `html`,
    `picture`, `zip`, or the suffix without its dot.
    """

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(file, f"unsupported kind of file: {kind}")
        self.kind = kind


class EmptySource(SourceError):
    """There is nothing in the source but white space."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "empty")


class NotText(SourceError):
    """A text file holds bytes that no text has."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "binary content")


class UnknownEncoding(SourceError):
    """A text file is neither UTF-8 nor UTF-16 nor GB18030."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "unknown encoding")


class NoFormFound(SourceError):
    """Nothing in the source is laid out like a form that the program knows."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "no form found")


class DamagedFile(SourceError):
    """A workbook or document cannot be opened."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(file, f"damaged: {problem}")
        self.problem = problem


class Measure(StrEnum):
    """What was too large."""

    BYTES = "bytes"
    ENTRIES = "entries"
    UNPACKED = "unpacked"
    RATIO = "ratio"
    ROWS = "rows"
    COLUMNS = "columns"


class FileTooLarge(SourceError):
    """The source goes beyond what the reader takes."""

    def __init__(self, file: str, measure: Measure, value: int, limit: int) -> None:
        super().__init__(file, f"{value} {measure}, at most {limit}")
        self.measure = measure
        self.value = value
        self.limit = limit
