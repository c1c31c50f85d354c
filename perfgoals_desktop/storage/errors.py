"""What can go wrong with a data file; each error carries the file."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from perfgoals_desktop.errors import PerfGoalsError

if TYPE_CHECKING:
    from perfgoals_desktop.storage.owner import Owner


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


class DataFileHeld(DataFileError):
    """Another process has the right to write to the file; `owner` is who, where that is known."""

    problem = "may be written by another process"

    def __init__(self, file: Path, owner: Owner | None) -> None:
        super().__init__(file, f"pid {owner.pid}" if owner else "")
        self.owner = owner


class DataFileInUse(DataFileHeld):
    """Another process that is running has the right to write."""

    problem = "is open for writing in another process"


class DataFileHeldElsewhere(DataFileHeld):
    """A process of another machine has the right to write, or died with it."""

    problem = "is marked as open on another machine"


class DataFileTakenOver(DataFileHeld):
    """Another machine was told to take the right to write away from this process."""

    problem = "was taken over by another machine"


class DataFileDamaged(DataFileError):
    """The file is ours, but what stands in it cannot be."""

    problem = "is damaged"


class ReadingCut(DataFileError):
    """Somebody wants no answer any more, see `Listing.cut`."""

    problem = "is not read any further"


class DiskFull(DataFileError):
    """There is no room left; what was stored before is untouched."""

    problem = "no room left on the disk"


class DataFileNotWritten(DataFileError):
    """The disk failed while the file was being written; what was stored before is untouched."""

    problem = "could not be written"


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
    """A sound copy of the file could not be made; nothing else was done.

    With `is_damaged` it is the file itself that is not sound.
    """

    problem = "could not be backed up"

    def __init__(self, file: Path, target: Path, detail: str, *, is_damaged: bool = False) -> None:
        super().__init__(file, f"to {target.name}: {detail}")
        self.target = target
        self.is_damaged = is_damaged


class BackupNotUsable(DataFileError):
    """A backup is missing, damaged, or no data file; nothing was restored."""

    problem = "is no backup that could be restored"


class NotRestored(DataFileError):
    """A backup could not be put in the place of the file, which is what it was."""

    problem = "could not be replaced by a backup"

    def __init__(self, file: Path, backup: Path, detail: str) -> None:
        super().__init__(file, f"by {backup.name}: {detail}")
        self.backup = backup


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


class UnknownRevision(DataFileError):
    """The file holds no sealed revision of this number."""

    problem = "does not hold the sealed revision"

    def __init__(self, file: Path, declaration_id: UUID, revision: int) -> None:
        super().__init__(file, f"{declaration_id}, revision {revision}")
        self.declaration_id = declaration_id
        self.revision = revision


class ChangedMeanwhile(DataFileError):
    """A declaration says something else than when it was looked at; it was not sealed."""

    problem = "a declaration was changed meanwhile"

    def __init__(self, file: Path, declaration_id: UUID) -> None:
        super().__init__(file, str(declaration_id))
        self.declaration_id = declaration_id


class TextNotStorable(DataFileError):
    """A text holds half a character (a lone surrogate) and cannot be written as UTF-8."""

    problem = "a text cannot be stored"
