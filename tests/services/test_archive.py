"""What was sealed lies in the archive too, and is enough to make the data file anew."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services import archive as archive_module
from perfgoals_desktop.services.archive import Archive, archive_of, archive_sealed, place_of
from perfgoals_desktop.services.errors import NotRebuilt
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.rebuilding import rebuild
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.errors import DataFileExists, DataFileReadOnly, DataFolderMissing
from perfgoals_desktop.storage.files import remove_data_file


@pytest.fixture(scope="module")
def program():
    return bootstrap.build()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, program):
    """The published forms, those without errors sealed; the first of these in two revisions."""
    file = tmp_path_factory.mktemp("archived") / "data.pgdb"
    import_sources(file, [sample_source()], program.catalog)
    workspace = Workspace(file)
    ids = [item.id for item in workspace.everything()]
    sealed = workspace.finalise(ids, program).after
    workspace.set_status([sealed[0].id], Status.DRAFT)
    draft = workspace.get(sealed[0].id)
    workspace.save(draft.with_answer("annual_goal", draft.text("annual_goal") + "另行增加一项。"))
    workspace.finalise([draft.id], program)
    yield workspace
    workspace.close()


@pytest.fixture
def archive(workspace, tmp_path):
    """A copy of the archive, to be spoilt."""
    return Archive(Path(shutil.copytree(archive_of(workspace.file).folder, tmp_path / "archive")))


def sealed_in(workspace):
    everything = [item for item in workspace.everything() if item.status is Status.FINAL]
    return {item.id: (item, workspace.snapshots.revisions(item.id)) for item in everything}


def test_each_sealed_revision_has_a_file(workspace):
    held = archive_of(workspace.file).read()
    revisions = [snapshot for _, snapshots in sealed_in(workspace).values() for snapshot in snapshots]

    assert held.unreadable == ()
    assert {(item.declaration.id, item.revision) for _, item in held.snapshots} == {
        (item.declaration.id, item.revision) for item in revisions
    }
    assert len(revisions) >= 9


def test_the_database_is_deleted_and_rebuilt(workspace, archive, tmp_path):
    file, before = tmp_path / "data.pgdb", sealed_in(workspace)
    back_up(workspace.file, file)
    remove_data_file(file)

    done = rebuild(archive.folder, file)

    again = Workspace(file)
    assert sealed_in(again) == before
    assert {item.id for item in again.everything()} == set(before)
    again.close()
    assert (done.projects, done.revisions) == (len(before), len(before) + 1)
    assert done.left_out == ()


def test_an_earlier_revision_is_in_the_history_of_what_was_rebuilt(archive, tmp_path):
    rebuild(archive.folder, tmp_path / "new.pgdb")

    again = Workspace(tmp_path / "new.pgdb")
    (twice,) = [item for item in again.everything() if item.revision == 2]
    said = [version.declaration.revision for version in again.history.versions(twice.id)]
    again.close()

    assert said == [2, 1]


def test_a_spoilt_file_is_left_out_and_named(archive, tmp_path):
    files = [path for path, _ in archive.read().snapshots]
    files[0].write_text(files[0].read_text("utf-8").replace("2023", "2032", 1), "utf-8")
    files[1].write_text("[]", "utf-8")
    (archive.folder / "notes.json").write_bytes(b"\xff")

    done = rebuild(archive.folder, tmp_path / "new.pgdb")

    assert set(done.left_out) == {files[0], files[1], archive.folder / "notes.json"}


def test_a_copy_of_a_revision_is_left_out(archive, tmp_path):
    path, _ = archive.read().snapshots[0]
    path.with_name("copy.json").write_bytes(path.read_bytes())

    done = rebuild(archive.folder, tmp_path / "new.pgdb")

    assert len(done.left_out) == 1


def test_an_archive_without_forms_rebuilds_nothing(tmp_path):
    with pytest.raises(NotRebuilt) as caught:
        rebuild(tmp_path, tmp_path / "new.pgdb")

    assert "没有重建" in explain(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(workspace, tmp_path):
    with pytest.raises(DataFileExists):
        rebuild(tmp_path, workspace.file)
    with pytest.raises(DataFolderMissing):
        rebuild(tmp_path, tmp_path / "no" / "new.pgdb")


def test_what_cannot_be_put_in_place_leaves_nothing(workspace, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError("no")

    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr("perfgoals_desktop.services.rebuilding.put_in_place", fail)

    with pytest.raises(DataFileReadOnly):
        rebuild(archive_of(workspace.file).folder, folder / "new.pgdb")

    assert list(folder.iterdir()) == []


def test_a_file_is_canonical_and_written_once(workspace, tmp_path):
    snapshot = archive_of(workspace.file).read().snapshots[0][1]
    archive = Archive(tmp_path / "again")

    file = archive.put(snapshot)
    before = file.stat().st_mtime_ns
    archive.put(snapshot)

    assert file.stat().st_mtime_ns == before
    assert file.relative_to(archive.folder) == place_of(snapshot)
    assert list(json.loads(file.read_text("utf-8"))) == sorted(json.loads(file.read_text("utf-8")))


def test_the_name_says_unit_year_project_and_revision(workspace):
    snapshot = archive_of(workspace.file).read().snapshots[0][1]
    odd = snapshot.declaration.with_answers({"name": "a/b:" + "长" * 200, "implementing_unit": "CON"})

    place = place_of(replace(snapshot, declaration=odd))

    assert place.parent.name == "_CON"
    assert place.name.startswith(f"{odd.fiscal_year} a_b_长长")
    assert f"第{snapshot.revision}版" in place.name
    assert len(place.name.encode("utf-16-le")) <= 240


def test_a_form_without_name_and_unit_has_a_place(workspace):
    snapshot = archive_of(workspace.file).read().snapshots[0][1]
    blank = replace(snapshot.declaration, id=UUID(int=5), answers={})

    place = place_of(replace(snapshot, declaration=blank))

    assert place.as_posix().startswith("未填单位/未填年度 未命名项目 第")


def test_an_archive_that_cannot_be_written_is_told_and_the_form_is_sealed(workspace, monkeypatch, tmp_path):
    (tmp_path / "taken").write_text("")
    monkeypatch.setattr(archive_module, "archive_of", lambda _file: Archive(tmp_path / "taken"))
    sealed = [item for item in workspace.everything() if item.status is Status.FINAL]

    error = archive_sealed(workspace.database, sealed)

    assert error is not None
    assert "taken" in explain(error)
