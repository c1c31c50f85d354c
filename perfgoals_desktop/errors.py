"""The root of the error tree.

Lower layers raise the most exact subclass, with data and without Chinese
text; `services.messages.explain` turns an error into the sentence a user reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class PerfGoalsError(Exception):
    """Something outside the program's control went wrong: input, file, disk, database."""


class FontUnusable(PerfGoalsError):
    """A font file of the program is missing or damaged."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file.name}: {reason}")
        self.file = file
        self.reason = reason


class CharactersMissing(PerfGoalsError):
    """A text holds characters that no font of the program has."""

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(sorted(characters))
        super().__init__(" ".join(f"U+{ord(character):04X}" for character in self.characters))


class FileNotWritten(PerfGoalsError):
    """A file could not be written; what was there before is untouched."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file.name}: {reason}")
        self.file = file
        self.reason = reason


class FileNotSettled(FileNotWritten):
    """A file is written and in its place, but the disk did not confirm that it will stay there."""


class PrinterNotReady(PerfGoalsError):
    """The system could not begin to print on a printer; nothing was printed."""

    def __init__(self, printer: str) -> None:
        super().__init__(f"cannot print on {printer!r}")
        self.printer = printer


class TextNotWritable(PerfGoalsError):
    """A text cannot stand in a workbook: a character that XML does not have, or too many of them.

    `project` is the name of the declaration, `declaration` its id as a text; both are
    blank for a text of the program's own. `field` is a key as in `Cell.key`. Either
    `character` is set, or `length` (in UTF-16 units) is more than a cell holds.
    """

    def __init__(
        self, *, field: str, declaration: str = "", project: str = "", character: str = "", length: int = 0
    ) -> None:
        problem = f"character U+{ord(character):04X}" if character else f"{length} UTF-16 units"
        super().__init__(f"{declaration or 'workbook'}: {field}: {problem}")
        self.field = field
        self.declaration = declaration
        self.project = project
        self.character = character
        self.length = length
