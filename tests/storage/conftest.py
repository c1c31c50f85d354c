from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.writer import Writer
from tests.storage.listed_examples import a_declaration

NOBODY = 65534
CLERK = Writer("clerk", "one sitting")


class Clock:
    """A clock that goes on by a minute, or by `step`, each time it is asked."""

    def __init__(self) -> None:
        self.moment = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)
        self.step = timedelta(minutes=1)

    def __call__(self) -> datetime:
        self.moment += self.step
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "项目 2024.pgdb"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    with Database.create(file) as database:
        yield database


@pytest.fixture
def repository(database: Database, clock: Clock) -> Repository:
    return Repository(database, clock, CLERK)


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user may look into; the one of pytest is closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def stored(repository: Repository) -> list[Declaration]:
    declarations = [a_declaration(number) for number in range(60)]
    for start in range(0, 60, 20):
        repository.save_all(declarations[start : start + 20])
    return declarations


@pytest.fixture
def listing(file: Path, stored: list[Declaration]) -> Iterator[Listing]:
    with Listing(file) as listing:
        yield listing


@contextmanager
def unprivileged() -> Iterator[None]:
    """Go without the rights of the superuser, who may write to anything."""
    if os.name != "posix":
        pytest.skip("no users to change to")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def nothing(*_: Any) -> None:
    """Take a step that changes nothing."""
