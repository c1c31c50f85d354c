from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from perfgoals_desktop.services import backup_settings
from perfgoals_desktop.services.backup_names import (
    ARCHIVE,
    Backup,
    backup_name,
    backups_in,
    before_upgrades,
    folder_name,
)
from perfgoals_desktop.services.backup_settings import BackupSettings, read_settings, write_settings
from perfgoals_desktop.services.backups import Backups, known_files
from perfgoals_desktop.services.errors import SecondBackupFailed
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.restoring import choices
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import BackupFailed
from perfgoals_desktop.storage.retention import Occasion, Taken
from tests.samples import sample_declaration
from tests.storage.conftest import unprivileged

NOW = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)


class Clock:
    def __init__(self):
        self.moment = NOW

    def __call__(self):
        return self.moment

    def wait(self, **span):
        self.moment += timedelta(**span)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def file(tmp_path):
    workspace = Workspace.create(tmp_path / "绩效 2024.pgdb")
    workspace.save(sample_declaration(1))
    workspace.close()
    return workspace.file


@pytest.fixture
def settings(tmp_path):
    return BackupSettings(tmp_path / "备份")


@pytest.fixture
def stick(tmp_path):
    """A folder that is there when the memory stick is."""
    stick = tmp_path / "U盘"
    stick.mkdir()
    return stick


@pytest.fixture
def backups(file, settings, clock):
    return Backups(file, settings, clock)


def test_a_backup_lies_among_those_of_its_file(backups, settings):
    made = backups.make(Occasion.ASKED)

    assert made.backup == Backup(backups.folder / "20240131T080000000000Z-asked.pgdb", made.backup.taken)
    assert backups.all() == [made.backup]
    assert backups.folder.parent == settings.folder
    assert made.second_error is None


def test_two_files_of_one_name_have_folders_of_their_own(file, settings):
    other = file.parent / "other" / file.name

    assert folder_name(other) != folder_name(file)
    assert folder_name(file).startswith("绩效_2024-")
    assert folder_name(file.with_name("???.pgdb")).startswith("data-")


def test_a_name_is_never_used_twice(backups):
    backups.make(Occasion.IMPORT)
    backups.make(Occasion.BULK_CHANGE)

    assert len({item.moment for item in backups.all()}) == 2


def test_the_next_is_due_after_half_an_hour(backups, clock):
    assert backups.is_due()

    backups.make(Occasion.WORKING)
    assert not backups.is_due()
    clock.wait(minutes=30)

    assert backups.is_due()


def test_old_ones_go_as_new_ones_come(backups, clock):
    for _ in range(3):
        backups.make(Occasion.WORKING)
        clock.wait(hours=3)
    clock.wait(days=3)

    backups.make(Occasion.WORKING)

    assert len(backups.all()) == 2


def test_what_else_lies_there_is_no_backup(backups):
    backups.make(Occasion.ASKED)
    for name in ("notes.txt", "20240131T080000000000Z-why.pgdb", "20249931T080000000000Z-asked.pgdb"):
        (backups.folder / name).write_text("")

    assert len(backups.all()) == 1


def test_copies_made_before_an_upgrade_are_listed_too(file, backups):
    beside = file.with_name("绩效 2024.schema-1.20240101T080000Z.pgdb")
    beside.write_bytes(file.read_bytes())
    file.with_name("绩效 2024 (2).schema-1.20240101T080000Z.pgdb").write_bytes(b"")

    (found,) = before_upgrades(file)

    assert found == Backup(beside, Taken(datetime(2024, 1, 1, 8, 0, tzinfo=UTC), Occasion.MIGRATION))
    assert backups.all() == [found]
    assert before_upgrades(file.parent / "no" / "such.pgdb") == []


def test_a_folder_that_cannot_be_made_is_told(file, tmp_path, clock):
    (tmp_path / "taken").write_text("")
    backups = Backups(file, BackupSettings(tmp_path / "taken"), clock)

    with pytest.raises(BackupFailed) as caught:
        backups.make(Occasion.ASKED)

    assert "没有备份成功" in explain(caught.value)
    assert backups.all() == []


def test_a_damaged_file_makes_no_backup_and_says_so(file, backups):
    content = bytearray(file.read_bytes())
    content[-4096:] = b"\xff" * 4096
    file.write_bytes(content)

    with pytest.raises(BackupFailed) as caught:
        backups.make(Occasion.WORKING)

    assert caught.value.is_damaged
    assert "已损坏" in explain(caught.value)


def test_the_second_place_gets_every_backup_while_it_is_there(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    first = backups.make(Occasion.ASKED).backup
    stick.rename(stick.with_name("gone"))
    clock.wait(hours=1)
    assert backups.make(Occasion.ASKED).second_error is None
    stick.with_name("gone").rename(stick)
    clock.wait(hours=1)

    last = backups.make(Occasion.ASKED).backup

    assert {item.taken for item in backups_in(backups.second.folder)} == {first.taken, last.taken}
    assert backups.second.refreshed_at() == clock.moment


def test_the_archive_comes_to_the_second_place_too(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    sealed = backups.folder / ARCHIVE / "会务处" / "表.json"
    sealed.parent.mkdir(parents=True)
    sealed.write_text("{}")

    for _ in range(2):
        backups.make(Occasion.ASKED)

    assert (backups.second.folder / ARCHIVE / "会务处" / "表.json").read_text() == "{}"


def test_old_ones_go_from_the_second_place_too(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    for _ in range(3):
        backups.make(Occasion.WORKING)
        clock.wait(hours=3)
    clock.wait(days=3)

    backups.make(Occasion.WORKING)

    assert len(backups_in(backups.second.folder)) == 2


def test_what_is_only_on_the_stick_can_be_chosen(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    made = backups.make(Occasion.ASKED).backup
    made.file.unlink()

    (choice,) = choices(backups)

    assert choice.backup.file.is_relative_to(stick)
    assert choice.facts is not None
    assert choice.facts.projects == 1


def test_a_second_place_that_fails_is_told_and_the_backup_is_made(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    backups.second.folder.write_text("in the way")
    made = backups.make(Occasion.ASKED)

    assert isinstance(made.second_error, SecondBackupFailed)
    assert "第二备份位置" in explain(made.second_error)
    assert backups.all() == [made.backup]


def test_the_reminder_counts_from_the_last_time_it_was_there(file, settings, stick, clock):
    backups = Backups(file, settings.with_second(stick, NOW), clock)
    assert backups.second.overdue(NOW) is None
    assert backups.second.overdue(NOW + timedelta(days=7)) == timedelta(days=7)

    clock.wait(days=5)
    backups.make(Occasion.ASKED)

    assert backups.second.overdue(NOW + timedelta(days=7)) is None
    assert backups.second.overdue(NOW + timedelta(days=12)) == timedelta(days=7)
    assert Backups(file, settings, clock).second.overdue(NOW + timedelta(days=999)) is None


def test_files_that_have_backups_are_known(file, settings, backups, clock):
    assert known_files(settings) == []
    backups.make(Occasion.ASKED)
    clock.wait(days=1)
    other = Workspace.create(file.with_name("b.pgdb"))
    other.close()

    Backups(other.file, settings, clock).make(Occasion.ASKED)

    assert known_files(settings) == [other.file.resolve(), file.resolve()]


def test_settings_are_kept(settings, stick, monkeypatch, tmp_path):
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "config" / "backups.json")
    assert read_settings() == BackupSettings(backup_settings.usual_folder())
    changed = BackupSettings(settings.folder, remind_after_days=3).with_second(stick, NOW)

    write_settings(changed)

    assert read_settings() == changed
    assert changed.with_second(stick, NOW + timedelta(days=1)) == changed
    assert changed.with_second(None, NOW).second_since is None


@pytest.mark.parametrize(
    "spoilt", ["", "[]", "{", '{"remind_after_days": "x"}', '{"second_since": 1, "second": 2}']
)
def test_settings_that_cannot_be_read_are_as_usual(spoilt, monkeypatch, tmp_path):
    (tmp_path / "backups.json").write_text(spoilt)
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "backups.json")

    assert read_settings().folder == backup_settings.usual_folder()


@pytest.mark.parametrize(("days", "meant"), [(0, 1), (9999, 365), (5, 5)])
def test_the_days_stay_within_reason(days, meant, monkeypatch, tmp_path):
    (tmp_path / "backups.json").write_text(f'{{"remind_after_days": {days}}}')
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "backups.json")

    assert read_settings().remind_after_days == meant


def test_names_of_backups_sort_as_they_were_made():
    earlier, later = (Taken(NOW + timedelta(days=days), Occasion.ASKED) for days in (0, 1))

    assert backup_name(earlier) < backup_name(later)


def test_a_folder_that_cannot_be_listed_has_no_backups(public_folder_closed):
    with unprivileged():
        assert backups_in(public_folder_closed) == []


@pytest.fixture
def public_folder_closed(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0)
    yield folder
    folder.chmod(0o755)
