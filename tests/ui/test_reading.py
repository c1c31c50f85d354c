"""Reading a whole data file beside the GUI thread ends when it is to end."""

import pytest

from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.reviewing import review_all
from perfgoals_desktop.services.workspace import Workspace
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


def test_what_was_found_is_said_gravest_first(workspace, program):
    reviews = review_all(workspace.everything(), program)
    found = [Found.of(review) for review in reviews.values()]

    assert found[8].text.startswith("错误 3")
    assert found[8].rank > found[0].rank
    assert all(item.text for item in found)
