"""When the program itself is wrong: nothing typed is lost, and the details can be read."""

import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication

from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui import application
from perfgoals_desktop.ui.dialogs.unexpected import UnexpectedDialog
from perfgoals_desktop.ui.safety import CRASH_FILE, Unexpected, report_of, watch_for_crashes
from tests.test_leftovers import left_by_the_dead


@pytest.fixture
def hooks():
    """The hooks of the test run are put back."""
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def shown(monkeypatch):
    """The dialogs that would have been opened."""
    opened = []
    monkeypatch.setattr(UnexpectedDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    return opened


def raised():
    try:
        raise ValueError("机密内容")  # noqa: TRY301 - the trace is what is wanted
    except ValueError as error:
        return type(error), error, error.__traceback__


@pytest.mark.usefixtures("hooks")
def test_what_is_typed_is_stored_before_anything_is_said(opened, data, qtbot, shown):
    application.stand_by(opened)
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.session.set_answer("name", "没有丢")

    sys.excepthook(*raised())
    qtbot.waitUntil(lambda: len(shown) == 1)

    other = Workspace(data)
    assert other.everything()[0].name == "没有丢"
    other.close()


@pytest.mark.usefixtures("hooks")
def test_an_error_in_a_thread_is_told_too(window, qtbot, shown):
    application.stand_by(window)

    def fail():
        raise ValueError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(shown) == 1)


def test_one_dialog_at_a_time(qtbot, qapp):
    told = []
    unexpected = Unexpected(lambda: None, qapp)

    def tell(report):
        told.append(report)
        unexpected.hear(*raised())
        qapp.processEvents()

    unexpected.happened.connect(tell)
    unexpected.hear(*raised())
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(20)

    assert len(told) == 1


@pytest.mark.usefixtures("hooks")
def test_an_error_in_telling_is_not_told(window, qtbot, monkeypatch):
    tried = []

    def fail(_dialog):
        tried.append(1)
        raise ValueError

    monkeypatch.setattr(UnexpectedDialog, "exec", fail)
    application.stand_by(window)

    sys.excepthook(*raised())
    qtbot.waitUntil(lambda: bool(tried))
    qtbot.wait(20)

    assert len(tried) == 1


def test_an_error_in_saving_is_told_all_the_same(qtbot, qapp):
    def keep():
        raise OSError

    unexpected = Unexpected(keep, qapp)

    with qtbot.waitSignal(unexpected.happened):
        unexpected.hear(*raised())


def test_stopping_by_keyboard_is_no_bug(qapp, qtbot, monkeypatch):
    stopped = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: stopped.append(told))
    unexpected = Unexpected(lambda: None, qapp)

    with qtbot.assertNotEmitted(unexpected.happened, wait=20):
        unexpected.hear(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert len(stopped) == 1


def test_the_report_names_the_place_and_quotes_nothing():
    report = report_of(*raised())

    assert "builtins.ValueError" in report
    assert "in raised" in report
    assert "机密内容" not in report


def test_the_details_can_be_copied(qtbot):
    dialog = UnexpectedDialog("report", None)
    qtbot.addWidget(dialog)

    dialog.findChild(object, "copy_details").click()

    assert QGuiApplication.clipboard().text() == "report"


def test_crashes_leave_a_trace_where_it_can_be_written(tmp_path, monkeypatch):
    watched = []
    monkeypatch.setattr("faulthandler.enable", watched.append)
    (tmp_path / "file").write_text("", "utf-8")

    file = watch_for_crashes(tmp_path / "log")
    nowhere = watch_for_crashes(tmp_path / "file" / "log")

    assert file is not None
    assert nowhere is None
    assert watched == [file]
    file.close()
    assert (tmp_path / "log" / CRASH_FILE).exists()


def test_the_database_layer_is_loaded_beside_the_first_paint(window, qtbot):
    application.warm_up(window)

    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert "perfgoals_desktop.storage.repository" in sys.modules


def test_what_a_killed_program_left_is_cleared_up_at_the_start(window, data, tmp_path, qtbot):
    out = tmp_path / "out"
    out.mkdir()
    window.settings.remember_file(data)
    window.settings.remember_output_folder(out)
    for folder in (data.parent, out):
        left_by_the_dead(folder)

    application.warm_up(window)

    qtbot.waitUntil(lambda: not window.runner.is_busy)
    assert not [*data.parent.glob(".perfgoals-*"), *out.iterdir()]
