"""What has to hold after a program was killed or a disk failed: the next start finds everything whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from zipfile import ZipFile

from pypdfium2 import PdfDocument

from perfgoals_desktop.services.tidying import tidy_up
from perfgoals_desktop.storage.errors import DataFileError
from tests.reliability.content import digest_of, problems_of
from tests.reliability.tasks import DATA, NEW, OLD, OUT
from tests.reliability.works import USER, at_home

_UNFINISHED = (".tmp", ".part", "-wal", "-journal", "-shm")


class Place:
    """The folder that a worker worked in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / OUT

    @property
    def data(self) -> Path:
        """The data file."""
        return self.folder / DATA

    def start_again(self) -> dict[str, str]:
        """Open the data files as the next start does; returns what each holds, by name.

        Every page and every checksum is looked at. Of a file that is refused the bytes count.
        """
        files = [self.folder / name for name in (DATA, NEW)]
        with _home(self.folder):
            tidy_up([self.data], [self.out])
            return {file.name: held(file) for file in files if file.exists()}

    def written(self) -> dict[str, object]:
        """What stands in the files that went out; data files by what they hold."""
        found = {path: path.read_bytes() for path in self.out.iterdir()} if self.out.exists() else {}
        return {
            path.name: held(path) if path.suffix == ".pgdb" and content != OLD else content
            for path, content in found.items()
        }

    def assert_nothing_is_left(self) -> None:
        """After the next start no unfinished file is there, in no folder that the program writes to.

        Only a data file that is refused stays marked as left by a crash.
        """
        found = [str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()]
        assert [name for name in found if name.endswith(_UNFINISHED)] == []
        locks = [path.with_suffix("") for path in self.folder.rglob("*.lock")]
        assert [file for file in locks if not (file.exists() and is_refused(file))] == []

    def assert_whole(self) -> None:
        """Whatever was written can be read to its end."""
        for path in [*self.out.rglob("*"), *(self.folder / USER).rglob("*.pgdb")]:
            match path.suffix:
                case ".pdf":
                    document = PdfDocument(path)
                    assert len(document) > 0
                    document.close()
                case ".xlsx":
                    with ZipFile(path) as archive:
                        assert archive.testzip() is None
                case ".pgdb":
                    assert problems_of(path) == []


def held(file: Path) -> str:
    """What a data file holds, or its bytes where it is refused."""
    try:
        found = digest_of(file)
    except DataFileError as error:
        return f"{type(error).__name__} {blake2b(file.read_bytes(), digest_size=8).hexdigest()}"
    assert problems_of(file) == []
    return found


def is_refused(file: Path) -> bool:
    """Whether a data file cannot be opened at all."""
    return held(file).startswith("DataFile")


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    before = dict(os.environ)
    at_home(folder)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
