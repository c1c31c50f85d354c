"""Files that somebody else made: loaded within limits, and what can be wrong with any of them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from perfgoals_desktop.errors import PerfGoalsError


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be, and how large a package (zip) may become when it is unpacked."""

    bytes: int = 20 * 1024 * 1024
    entries: int = 500
    unpacked: int = 100 * 1024 * 1024
    ratio: int = 100
    # A sheet of blank cells packs well without harm: the ratio counts from this size on.
    ratio_from: int = 1024 * 1024


FORMS: Final = Limits()
"""For a file that forms are to be read from."""

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


class DamagedFile(SourceError):
    """A workbook or document cannot be opened."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(file, f"damaged: {problem}")
        self.problem = problem


class EncryptedFile(SourceError):
    """A package whose parts are encrypted with a password."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"encrypted: {part}")
        self.part = part


class UnmeasurablePdf(SourceError):
    """A sound PDF, packed in a way of which nobody can tell beforehand how large it becomes."""

    def __init__(self, file: str, way: str) -> None:
        super().__init__(file, f"cannot be measured: {way}")
        self.way = way


class Measure(StrEnum):
    """What was too large."""

    BYTES = "bytes"
    ENTRIES = "entries"
    UNPACKED = "unpacked"
    RATIO = "ratio"
    ROWS = "rows"
    COLUMNS = "columns"
    TAGS = "tags"


class FileTooLarge(SourceError):
    """The source goes beyond what the reader takes."""

    def __init__(self, file: str, measure: Measure, value: int, limit: int) -> None:
        super().__init__(file, f"{value} {measure}, at most {limit}")
        self.measure = measure
        self.value = value
        self.limit = limit


class ReadingTooLong(SourceError):
    """Reading was stopped after so many seconds."""

    def __init__(self, file: str, seconds: float) -> None:
        super().__init__(file, f"not read within {seconds:.0f} s")
        self.seconds = seconds


class ForbiddenPart(SourceError):
    """A package holds a part that no office program writes, such as `../../evil.exe`."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"forbidden part: {part!r}")
        self.part = part


class ForbiddenMarkup(SourceError):
    """The XML of a part has a document type, which may define entities; office programs write none."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"document type in {part!r}")
        self.part = part


def load(path: Path, limits: Limits = FORMS) -> bytes:
    """The whole file; raises SourceUnavailable or FileTooLarge."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.bytes + 1)
            if len(data) > limits.bytes:
                size = path.stat().st_size
                raise FileTooLarge(path.name, Measure.BYTES, size, limits.bytes)
    except FileNotFoundError as error:
        raise SourceUnavailable(path.name, "missing") from error
    except IsADirectoryError as error:
        raise SourceUnavailable(path.name, "folder") from error
    except PermissionError as error:
        raise SourceUnavailable(path.name, "folder" if path.is_dir() else "denied") from error
    except OSError as error:
        raise SourceUnavailable(path.name, error.strerror or "unreadable") from error
    return data


def hold_against_limits(
    entries: Sequence[zipfile.ZipInfo], packed: int, file: str, limits: Limits = FORMS
) -> None:
    """Refuse a package (zip) that unpacks beyond measure; raises FileTooLarge."""
    unpacked = sum(entry.file_size for entry in entries)
    ratio = unpacked // max(1, packed)
    for measure, value, limit in (
        (Measure.ENTRIES, len(entries), limits.entries),
        (Measure.UNPACKED, unpacked, limits.unpacked),
        (Measure.RATIO, ratio if unpacked > limits.ratio_from else 0, limits.ratio),
    ):
        if value > limit:
            raise FileTooLarge(file, measure, value, limit)
