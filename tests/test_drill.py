"""The drill itself: it finds the backup that cannot be restored."""

from __future__ import annotations

import pytest

from perfgoals_desktop.storage import backup
from perfgoals_desktop.storage.backup import back_up
from tests.drill import Drill
from tests.storage import sample


@pytest.fixture
def drill(tmp_path, monkeypatch):
    folder = tmp_path / "drill"
    folder.mkdir()
    drill = Drill(folder)
    monkeypatch.setattr(backup, "put_in_place", drill.noting(backup.put_in_place))
    return drill


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "data.pgdb"
    sample.make(file)
    return file


def test_every_backup_is_restored(drill, file, tmp_path):
    for number in range(3):
        back_up(file, tmp_path / f"{number}.pgdb")

    assert drill.restore_all() == []
    assert drill.restored == 3


def test_what_a_test_does_to_a_backup_later_does_not_matter(drill, file, tmp_path):
    back_up(file, tmp_path / "0.pgdb")
    (tmp_path / "0.pgdb").write_text("spoilt by a test")

    assert drill.restore_all() == []


def test_a_backup_that_cannot_be_restored_is_named(drill, file, tmp_path):
    back_up(file, tmp_path / "0.pgdb")
    (drill._folder / "0.pgdb").write_bytes(b"SQLite format 3\x00" + b"\x00" * 5000)

    (problem,) = drill.restore_all()

    assert problem.startswith(str(tmp_path / "0.pgdb"))
