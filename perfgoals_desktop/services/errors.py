"""What a service can find out that no lower layer knows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from perfgoals_desktop.errors import PerfGoalsError


class NoSuchProject(PerfGoalsError):
    """No declaration has this id or name."""

    def __init__(self, wanted: str) -> None:
        super().__init__(f"no such project: {wanted}")
        self.wanted = wanted


class NothingToDo(PerfGoalsError):
    """The data file holds no declaration to work on."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file.name} holds no declaration")
        self.file = file


class NothingSaid(PerfGoalsError):
    """Nothing was said about any of the declarations that were chosen."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file.name} holds no opinion on these")
        self.file = file


class NoRevision(PerfGoalsError):
    """None of the projects of a file has a sealed revision of this number."""

    def __init__(self, file: Path, revision: int) -> None:
        super().__init__(f"{file.name} holds no revision {revision}")
        self.file = file
        self.revision = revision


class NotPrintable(PerfGoalsError):
    """A text holds characters that no font of the program has; nothing was printed."""

    def __init__(self, project: str, key: str, characters: Iterable[str]) -> None:
        self.project = project
        self.key = key
        self.characters = tuple(sorted(characters))
        codes = " ".join(f"U+{ord(character):04X}" for character in self.characters)
        super().__init__(f"{project}: {key}: {codes}")


class NoDisplay(PerfGoalsError):
    """There is no screen to show a window on."""


class WrongSuffix(PerfGoalsError):
    """A file was asked for by a name that says it is of another kind; nothing was written."""

    def __init__(self, file: Path, suffix: str) -> None:
        super().__init__(f"{file.name} is to be {suffix}")
        self.file = file
        self.suffix = suffix


def require_suffix(file: Path, suffix: str) -> None:
    """Raise WrongSuffix unless the name of a file ends as its kind does."""
    if file.suffix.lower() != suffix:
        raise WrongSuffix(file, suffix)


class SecondBackupFailed(PerfGoalsError):
    """A backup was made, but could not be brought to the second place, though that is there."""

    def __init__(self, folder: Path, detail: str) -> None:
        super().__init__(f"{folder}: {detail}")
        self.folder = folder
        self.detail = detail


class NotRebuilt(PerfGoalsError):
    """A folder holds no sealed form of ours from which a data file could be made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds no sealed form")
        self.folder = folder
