import shutil
from pathlib import Path

import pytest

from perfgoals_desktop.documents.fonts import Typeface
from perfgoals_desktop.errors import CharactersMissing, FontUnusable

TABLE = Path(__file__).parents[1] / "data" / "general_standard_characters.txt"
STANDARD = "".join(line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#"))
PRIVATE = "\ue863"


@pytest.fixture
def core_alone(font_folder, tmp_path):
    """A face whose second font is listed but not there."""
    core = shutil.copy(font_folder / "PerfgoalsSerif-Core.ttf", tmp_path)
    return Typeface(Path(core), tmp_path / "gone.ttf")


@pytest.mark.parametrize("name", ["body", "label", "title"])
def test_each_face_draws_the_general_standard_characters_itself(faces, name):
    face = getattr(faces, name)

    assert len(STANDARD) == 8105
    assert [font for font, _ in face.runs(STANDARD)] == [face.core]


def test_each_face_draws_gb2312(faces):
    gb2312 = "".join(
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in range(0xA1, 0xF8)
        for cell in range(0xA1, 0xFF)
    )

    assert len(gb2312) > 7400
    assert faces.body.missing(gb2312) == faces.title.missing(gb2312) == frozenset()


def test_rare_name_characters_are_drawn(faces):
    assert faces.body.missing("䶮𬭎㛃") == frozenset()


def test_a_private_use_character_is_reported(faces):
    assert faces.body.missing(f"张{PRIVATE}三\n") == {PRIVATE}


def test_line_breaks_need_no_font(faces):
    assert faces.body.missing("一\r\n二\r三") == frozenset()


def test_a_text_with_a_missing_character_is_not_split_into_runs(faces):
    with pytest.raises(CharactersMissing) as caught:
        faces.body.runs(f"张{PRIVATE}三\U0010fffd")

    assert caught.value.characters == (PRIVATE, "\U0010fffd")
    assert "U+E863" in str(caught.value)


def test_a_missing_character_counts_as_one_em(faces):
    assert faces.body.width(f"张{PRIVATE}", 10) == 20


def test_a_rare_character_interrupts_the_core(faces):
    runs = [(font.name, part) for font, part in faces.label.runs("王囍，囍")]

    assert runs == [
        ("PerfgoalsSans-Core", "王"),
        ("PerfgoalsSerif-Rest", "囍"),
        ("PerfgoalsSans-Core", "，"),
        ("PerfgoalsSerif-Rest", "囍"),
    ]


def test_the_rest_is_read_only_for_a_character_that_the_core_lacks(core_alone):
    assert core_alone.width("项目", 12) == 24

    with pytest.raises(FontUnusable):
        core_alone.missing("囍")


def test_a_width_is_the_sum_of_its_characters(faces):
    one_by_one = sum(faces.body.width(character, 10.5) for character in "≥85.00(%)项目")

    assert faces.body.width("≥85.00(%)项目", 10.5) == pytest.approx(one_by_one)


def test_the_character_box_is_one_em_high(faces):
    assert faces.body.ascent + faces.body.descent == pytest.approx(1)
