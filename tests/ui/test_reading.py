"""Reading a whole data file beside the GUI thread ends when it is to end."""

from dataclasses import replace
from uuid import UUID

import pytest

from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.reviewing import review_all
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage import listing as listing_module
from perfgoals_desktop.storage import word_indexing
from perfgoals_desktop.ui.models.found import Found
from perfgoals_desktop.ui.reading import Reading


@pytest.fixture
def workspace(data):
    workspace = Workspace(data)
    yield workspace
    workspace.close()


def test_everything_is_read_in_order(workspace):
    assert Reading(workspace).everything() == workspace.everything()


def test_a_reading_that_is_stopped_ends(workspace):
    reading = Reading(workspace)
    reading.stop()

    with pytest.raises(Cancelled):
        reading.everything()


def test_a_declaration_of_a_small_file_is_compared_with_everything(workspace):
    reading, everything = Reading(workspace), workspace.everything()

    assert not reading.is_large()
    assert reading.around(everything[3]) == everything


def test_one_of_a_large_file_is_compared_with_what_its_unit_declares(workspace, monkeypatch):
    monkeypatch.setattr(listing_module, "MANY", 5)
    reading, everything = Reading(workspace), workspace.everything()
    other = replace(everything[3], id=UUID(int=1)).with_answer("implementing_unit", "会务处")
    workspace.save(other)

    assert reading.is_large()
    assert reading.around(other) == [other]
    assert reading.around(everything[3]) == everything


def test_words_are_indexed_until_it_is_stopped(workspace, monkeypatch):
    monkeypatch.setattr(word_indexing, "MOST_UNINDEXED", 3)
    stopped = Reading(workspace)
    stopped.stop()
    with pytest.raises(Cancelled):
        stopped.index_words()

    Reading(workspace).index_words()

    assert not word_indexing.is_behind(workspace.database)


def test_what_was_found_is_said_gravest_first(workspace, program):
    reviews = review_all(workspace.everything(), program)
    found = [Found.of(review) for review in reviews.values()]

    assert found[8].text.startswith("错误 3")
    assert found[8].rank > found[0].rank
    assert all(item.text for item in found)
