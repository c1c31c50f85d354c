"""What is remembered on a memory stick is found where the stick lies next."""

import pytest
from PySide6.QtCore import QSettings

from perfgoals_desktop.services.backup_settings import BackupSettings, read_settings, write_settings
from perfgoals_desktop.services.backups import Backups, known_files
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui.application import make_store
from perfgoals_desktop.ui.first_start import proposed_file
from perfgoals_desktop.ui.folders import documents, output_folder
from perfgoals_desktop.ui.settings import Settings
from tests.samples import sample_declaration
from tests.stick import Stick


@pytest.fixture
def stick(tmp_path, monkeypatch):
    return Stick.plugged_in(tmp_path / "E", monkeypatch)


def settings_here():
    store = make_store()
    store.sync()
    return Settings(store)


@pytest.fixture
def file(stick):
    workspace = Workspace.create(proposed_file())
    workspace.save(sample_declaration(1))
    workspace.close()
    return workspace.file


def test_new_data_files_and_papers_are_proposed_beside_the_program(stick):
    assert documents() == stick.folder / "data"
    assert proposed_file().parent == stick.folder / "data"
    assert output_folder(settings_here()).is_dir()


def test_the_files_used_last_are_listed_on_the_next_computer(stick, file, tmp_path):
    settings = settings_here()
    settings.remember_file(file)
    settings.remember_output_folder(stick.folder)
    settings._store.sync()

    stick.carry_to(tmp_path / "F")

    again = settings_here()
    assert again.recent_files == [tmp_path / "F" / "data" / file.name]
    assert output_folder(again) == tmp_path / "F"


def test_backups_are_found_on_the_next_computer(stick, file, tmp_path):
    made = Backups(file).make(Occasion.ASKED)

    stick.carry_to(tmp_path / "F")

    there = tmp_path / "F" / "data" / file.name
    assert known_files() == [there]
    assert [each.file.name for each in Backups(there).all()] == [made.backup.file.name]


def test_chosen_folders_for_backups_go_with_the_stick_when_they_are_on_it(stick, tmp_path):
    write_settings(BackupSettings(stick.folder / "备份", second=tmp_path / "电脑上"))

    stick.carry_to(tmp_path / "F")

    settings = read_settings()
    assert settings.folder == tmp_path / "F" / "备份"
    assert settings.second == tmp_path / "电脑上"


def test_the_choices_themselves_lie_on_the_stick(stick):
    settings_here().set_text("language", "zh")

    assert isinstance(make_store(), QSettings)
    assert make_store().fileName() == str(stick.folder / "data" / "config" / "settings.ini")
