"""Reading beside the window: only the newest question is answered, and the file can be let go at any time."""

import threading

import pytest

from perfgoals_desktop.storage.errors import DataFileDamaged, ReadingCut
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.beside import Beside

ENDLESS = " JOIN (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))"


@pytest.fixture
def listing(published):
    with Listing(published) as listing:
        yield listing


@pytest.fixture
def beside(qapp):
    beside = Beside()
    yield beside
    beside.close()


def test_an_answer_is_told_and_was_read_elsewhere(beside, listing, qtbot):
    told, threads = [], set()

    beside.ask(listing, lambda own: threads.add(threading.get_ident()) or len(own.page()), told.append)

    qtbot.waitUntil(lambda: told == [14])
    assert threading.get_ident() not in threads


def test_what_is_being_read_is_cut_off_by_something_newer(beside, listing, qtbot):
    begun, told, errors = threading.Event(), [], []

    def endless(own):
        own._connection.create_function("begun", 0, begun.set)
        try:
            own._rows("SELECT begun() FROM declaration, declaration AS a, declaration AS b" + 9 * ENDLESS, [])
        except ReadingCut as error:
            errors.append(error)
            raise

    beside.ask(listing, endless, told.append)
    assert begun.wait(10)
    beside.ask(listing, lambda own: "newer", told.append)

    qtbot.waitUntil(lambda: told == ["newer"])
    assert len(errors) == 1


def test_nothing_is_told_after_closing(beside, listing, qtbot):
    told, go = [], threading.Event()
    beside.ask(listing, lambda own: go.wait(5), told.append)

    go.set()
    beside.close()

    qtbot.waitUntil(lambda: not beside.is_busy)
    assert told == []


def test_another_file_is_read_by_another_reader(beside, listing, qtbot, tmp_path, program):
    from perfgoals_desktop.services.workspace import Workspace

    told = []
    beside.ask(listing, lambda own: len(own.page()), told.append)
    qtbot.waitUntil(lambda: told == [14])
    empty = Workspace.create(tmp_path / "empty.pgdb")

    beside.ask(empty.listing, lambda own: len(own.page()), told.append)

    qtbot.waitUntil(lambda: told == [14, 0])
    beside.close()
    empty.close()


def test_a_file_that_cannot_be_read_is_not_passed_over(beside, listing, qtbot):
    def damaged(own):
        raise DataFileDamaged(own._file)

    with qtbot.captureExceptions() as caught:
        beside.ask(listing, damaged, print)
        qtbot.waitUntil(lambda: len(caught) == 1)

    assert caught[0][0] is DataFileDamaged
