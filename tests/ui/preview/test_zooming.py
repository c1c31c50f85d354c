import pytest
from PySide6.QtCore import QPointF

from perfgoals_desktop.ui.preview.paper_zoom import PaperZoom
from perfgoals_desktop.ui.preview.zooming import (
    MOST_DEVICE_PIXELS,
    MOST_FITTING,
    STEPS,
    device_scale,
    fitting,
    next_step,
    step_before,
)


@pytest.mark.parametrize(("zoom", "larger", "smaller"), [(1.0, 1.1, 0.9), (1.2, 1.25, 1.1), (0.5, 0.67, 0.5)])
def test_steps_are_taken_from_anywhere(zoom, larger, smaller):
    assert next_step(zoom) == larger
    assert step_before(zoom) == smaller


def test_the_last_step_is_the_last():
    assert next_step(STEPS[-1]) == STEPS[-1]


def test_the_paper_fits_the_room_within_limits():
    assert fitting(800, 600) == 1.0
    assert fitting(1, 600) == STEPS[0]
    assert fitting(100_000, 600) == MOST_FITTING


def test_a_page_never_takes_too_much_memory():
    assert device_scale(1.5, 2.0) == 4.0
    assert device_scale(3.0, 2.0) == MOST_DEVICE_PIXELS


def test_choosing_a_step_ends_following_the_room(qapp):
    zoom, heard = PaperZoom(), []
    zoom.fits_changed.connect(heard.append)
    zoom.changed.connect(lambda factor, at: heard.append((factor, at)))
    at = QPointF(5, 6)

    zoom.step(1, at)

    assert heard == [False, (1.1, at)]
    zoom.fit(800, 600)
    assert heard[-1] is True
    assert zoom.zoom == 1.0
