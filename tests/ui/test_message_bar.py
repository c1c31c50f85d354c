"""The message bar says what happened and goes along with the colours of the windows."""

import pytest
from PySide6.QtWidgets import QLabel

from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.theme.colours import DARK, LIGHT, palette_of


@pytest.fixture
def bar(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def picture_of(bar):
    return next(label for label in bar.findChildren(QLabel) if label.pixmap()).pixmap().toImage()


@pytest.mark.parametrize("level", Level)
def test_the_mark_follows_a_switch_to_dark(bar, level):
    bar.setPalette(palette_of(LIGHT))
    bar.warn("写不进去。", level=level)
    light = picture_of(bar)

    bar.setPalette(palette_of(DARK))

    assert picture_of(bar) != light


def test_the_remedy_is_taken_once(bar):
    taken = []
    bar.warn("写不进去。", "换个地方", lambda: taken.append(1))

    bar.findChild(object, "remedy").click()

    assert taken == [1]
    assert not bar.isVisible()
