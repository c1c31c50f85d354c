"""Bring a data file to today's schema: numbered steps, each whole or not at all."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.connection import exact_errors, transaction
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.examine import examine_shape, schema_version
from perfgoals_desktop.storage.moments import Clock


def migrate(connection: sqlite3.Connection, file: Path, now: Clock) -> Path | None:
    """Take the steps that the file has not been through; returns the backup made before.

    A step that fails or is cut off leaves the file as the step before left it; the next
    start goes on from there. Raises BackupFailed before anything has been changed.
    """
    version = schema_version(connection)
    if version >= steps.latest():
        return None
    backup = backup_name(file, version, now())
    back_up(file, backup)
    with exact_errors(file):
        run_steps(connection, file)
        examine_shape(connection, file, steps.latest())
    return backup


def backup_name(file: Path, version: int, moment: datetime) -> Path:
    """The neighbour that keeps the file as it was: `projects.schema-1.20240131T080000Z.pgdb`."""
    return file.with_name(f"{file.stem}.schema-{version}.{moment:%Y%m%dT%H%M%SZ}{file.suffix}")


def run_steps(connection: sqlite3.Connection, file: Path) -> None:
    """Take every missing step in a transaction of its own."""
    # Steps may rebuild a table that others refer to; they are held to the references at their end.
    connection.execute("PRAGMA foreign_keys = OFF")
    for version, step in enumerate(steps.STEPS, start=1):
        with transaction(connection):
            # Asked anew, because another process may have taken the step meanwhile.
            if schema_version(connection) < version:
                _take(connection, file, step, version)
    connection.execute("PRAGMA foreign_keys = ON")


def _take(connection: sqlite3.Connection, file: Path, step: steps.Step, version: int) -> None:
    step(connection)
    if orphan := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise DataFileDamaged(file, f"step {version} leaves {tuple(orphan)} without a parent")
    connection.execute(f"PRAGMA user_version = {version:d}")
