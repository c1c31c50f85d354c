"""What can be wrong with a file that travels; with data and without sentences."""

from __future__ import annotations

from perfgoals_desktop.sources import SourceError


class HandoffError(SourceError):
    """Declarations cannot be taken from a file; nothing was taken."""


class NoPayload(HandoffError):
    """The file carries no declarations for the program.

    `own` tells that the program made the file: it is a plain export, or somebody took the
    hidden sheet out.
    """

    def __init__(self, file: str, *, own: bool) -> None:
        super().__init__(file, "carries no declarations")
        self.own = own


class HandoffDamaged(HandoffError):
    """What the file carries does not agree with its own checksums; `part` says where."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"does not agree with its checksum: {part}")
        self.part = part


class HandoffTooNew(HandoffError):
    """The file can be read from a later format on only."""

    def __init__(self, file: str, receives: int, known: int) -> None:
        super().__init__(file, f"needs format {receives}, known is {known}")
        self.receives = receives
        self.known = known
