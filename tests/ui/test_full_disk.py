"""While nothing can be saved, the editor keeps what was typed, says so, and tries again."""

from __future__ import annotations

import shutil

import pytest

from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.ui import autosave
from perfgoals_desktop.ui.autosave import SaveState
from tests.disks import fill, small_disk

TYPED = "没有丢的目标。" * 2000


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def editing(window, published, disk):
    """The window with a project open whose data file lies on a small disk."""
    assert window.open_file(shutil.copy(published, disk / "数据.pgdb"))
    window.open_project(window.projects.model.line(0).id)
    yield window
    window.close()


def goal(window):
    return window.editor_page.session.declaration.text("annual_goal")


def test_what_is_typed_on_a_full_disk_is_kept_told_and_saved_later(editing, disk, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "RETRY_MS", 50)
    page = editing.editor_page
    filler = fill(disk)

    page.session.set_answer("annual_goal", TYPED)
    assert not page.settle()

    assert page.autosave.state is SaveState.FAILED
    assert not page.autosave.is_saved
    assert goal(editing) == TYPED
    assert "空间不足" in editing.messages.text
    assert not editing.leave_editor()

    filler.unlink()
    qtbot.waitUntil(lambda: page.autosave.state is SaveState.SAVED)
    assert page.autosave.is_saved
    stored = editing.workspace.get(page.session.declaration.id)
    assert stored.text("annual_goal") == TYPED


FAILING = [OSError(5, "Input/output error"), OSError(13, "Permission denied"), OSError(28, "No space left")]


@pytest.mark.parametrize("problem", FAILING, ids=str)
def test_a_disk_that_fails_while_saving_leaves_the_editor_as_it_was(
    opened, data, qtbot, monkeypatch, problem
):
    monkeypatch.setattr(autosave, "RETRY_MS", 20)
    opened.open_project(opened.projects.model.line(0).id)
    page, save = opened.editor_page, Repository.save
    failures = [problem, problem, problem]

    def fail_at_first(self, *declarations, **more):
        if failures:
            raise failures.pop()
        return save(self, *declarations, **more)

    monkeypatch.setattr(Repository, "save", fail_at_first)
    page.session.set_answer("name", "没有丢")
    assert not page.settle()

    assert "请" in opened.messages.text
    assert page.session.declaration.name == "没有丢"
    assert page.session.undo_stack.canUndo()
    qtbot.waitUntil(lambda: page.autosave.state is SaveState.SAVED)
    assert failures == []
    opened.close()
    stored = Workspace(data)
    assert "没有丢" in [item.name for item in stored.everything()]
    stored.close()
