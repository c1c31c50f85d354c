import gc
import threading
import time

import pytest

from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.tasks import TURN, TaskRunner, post


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.wait()


def test_the_result_comes_back_on_the_gui_thread(runner, qtbot):
    heard = []

    runner.start(
        lambda progress: threading.get_ident(),
        succeeded=lambda result: heard.append((result, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(heard))

    worker, receiver = heard[0]
    assert worker != receiver == threading.get_ident()
    assert not runner.is_busy


def test_an_error_comes_back_as_a_value(runner, qtbot):
    heard = []

    def work(progress):
        raise OSError(28, "no space")

    runner.start(work, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))

    assert isinstance(heard[0], OSError)


def test_progress_is_heard_in_order(runner, qtbot):
    steps, ends = [], []

    def work(progress):
        for done in range(50):
            progress(done, 50, "")

    runner.start(work, progressed=lambda done, total, text: steps.append(done), succeeded=ends.append)
    qtbot.waitUntil(lambda: bool(ends))

    assert steps == list(range(50))


def test_cancelling_stops_the_work_at_its_next_report(runner, qtbot):
    begun, go, heard = threading.Event(), threading.Event(), []

    def work(progress):
        begun.set()
        go.wait(5)
        progress(1, 2, "")

    task = runner.start(work, failed=heard.append)
    begun.wait(5)
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(heard))

    assert isinstance(heard[0], Cancelled)


def test_no_end_is_lost_among_many(runner, qtbot):
    heard = []
    for number in range(500):
        runner.start(lambda progress, number=number: number, succeeded=heard.append)

    qtbot.waitUntil(lambda: len(heard) == 500)

    assert sorted(heard) == list(range(500))


def test_work_that_is_held_begins_when_it_is_released(runner, qtbot):
    heard = []
    runner.hold()
    for number in range(3):
        runner.start(lambda progress, number=number: number, succeeded=heard.append)
    qtbot.wait(50)
    assert heard == []

    runner.release()

    qtbot.waitUntil(lambda: sorted(heard) == [0, 1, 2])


def test_what_somebody_waits_for_is_not_held(runner, qtbot):
    heard = []
    runner.hold()
    runner.start(lambda progress: "later", succeeded=heard.append)

    runner.start(lambda progress: "now", succeeded=heard.append, at_once=True)

    qtbot.waitUntil(lambda: heard == ["now"])
    runner.release()
    qtbot.waitUntil(lambda: heard == ["now", "later"])


def test_work_that_is_still_held_is_cancelled_at_the_end(runner, qtbot):
    done, failed = [], []
    runner.hold()
    runner.start(lambda progress: done.append(1), failed=failed.append)

    runner.wait()
    qtbot.waitUntil(lambda: bool(failed))

    assert done == []
    assert isinstance(failed[0], Cancelled)


def test_work_lets_the_window_go_first(runner, qtbot):
    turns, ends = [], []
    post().turn_asked.connect(lambda answer: turns.append(answer.is_set()))

    def work(progress):
        for done in range(5):
            time.sleep(2 * TURN)
            progress(done, 5, "")

    runner.start(work, succeeded=ends.append)
    qtbot.waitUntil(lambda: bool(ends))

    assert 4 <= len(turns) <= 5


def test_work_that_waits_for_its_turn_can_be_cancelled(runner, qtbot):
    reached, failed = threading.Event(), []

    def work(progress):
        time.sleep(2 * TURN)
        reached.set()
        progress(1, 2, "")

    runner.start(work, failed=failed.append)
    reached.wait(5)

    runner.wait()  # while the GUI thread answers nobody
    qtbot.waitUntil(lambda: bool(failed))

    assert isinstance(failed[0], Cancelled)


def test_work_ends_with_the_runner_that_is_gone(qapp, qtbot):
    runner, ended = TaskRunner(), threading.Event()

    def work(progress):
        try:
            while True:
                time.sleep(2 * TURN)
                progress(0, 0, "")
        finally:
            ended.set()

    runner.start(work)
    qtbot.wait(20)

    runner.deleteLater()

    qtbot.waitUntil(ended.is_set)


def test_runners_come_and_go_with_their_threads(qapp, qtbot):
    """Objects of Qt that were taken down by the threads that used them brought the process down."""
    for number in range(60):
        runner, heard = TaskRunner(), []
        for _ in range(40):
            runner.start(lambda progress: sum(range(200)), succeeded=heard.append)
        qtbot.waitUntil(lambda heard=heard: len(heard) == 40)
        if number % 2:
            runner.wait()
        del runner

    gc.collect()
