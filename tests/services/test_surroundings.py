import threading

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.reviewing import review_all
from perfgoals_desktop.services.surroundings import AT_ONCE, Surroundings
from perfgoals_desktop.services.workspace import Workspace
from tests.made_up import declarations
from tests.samples import sample_declaration

FIRST, SECOND = sample_declaration(1), sample_declaration(2, name="信访接待经费")


@pytest.fixture(scope="module")
def program():
    return bootstrap.build()


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    workspace.save(FIRST, SECOND)
    yield workspace
    workspace.close()


@pytest.fixture
def surroundings(workspace):
    surroundings = Surroundings(workspace.file)
    yield surroundings
    surroundings.close()


def rules(review):
    return {remark.rule for remark in review.remarks}


def test_a_declaration_is_reviewed_by_itself_until_the_others_are_known(surroundings, program):
    twin = sample_declaration(7)

    assert "duplicate-project" not in rules(surroundings.review(twin, program))
    surroundings.catch_up()

    assert "duplicate-project" in rules(surroundings.review(twin, program))


def test_what_is_found_is_what_the_review_of_all_finds(workspace, surroundings, program):
    items = [*declarations(300), *(sample_declaration(number) for number in range(3, 9))]
    workspace.save(*items)
    surroundings.catch_up()

    found = [surroundings.review(item, program) for item in items]

    everything = review_all(workspace.everything(), program)
    assert found == [everything[item.id] for item in items]


def test_what_is_saved_later_is_taken_in(workspace, surroundings, program):
    surroundings.catch_up()

    workspace.save(SECOND.with_answer("name", FIRST.name))

    assert "duplicate-project" not in rules(surroundings.review(FIRST, program))
    assert surroundings.catch_up()
    assert "duplicate-project" in rules(surroundings.review(FIRST, program))


def test_what_is_discarded_is_let_go_and_what_is_restored_comes_back(workspace, surroundings, program):
    twin = sample_declaration(7)
    workspace.save(twin)
    surroundings.catch_up()

    workspace.discard([twin.id])
    surroundings.catch_up()
    without = rules(surroundings.review(FIRST, program))
    workspace.restore([twin.id])
    surroundings.catch_up()

    assert "duplicate-project" not in without
    assert "duplicate-project" in rules(surroundings.review(FIRST, program))


def test_nothing_is_read_where_nothing_has_changed(surroundings):
    assert surroundings.catch_up()

    assert not surroundings.catch_up()


def test_a_reading_that_is_stopped_goes_on_where_it_stopped(workspace, surroundings, program):
    workspace.save(*declarations(3 * AT_ONCE), sample_declaration(7))

    def stop(done, total, text):
        if done >= 2 * AT_ONCE:
            raise Cancelled

    with pytest.raises(Cancelled):
        surroundings.catch_up(stop)
    assert not surroundings.is_known
    left = []
    surroundings.catch_up(lambda done, total, text: left.append(total))

    assert left[0] == 3 * AT_ONCE + 3 - 2 * AT_ONCE
    assert "duplicate-project" in rules(surroundings.review(FIRST, program))


def test_reviews_go_on_while_others_are_read(workspace, surroundings, program):
    workspace.save(*declarations(3 * AT_ONCE))
    found = []

    def review_meanwhile(done, total, text):
        thread = threading.Thread(target=lambda: found.append(surroundings.review(FIRST, program)))
        thread.start()
        thread.join(10)

    surroundings.catch_up(review_meanwhile)

    assert len(found) == 4


def test_the_units_past_indicators_are_offered(workspace, surroundings):
    new = sample_declaration(9).with_indicators([])
    other = sample_declaration(8, implementing_unit="教育局", competent_department="教育局")
    workspace.save(new, other)

    found = surroundings.past_indicators(new)

    assert list(found) == [*FIRST.indicators, *SECOND.indicators]
