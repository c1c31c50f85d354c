"""The sample as a data file that is the same at every run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from perfgoals_desktop import bootstrap
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository

MOMENT: Final = datetime(2024, 3, 1, 1, 30, tzinfo=UTC)


def sample_data(file: Path) -> Path:
    """Write the published declarations to a new data file, with the same ids and times each time."""
    read = read_file(sample_source(), bootstrap.build().catalog)
    declarations = [
        replace(declaration, id=uuid5(NAMESPACE_URL, declaration.name)) for declaration in read.declarations
    ]
    with Database.create(file) as database:
        Repository(database, now=lambda: MOMENT).save_all(declarations)
    return file
