from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from perfgoals_desktop import leftovers
from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.leftovers import sweep, unfinished
from perfgoals_desktop.storage.database import Database

LEAVE = """
import os, sys
from pathlib import Path
from perfgoals_desktop.leftovers import unfinished
for suffix in (".tmp", ".part"):
    unfinished(Path(sys.argv[1]), suffix).write_bytes(b"half")
os._exit(9)
"""
NOBODY = "7" * 8


def left_by_the_dead(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", LEAVE, str(folder)], check=False)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def of_machine(path: Path, machine: str) -> Path:
    parts = path.name.split("-")
    return path.with_name("-".join([parts[0], machine, *parts[2:]]))


def test_what_a_dead_process_left_is_swept(tmp_path):
    left_by_the_dead(tmp_path)
    assert len(names(tmp_path)) == 2

    assert sweep(tmp_path) == 2

    assert names(tmp_path) == []


def test_what_is_being_written_stays(tmp_path):
    unfinished(tmp_path).write_bytes(b"half")
    alive = unfinished(tmp_path)
    alive.with_name(alive.name.replace(f"-{os.getpid()}-", "-1-")).write_bytes(b"half")

    assert sweep(tmp_path, is_running=lambda _pid: True) == 0

    assert len(names(tmp_path)) == 2


def test_a_number_that_we_have_inherited_is_of_the_dead(tmp_path, monkeypatch):
    unfinished(tmp_path).write_bytes(b"half")
    monkeypatch.setattr(leftovers, "_START", NOBODY)

    assert sweep(tmp_path) == 1


def test_journals_of_an_unfinished_data_file_go_with_it(tmp_path):
    left_by_the_dead(tmp_path)
    part = next(tmp_path.glob(".*.part"))
    for suffix in ("-journal", "-wal", "-shm"):
        part.with_name(part.name + suffix).touch()

    assert sweep(tmp_path) == 5


def test_another_machine_cannot_be_asked_until_a_day_has_passed(tmp_path):
    foreign = of_machine(unfinished(tmp_path), NOBODY)
    foreign.write_bytes(b"half")
    assert sweep(tmp_path) == 0

    yesterday = time.time() - leftovers.UNTOUCHED_SECONDS - 60
    os.utime(foreign, (yesterday, yesterday))

    assert sweep(tmp_path) == 1


@pytest.mark.parametrize("name", [".perfgoals.tmp", ".a.tmp", "perfgoals-1.tmp", ".~lock.项目.pgdb#"])
def test_what_is_not_ours_stays(tmp_path, name):
    (tmp_path / name).touch()

    assert sweep(tmp_path) == 0

    assert names(tmp_path) == [name]


def test_a_folder_that_cannot_be_listed_is_left(tmp_path):
    assert sweep(tmp_path / "gone") == 0


def test_what_cannot_be_removed_stays_for_the_next_time(tmp_path, monkeypatch):
    left_by_the_dead(tmp_path)

    def refuse(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)

    assert sweep(tmp_path) == 0


def test_the_next_writing_sweeps_its_folder(tmp_path):
    left_by_the_dead(tmp_path)

    with replacing(tmp_path / "a.bin") as file:
        file.write(b"new")

    assert names(tmp_path) == ["a.bin"]


def test_opening_a_data_file_sweeps_its_folder(tmp_path):
    file = tmp_path / "data.pgdb"
    Database.create(file).close()
    left_by_the_dead(tmp_path)

    Database.open(file).close()

    assert names(tmp_path) == ["data.pgdb"]
