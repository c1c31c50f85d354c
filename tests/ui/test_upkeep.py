import pytest

from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage import word_indexing
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.upkeep import PAUSE_MS, Upkeep
from tests.samples import sample_declaration


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.wait()


@pytest.fixture
def workspace(data):
    workspace = Workspace(data)
    yield workspace
    workspace.close()


@pytest.fixture
def told():
    return []


@pytest.fixture
def upkeep(workspace, runner, told):
    upkeep = Upkeep(workspace, runner, told.append)
    yield upkeep
    upkeep.stop()
    runner.wait()
    upkeep.close()


def rules(upkeep, declaration, program):
    return {remark.rule for remark in upkeep.surroundings.review(declaration, program).remarks}


def test_what_is_saved_is_known_once_it_is_renewed(upkeep, workspace, program, qtbot):
    with qtbot.waitSignal(upkeep.renewed):
        upkeep.renew()
    first = workspace.everything()[0]
    assert "duplicate-project" not in rules(upkeep, first, program)

    answers = {key: first.answers[key] for key in ("name", "implementing_unit", "fiscal_year")}
    workspace.save(sample_declaration(7, **answers))
    with qtbot.waitSignal(upkeep.renewed):
        upkeep.renew()

    assert "duplicate-project" in rules(upkeep, first, program)


def test_nothing_is_told_where_nothing_has_changed(upkeep, runner, qtbot):
    with qtbot.waitSignal(upkeep.renewed):
        upkeep.renew()
    qtbot.waitUntil(lambda: not runner.is_busy)

    with qtbot.assertNotEmitted(upkeep.renewed):
        upkeep.renew()
        qtbot.wait(3 * PAUSE_MS)
        qtbot.waitUntil(lambda: not runner.is_busy)


def test_words_are_indexed(upkeep, workspace, runner, qtbot, monkeypatch):
    monkeypatch.setattr(word_indexing, "MOST_UNINDEXED", 3)
    assert word_indexing.is_behind(workspace.database)

    upkeep.renew()
    qtbot.waitUntil(lambda: not word_indexing.is_behind(workspace.database))

    assert not word_indexing.is_behind(workspace.database)


def test_it_ends_when_the_file_is_to_be_closed(upkeep, runner, qtbot, told):
    upkeep.renew()
    qtbot.wait(PAUSE_MS)

    with qtbot.assertNotEmitted(upkeep.renewed):
        upkeep.stop()
        runner.wait()
        qtbot.waitUntil(lambda: not runner.is_busy)
    assert told == []


def test_only_damage_is_told(upkeep, workspace, told, caplog):
    upkeep._fail(Cancelled())
    assert not caplog.records

    upkeep._fail(KeyError("program"))

    assert told == []
    assert len(caplog.records) == 1
