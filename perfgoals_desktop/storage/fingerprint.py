"""Whether a data file is, byte for byte, what it was when it was closed.

SQLite notices what breaks its structure and the declarations carry checksums; but a
date or a number in the margin that a failing disk changed would be believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a file that is read whole in the blink of an eye."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Size, time of the last change in nanoseconds, and digest of all bytes."""

    size: int
    changed_ns: int
    digest: str

    @property
    def moment(self) -> tuple[int, int]:
        """What differs for a file that somebody has written to since."""
        return self.size, self.changed_ns


def fingerprint(file: Path) -> Fingerprint | None:
    """The fingerprint of a file that SQLite does not have open in this process; None for a large one.

    Reading a file by hand and closing it takes away the locks that SQLite holds on it
    for this process. Raises OSError.
    """
    told = file.stat()
    if told.st_size > LARGEST:
        return None
    with file.open("rb") as stream:
        digest = blake2b(stream.read(), digest_size=16).hexdigest()
    return Fingerprint(told.st_size, told.st_mtime_ns, digest)
