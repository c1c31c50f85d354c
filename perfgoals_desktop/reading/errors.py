"""What can be wrong with a source that a form is to be read from; with data and without sentences."""

from __future__ import annotations

from perfgoals_desktop.sources import SourceError


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
