import pytest

from perfgoals_desktop.documents.truetype import TrueType
from perfgoals_desktop.errors import FontUnusable


@pytest.fixture
def font(font_folder):
    return TrueType(font_folder / "PerfgoalsSerif-Core.ttf")


def damaged(font_folder, tmp_path, old, new):
    file = tmp_path / "damaged.ttf"
    content = (font_folder / "PerfgoalsSans-Core.ttf").read_bytes()
    assert old in content
    file.write_bytes(content.replace(old, new, 1))
    return file


def test_a_font_bears_the_name_of_its_file(font):
    assert font.name == "PerfgoalsSerif-Core"


def test_chinese_characters_stand_in_a_square_of_one_em(font):
    glyph = font.glyph("项")

    assert font.advance(glyph) == font.units_per_em == font.ascent - font.descent


def test_a_character_the_font_lacks_has_no_glyph(font):
    assert font.glyph("\ue000") == 0
    assert font.glyph("\x00") == 0
    assert font.glyph("\U0010ffff") == 0


def test_characters_beyond_the_basic_plane_have_glyphs(font):
    assert font.glyph("𬭎") not in {0, font.glyph("𬭩")}


def test_a_space_has_no_outline(font):
    assert font.outline(font.glyph(" ")) == b""
    assert font.outline(font.glyph("一")) != b""


def test_the_last_glyphs_share_one_advance(font):
    whole = len(font._advances)

    assert len(font.metrics(whole)) == 4
    assert font.metrics(whole)[:2] == font.metrics(whole - 1)[:2]
    assert font.advance(whole) == font.advance(whole - 1)


def test_a_font_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FontUnusable) as caught:
        TrueType(tmp_path / "gone.ttf")

    assert caught.value.file == tmp_path / "gone.ttf"


@pytest.mark.parametrize("content", [b"", b"no font at all", bytes(400)])
def test_a_file_that_is_no_font_is_refused(tmp_path, content):
    file = tmp_path / "odd.ttf"
    file.write_bytes(content)

    with pytest.raises(FontUnusable):
        TrueType(file)


def test_a_font_without_the_full_character_map_is_refused(font_folder, tmp_path):
    file = damaged(font_folder, tmp_path, b"\0\x0c\0\0", b"\0\x0d\0\0")

    with pytest.raises(FontUnusable) as caught:
        TrueType(file)

    assert "format 12" in caught.value.reason


def test_a_font_with_short_glyph_offsets_is_refused(font_folder, tmp_path):
    head = TrueType(font_folder / "PerfgoalsSans-Core.ttf").table("head")
    file = damaged(font_folder, tmp_path, head, head[:50] + b"\0\0" + head[52:])

    with pytest.raises(FontUnusable) as caught:
        TrueType(file)

    assert "short" in caught.value.reason
