"""What can go wrong with a data file; each error carries the file."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from perfgoals_desktop.errors import PerfGoalsError


class DataFileError(PerfGoalsError):
    """A data file cannot be used; `detail` is for the log, not for the user."""

    problem: ClassVar[str] = "cannot be used"

    def __init__(self, file: Path, detail: str = "") -> None:
        super().__init__(f"{file.name}: {self.problem}" + (f" ({detail})" if detail else ""))
        self.file = file
        self.detail = detail


class DataFileMissing(DataFileError):
    """There is no such file."""

    problem = "does not exist"


class DataFolderMissing(DataFileError):
    """There is no such folder to keep the file in."""

    problem = "its folder does not exist"


class DataFileIsFolder(DataFileError):
    """The path is a folder."""

    problem = "is a folder"


class DataFileExists(DataFileError):
    """A new data file would replace something."""

    problem = "exists already"


class DataFileUnreadable(DataFileError):
    """The system refuses to open or read the file: permission, medium, another program."""

    problem = "cannot be read"


class DataFileReadOnly(DataFileError):
    """The file or its folder may be read but not written."""

    problem = "cannot be written"


class DataFileLocked(DataFileError):
    """Another program is writing to the file and did not finish in time."""

    problem = "is in use"


class DataFileDamaged(DataFileError):
    """The file is ours, but what stands in it cannot be."""

    problem = "is damaged"


class DiskFull(DataFileError):
    """There is no room left; what was stored before is untouched."""

    problem = "no room left on the disk"


class Stranger(StrEnum):
    """What a file is that is no data file."""

    EMPTY = "empty"
    NO_DATABASE = "no-database"
    OTHER_DATABASE = "other-database"


class NotADataFile(DataFileError):
    """The file was not made by this program; it is left alone."""

    problem = "is not a data file"

    def __init__(self, file: Path, stranger: Stranger) -> None:
        super().__init__(file, stranger.value)
        self.stranger = stranger


class DataFileTooNew(DataFileError):
    """A later version of the program wrote the file."""

    problem = "was written by a later version"

    def __init__(self, file: Path, version: int, known: int) -> None:
        super().__init__(file, f"schema {version}, known up to {known}")
        self.version = version
        self.known = known


class DataFileTooOld(DataFileError):
    """The file has to be upgraded first, and was opened only for reading."""

    problem = "has to be upgraded before it can be read"

    def __init__(self, file: Path, version: int, needed: int) -> None:
        super().__init__(file, f"schema {version}, needed {needed}")
        self.version = version
        self.needed = needed


class BackupFailed(DataFileError):
    """A sound copy of the file could not be made; nothing else was done."""

    problem = "could not be backed up"

    def __init__(self, file: Path, target: Path, detail: str) -> None:
        super().__init__(file, f"to {target.name}: {detail}")
        self.target = target


class UnknownDeclaration(DataFileError):
    """The file holds no declaration of this id."""

    problem = "does not hold the declaration"

    def __init__(self, file: Path, declaration_id: UUID) -> None:
        super().__init__(file, str(declaration_id))
        self.declaration_id = declaration_id


class UnknownVersion(DataFileError):
    """The file does not tell what a declaration said at a moment: it was not there yet."""

    problem = "does not hold so early a version"

    def __init__(self, file: Path, declaration_id: UUID, moment: datetime) -> None:
        super().__init__(file, f"{declaration_id} at {moment.isoformat()}")
        self.declaration_id = declaration_id
        self.moment = moment


class TextNotStorable(DataFileError):
    """A text holds half a character (a lone surrogate) and cannot be written as UTF-8."""

    problem = "a text cannot be stored"
