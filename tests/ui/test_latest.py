import threading

import pytest

from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.tasks import TaskRunner


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.wait()


@pytest.fixture
def heard():
    return []


@pytest.fixture
def latest(runner, heard):
    return Latest(runner, heard.append, heard.append)


def test_a_result_is_told(latest, heard, qtbot):
    latest.ask(lambda: 1)

    qtbot.waitUntil(lambda: not latest.is_busy)
    assert heard == [1]


def test_an_error_is_told(latest, heard, qtbot):
    latest.ask(lambda: 1 // 0)

    qtbot.waitUntil(lambda: not latest.is_busy)
    assert isinstance(heard[0], ZeroDivisionError)


def test_only_the_last_of_what_waits_is_run(latest, heard, qtbot):
    go, ran = threading.Event(), []

    latest.ask(lambda: go.wait(5) and 1)
    for number in (2, 3, 4):
        latest.ask(lambda number=number: ran.append(number) or number)
    go.set()

    qtbot.waitUntil(lambda: not latest.is_busy)
    assert ran == [4]
    assert heard == [4]


def test_nothing_is_told_of_what_was_dropped(latest, heard, qtbot):
    go = threading.Event()
    latest.ask(lambda: go.wait(5))
    latest.ask(lambda: 2)

    latest.drop()
    go.set()

    qtbot.waitUntil(lambda: not latest.is_busy)
    assert heard == []
