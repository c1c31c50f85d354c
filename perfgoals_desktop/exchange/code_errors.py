"""What can be wrong with the codes on a paper."""

from __future__ import annotations

from collections.abc import Iterable

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.sources import SourceError


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


class NothingScanned(SourceError):
    """A picture or a document shows no code of ours that can be read."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "no code found")


class PictureUnusable(SourceError):
    """A file is neither a picture nor a PDF that can be opened."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.reason = reason


class PagesLost(SourceError):
    """What draws or reads the pages of a PDF ended at one of them: nobody knows what they show."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "the process that draws ended")


class ScanTooLarge(SourceError):
    """A picture or a document is larger than the program looks at; `measure` is `pixels` or `pages`."""

    def __init__(self, file: str, measure: str, value: int, limit: int) -> None:
        super().__init__(file, f"{value} {measure}, at most {limit}")
        self.measure = measure
        self.value = value
        self.limit = limit
