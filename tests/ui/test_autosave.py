from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui import autosave
from perfgoals_desktop.ui.autosave import Autosave, SaveState
from perfgoals_desktop.ui.session import EditingSession

FORM = Catalog.read(paths.forms()).form("shanghai-2023")


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    yield workspace
    workspace.close()


@pytest.fixture
def session(qapp, workspace):
    blank = Declaration(id=UUID(int=1), form_id=FORM.id)
    workspace.save(blank)
    return EditingSession(blank, FORM)


def test_a_pause_in_typing_saves(session, workspace, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "PAUSE_MS", 10)
    saver = Autosave(session, workspace.save)

    session.set_answer("name", "人大信访经费")
    assert saver.state is SaveState.SAVING
    qtbot.waitUntil(lambda: saver.state is SaveState.SAVED)

    assert workspace.get(UUID(int=1)).name == "人大信访经费"
    assert saver.is_saved
    assert saver.saved_at is not None


def test_opening_saves_nothing(session, qtbot):
    stored = []

    saver = Autosave(session, stored.append)
    saver.flush()

    assert stored == []


def test_flushing_saves_at_once(session, workspace):
    saver = Autosave(session, workspace.save)
    session.set_answer("name", "甲")

    assert saver.flush()

    assert workspace.get(UUID(int=1)) == session.declaration


def test_undoing_back_to_what_is_stored_is_saved(session, workspace):
    saver = Autosave(session, workspace.save)
    session.set_answer("name", "甲")

    session.undo_stack.undo()

    assert saver.is_saved
    assert saver.state is SaveState.SAVED


def test_a_failure_is_told_and_tried_again(session, workspace, qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "RETRY_MS", 10)
    failures = [OSError(28, "no space left")]

    def store(declaration):
        if failures:
            raise failures.pop()
        workspace.save(declaration)

    saver = Autosave(session, store)
    session.set_answer("name", "甲")

    assert not saver.flush()
    assert saver.state is SaveState.FAILED
    assert saver.error.errno == 28
    assert not saver.is_saved
    qtbot.waitUntil(lambda: saver.state is SaveState.SAVED)

    assert workspace.get(UUID(int=1)).name == "甲"
    assert saver.error is None
