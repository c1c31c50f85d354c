import logging
import threading

import pytest

from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.ui.review import LiveReview
from tests.samples import sample_declaration


@pytest.fixture
def heard():
    return []


@pytest.fixture
def reviewing(program, session):
    """How a declaration is reviewed among others; a list of them may grow."""

    def among(others=()):
        def review(declaration):
            return review_one(declaration, session.form, program.rulebook, Neighbours.of(others))

        return review

    return among


@pytest.fixture
def start(session, reviewing, runner, heard, qtbot):
    made = []

    def begin(review=None):
        live = LiveReview(session, review or reviewing(), runner=runner)
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


def test_a_review_of_what_is_no_longer_so_is_not_told(start, session, heard, qtbot, reviewing):
    go, real = threading.Event(), reviewing()
    go.set()
    live = start(lambda declaration: go.wait(5) and real(declaration))
    before = len(heard)

    go.clear()
    session.set_answer("name", None)
    live.review_now()
    session.set_answer("name", "人大代表履职培训经费")
    go.set()
    qtbot.waitUntil(lambda: live.is_current)

    assert [rules(review) & {"required-fields"} for review in heard[before:]] == [set()]


def test_the_others_are_compared_with(start, heard, declaration, reviewing):
    start(reviewing([sample_declaration(7), declaration]))

    assert "duplicate-project" in rules(heard[-1])


def test_others_that_have_changed_are_compared_with_anew(start, heard, qtbot, reviewing):
    others = []
    live = start(reviewing(others))
    assert "duplicate-project" not in rules(heard[-1])

    others.append(sample_declaration(7))
    live.others_changed()

    qtbot.waitUntil(lambda: "duplicate-project" in rules(heard[-1]))


def test_others_do_not_disturb_who_is_typing(start, session, heard, qtbot, reviewing):
    others = []
    live = start(reviewing(others))
    before = len(heard)

    session.set_answer("telephone", "4", typing=True)
    others.append(sample_declaration(7))
    live.others_changed()
    qtbot.waitUntil(lambda: live.is_current)

    assert len(heard) == before + 1
    assert "duplicate-project" in rules(heard[-1])


def test_a_review_that_fails_is_logged_and_stops_nothing(start, session, heard, qtbot, caplog, reviewing):
    broken, real = [], reviewing()

    def review(declaration):
        if broken:
            raise KeyError(broken.pop())
        return real(declaration)

    live = start(review)
    caplog.set_level(logging.ERROR)
    broken.append("no rule book")

    live.review_now()
    qtbot.waitUntil(lambda: bool(caplog.records))

    session.set_answer("name", None)
    qtbot.waitUntil(lambda: live.is_current)
    assert "required-fields" in rules(heard[-1])


def test_no_result_reaches_a_review_that_is_gone(session, reviewing, runner, qtbot):
    live = LiveReview(session, reviewing(), runner=runner)
    live.review_now()

    live.deleteLater()

    qtbot.waitUntil(lambda: not runner.is_busy)
