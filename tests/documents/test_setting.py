import pytest

from perfgoals_desktop.documents.setting import LEADING, LEAST_NUMBER_SIZE, settings
from perfgoals_desktop.documents.sheet import Align, Role
from tests.paper import official

PORTRAIT, LANDSCAPE = (settings(official(), landscape=landscape) for landscape in (False, True))


def test_what_the_form_says_is_set_in_another_face_than_what_the_unit_says():
    faces = official()

    assert {PORTRAIT.of(role).face for role in (Role.LABEL, Role.HEADING, Role.LEVEL, Role.TOTAL)} == {
        faces.label
    }
    assert {PORTRAIT.of(role).face for role in (Role.VALUE, Role.PROSE, Role.AMOUNT, Role.COUNT)} == {
        faces.body
    }
    assert PORTRAIT.title.face is faces.title


def test_wide_tables_are_set_smaller_and_closer():
    assert LANDSCAPE.of(Role.VALUE).size < PORTRAIT.of(Role.VALUE).size
    assert LANDSCAPE.padding < PORTRAIT.padding
    assert LANDSCAPE.of(Role.VALUE).padding < PORTRAIT.of(Role.VALUE).padding


def test_there_is_one_setting_for_each_way_of_setting():
    assert settings(official(), landscape=False) is PORTRAIT
    assert PORTRAIT.of(Role.LABEL) is PORTRAIT.of(Role.HEADING)
    assert PORTRAIT.of(Role.VALUE, Align.LEFT) is PORTRAIT.of(Role.VALUE, Align.LEFT)


def test_the_height_of_a_cell_counts_lines_and_padding():
    setting = PORTRAIT.of(Role.VALUE)

    assert setting.leading == pytest.approx(LEADING * setting.size)
    assert setting.height(3) == pytest.approx(3 * setting.leading + 2 * setting.padding)


@pytest.mark.parametrize(
    ("text", "size"), [("1,234.00", 10.0), ("9" * 20, 6.5), ("9" * 40, LEAST_NUMBER_SIZE)]
)
def test_a_number_is_set_as_large_as_its_room_allows(text, size):
    setting = PORTRAIT.of(Role.AMOUNT)

    assert setting.for_number(text, 77.0).size == size
