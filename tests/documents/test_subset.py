import struct
from itertools import pairwise

import pytest

from perfgoals_desktop.documents.subset import subset
from perfgoals_desktop.documents.truetype import _directory, load
from perfgoals_desktop.errors import FontUnusable


@pytest.fixture
def font(font_folder):
    return load(font_folder / "PerfgoalsSerif-Core.ttf")


def tables(file):
    return {tag: file[offset : offset + length] for tag, (offset, length) in _directory(file).items()}


def test_a_subset_holds_the_outlines_in_the_order_asked_for(font):
    glyphs = [0, font.glyph("项"), font.glyph(" "), font.glyph("一")]

    made = tables(subset(font, glyphs))

    locations = struct.unpack(">5I", made["loca"])
    outlines = [made["glyf"][start:end] for start, end in pairwise(locations)]
    assert [outline.rstrip(b"\0") for outline in outlines] == [
        font.outline(glyph).rstrip(b"\0") for glyph in glyphs
    ]


def test_a_subset_says_how_many_glyphs_it_has(font):
    made = tables(subset(font, [0, font.glyph("a")]))

    assert struct.unpack_from(">H", made["maxp"], 4) == (2,)
    assert struct.unpack_from(">H", made["hhea"], 34) == (2,)
    assert made["hmtx"] == font.metrics(0) + font.metrics(font.glyph("a"))


def test_the_checksum_of_a_whole_subset_is_the_one_the_format_asks_for(font):
    file = subset(font, [0, font.glyph("表")])

    padded = file + bytes(-len(file) % 4)
    assert sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_a_glyph_made_of_other_glyphs_is_refused(font, monkeypatch):
    monkeypatch.setattr(type(font), "outline", lambda _font, _glyph: b"\xff\xff\0\0")

    with pytest.raises(FontUnusable):
        subset(font, [0])
