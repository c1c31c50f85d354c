from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from perfgoals_desktop.services.backup_settings import BackupSettings
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.restoring import choices, is_sound, local_time, restore
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import (
    BackupFailed,
    BackupNotUsable,
    DataFileDamaged,
    DataFileError,
    DataFileInUse,
    NotRestored,
)
from perfgoals_desktop.storage.retention import Occasion
from tests.samples import sample_declaration

FIRST, SECOND = sample_declaration(1), sample_declaration(2)
HOLD = (
    "import sys; from pathlib import Path; from perfgoals_desktop.services.workspace import Workspace\n"
    "Workspace(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def file(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    workspace.save(FIRST)
    workspace.close()
    return workspace.file


@pytest.fixture
def backups(file, tmp_path):
    return Backups(file, BackupSettings(tmp_path / "backups"))


@pytest.fixture
def backup(file, backups):
    """A backup with one project; the file has two."""
    made = backups.make(Occasion.ASKED)
    workspace = Workspace(file)
    workspace.save(SECOND)
    workspace.close()
    return made.backup


def held(file):
    workspace = Workspace(file, read_only=True)
    found = workspace.everything()
    workspace.close()
    return found


def test_a_sound_file_is_backed_up_before_it_is_replaced(file, backups, backup):
    done = restore(backup.file, file, backups)

    assert held(file) == [FIRST]
    assert held(done.before) == [FIRST, SECOND]
    assert [item.taken.occasion for item in backups.all()] == [Occasion.RESTORE, Occasion.ASKED]


def test_restoring_can_be_undone_by_restoring(file, backups, backup):
    done = restore(backup.file, file, backups)

    restore(done.before, file, backups)

    assert held(file) == [FIRST, SECOND]


@pytest.mark.parametrize("spoilt", [b"", b"SQLite format 3\x00 and nothing else", b"\x00" * 9000])
def test_a_file_that_does_not_open_at_all_is_kept_aside(file, backups, backup, spoilt):
    file.write_bytes(spoilt)
    assert not is_sound(file)

    done = restore(backup.file, file, backups)

    assert held(file) == [FIRST]
    assert done.before.read_bytes() == spoilt
    assert done.before.parent == file.parent


def test_a_missing_file_comes_back(file, backups, backup):
    file.unlink()

    assert restore(backup.file, file, backups).before is None

    assert held(file) == [FIRST]


def test_where_no_backup_can_be_made_the_file_is_kept_aside(file, backups, backup, monkeypatch):
    def fail(_occasion):
        raise BackupFailed(file, file, "no")

    monkeypatch.setattr(backups, "make", fail)

    done = restore(backup.file, file, backups)

    assert ".damaged-" in done.before.name
    assert held(file) == [FIRST]


def test_the_list_shows_what_each_backup_holds(backups, backup):
    backup.file.with_name("20230101T000000000000Z-asked.pgdb").write_bytes(b"spoilt" * 100)

    good, bad = choices(backups)

    assert (good.facts.projects, good.problem) == (1, None)
    assert good.facts.last_change is not None
    assert isinstance(bad.problem, DataFileError)
    assert bad.facts is None


def test_a_file_that_another_process_has_is_not_replaced(file, backups, backup):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        with pytest.raises(DataFileInUse) as caught:
            restore(backup.file, file, backups)
        other.communicate()

    assert "正被用户" in explain(caught.value)
    assert held(file) == [FIRST, SECOND]


def test_a_killed_writer_is_found_out_and_damage_too(file, backup):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        other.kill()
        other.communicate()
    content = bytearray(file.read_bytes())
    place = content.rindex(FIRST.name.encode())
    content[place] ^= 1
    file.write_bytes(content)

    with pytest.raises(DataFileDamaged):
        Workspace(file)


@pytest.mark.parametrize("kind", [BackupNotUsable, NotRestored, BackupFailed])
def test_every_failure_has_a_sentence(kind, file):
    error = kind(file) if kind is BackupNotUsable else kind(file, file, "no")

    assert explain(error).endswith("。")
    assert "没有料到" not in explain(error)


def test_a_moment_is_told_in_local_time():
    moment = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)

    assert local_time(moment) == f"{moment.astimezone():%Y-%m-%d %H:%M}"
