"""Data files to measure with, made once and kept in build/bench/data."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from tests.benchmarks.list_figures import indexed_file
from tests.benchmarks.many_projects import large_declaration
from tests.benchmarks.registry import DATA


def data_file(count: int) -> Path:
    """A data file with so many projects, all words indexed; one of them has 60 indicators."""
    file = DATA / f"{count}-projects.pgdb"
    if not file.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        unfinished = DATA / f"unfinished-{count}.pgdb"
        unfinished.unlink(missing_ok=True)
        indexed_file(unfinished, count - 1)
        with Database.open(unfinished) as database:
            Repository(database).save(large_declaration())
        unfinished.rename(file)
    return file
