from __future__ import annotations

import pytest

from perfgoals_desktop.services.backup_names import ARCHIVE
from perfgoals_desktop.services.backup_settings import usual_folder
from perfgoals_desktop.services.tidying import tidy_up
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.writer_lock import WriterLock, lock_file
from tests.test_leftovers import left_by_the_dead, names


def test_unfinished_files_go_beside_data_files_and_elsewhere(tmp_path):
    beside, out = tmp_path / "data", tmp_path / "out"
    for folder in (beside, out):
        folder.mkdir()
        left_by_the_dead(folder)

    assert tidy_up([beside / "a.pgdb", beside / "b.pgdb"], [out]) == 4

    assert names(beside) == names(out) == []


def test_backups_and_archives_of_data_files_that_were_moved_are_tidied_up(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    backups = usual_folder() / "data-of-old"
    unit = backups / ARCHIVE / "办公厅"
    unit.mkdir(parents=True)
    for folder in (backups, unit):
        left_by_the_dead(folder)

    assert tidy_up([tmp_path / "new" / "data.pgdb"]) == 4


@pytest.mark.parametrize("written", [b"", b"cut o"])
def test_the_lock_of_a_data_file_that_was_never_finished_goes(tmp_path, written):
    lock_file(tmp_path / "a.pgdb").write_bytes(written)

    assert tidy_up([], [tmp_path]) == 1

    assert names(tmp_path) == []


def test_the_lock_of_a_data_file_stays(tmp_path):
    workspace = Workspace.create(tmp_path / "a.pgdb")
    workspace.everything()
    before = names(tmp_path)

    assert tidy_up([workspace.file]) == 0

    assert names(tmp_path) == before
    workspace.close()


def test_the_lock_of_whoever_is_making_a_data_file_stays(tmp_path):
    with WriterLock.acquire(tmp_path / "a.pgdb"):
        tidy_up([], [tmp_path])

        assert names(tmp_path) == ["a.pgdb.lock"]


def test_a_folder_that_is_gone_is_no_hindrance(tmp_path):
    assert tidy_up([tmp_path / "gone" / "a.pgdb"]) == 0
