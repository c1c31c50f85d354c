import logging
import threading

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.ui.review import LiveReview, live_review
from tests.samples import sample_declaration


@pytest.fixture
def heard():
    return []


@pytest.fixture
def start(session, program, runner, heard, qtbot):
    made = []

    def begin(others=Neighbours):
        live = LiveReview(session, program, others, runner=runner)
        live.reviewed.connect(heard.append)
        made.append(live)
        qtbot.waitUntil(lambda: live.is_current and not runner.is_busy)
        return live

    yield begin
    for live in made:
        live.deleteLater()


def rules(review):
    return {remark.rule for remark in review.remarks}


def test_an_opened_declaration_is_reviewed_and_not_edited(start, session, heard, declaration):
    start()

    assert "annual-sum" in rules(heard[-1])
    assert session.declaration is declaration
    assert not session.undo_stack.count()


def test_typing_is_reviewed_after_a_pause(start, session, heard, qtbot, declaration):
    live = start()
    before = len(heard)

    for text in ("4,000,000", "40", "4"):
        session.set_answer("telephone", text, typing=True)
    session.set_answer("annual_requested", None)
    assert not live.is_current
    qtbot.waitUntil(lambda: live.is_current)

    assert len(heard) == before + 1
    assert "annual-sum" not in rules(heard[-1])


def test_a_review_of_what_is_no_longer_so_is_not_told(start, session, heard, qtbot, runner, monkeypatch):
    live = start()
    go, real = threading.Event(), live_review.review_one
    monkeypatch.setattr(live_review, "review_one", lambda *args: go.wait(5) and real(*args))
    before = len(heard)

    session.set_answer("name", None)
    live.review_now()
    session.set_answer("name", "人大代表履职培训经费")
    go.set()
    qtbot.waitUntil(lambda: live.is_current)

    assert [rules(review) & {"required-fields"} for review in heard[before:]] == [set()]


def test_the_others_are_compared_with(start, heard, declaration, session):
    twin = sample_declaration(7)

    start(lambda: [twin, declaration])

    assert "duplicate-project" in rules(heard[-1])


def test_others_that_have_changed_are_read_anew(start, heard, qtbot, runner):
    others: list[Declaration] = []
    live = start(lambda: others)
    assert "duplicate-project" not in rules(heard[-1])

    others.append(sample_declaration(7))
    live.others_changed()

    qtbot.waitUntil(lambda: "duplicate-project" in rules(heard[-1]))


def test_a_review_that_fails_is_logged_and_stops_nothing(start, session, program, heard, qtbot, caplog):
    live = start()
    caplog.set_level(logging.ERROR)
    live._program = Program(program.catalog, None)

    live.review_now()
    qtbot.waitUntil(lambda: bool(caplog.records))

    live._program = program
    session.set_answer("name", None)
    qtbot.waitUntil(lambda: live.is_current)
    assert "required-fields" in rules(heard[-1])


def test_no_result_reaches_a_review_that_is_gone(session, program, runner, qtbot):
    live = LiveReview(session, program, runner=runner)
    live.review_now()

    live.deleteLater()

    qtbot.waitUntil(lambda: not runner.is_busy)
