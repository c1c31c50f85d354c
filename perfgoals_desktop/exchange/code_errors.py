"""What can be wrong with the codes on a paper."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from perfgoals_desktop.errors import PerfGoalsError


class CodeError(PerfGoalsError):
    """A code cannot be used."""


class NoCode(CodeError):
    """A text is none of this program's codes."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no code: {text[:40]!r}")
        self.text = text


class CodeDamaged(CodeError):
    """A code is one of ours, but characters of it are wrong or missing.

    `part` and `parts` are 0 where even these cannot be trusted.
    """

    def __init__(self, reason: str, part: int = 0, parts: int = 0) -> None:
        super().__init__(f"code {part} of {parts}: {reason}")
        self.part = part
        self.parts = parts


class CodeTooNew(CodeError):
    """A code was written by a later version of the program."""

    def __init__(self, version: str) -> None:
        super().__init__(f"code of version {version!r}")
        self.version = version


class CodePartsMissing(CodeError):
    """Of several codes that belong together some were not read."""

    def __init__(self, missing: Iterable[int], parts: int) -> None:
        self.missing = tuple(missing)
        self.parts = parts
        super().__init__(f"missing {self.missing} of {parts}")


class NothingScanned(CodeError):
    """A picture or a document shows no code that can be read."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file.name}: no code found")
        self.file = file


class PictureUnusable(CodeError):
    """A file is no picture and no PDF that can be opened."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file.name}: {reason}")
        self.file = file
        self.reason = reason


class PictureTooLarge(CodeError):
    """A picture or a document is larger than the program looks at.

    `measure` says of what there is too much: `bytes`, `pixels`, `pages`.
    """

    def __init__(self, file: Path, measure: str, value: int, limit: int) -> None:
        super().__init__(f"{file.name}: {value} {measure}, at most {limit}")
        self.file = file
        self.measure = measure
        self.value = value
        self.limit = limit
