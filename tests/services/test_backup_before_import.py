"""Before anything is imported into a data file, there is a backup of it; without one nothing is imported."""

from __future__ import annotations

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services import backup_settings
from perfgoals_desktop.services.backup_settings import BackupSettings, write_settings
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import BackupFailed
from perfgoals_desktop.storage.retention import Occasion
from tests.samples import sample_declaration


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "backups.json")
    write_settings(BackupSettings(tmp_path / "备份"))
    workspace = Workspace.create(tmp_path / "数据.pgdb")
    workspace.save(sample_declaration())
    workspace.close()
    return workspace.file


def held(file):
    workspace = Workspace(file, read_only=True)
    try:
        return workspace.everything()
    finally:
        workspace.close()


def test_an_import_makes_a_backup_first(file):
    before = held(file)

    import_sources(file, [sample_source()], bootstrap.build().catalog)

    (backup,) = Backups(file).all()
    assert backup.taken.occasion is Occasion.IMPORT
    assert held(backup.file) == before
    assert len(held(file)) == len(before) + 14


def test_nothing_is_imported_without_a_backup(file, tmp_path):
    (tmp_path / "备份").write_text("in the way")
    before = held(file)

    with pytest.raises(BackupFailed):
        import_sources(file, [sample_source()], bootstrap.build().catalog)

    assert held(file) == before
