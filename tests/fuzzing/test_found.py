"""What fuzzing found, each in its smallest form."""

from __future__ import annotations

import json
import re

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData

from perfgoals_desktop.exchange.attachment import not_printed
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.code_errors import NothingScanned, PictureUnusable
from perfgoals_desktop.exchange.scanning import scan_file
from perfgoals_desktop.reading.errors import NoFormFound
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.schema.loader import load_form
from perfgoals_desktop.ui.indicators.clipboard import block_in
from perfgoals_desktop.ui.models.indicator_mime import OWN_FORMAT, pack, unpack
from tests.fuzzing import seeds
from tests.fuzzing.kinds import reader
from tests.fuzzing.mutating import changed
from tests.incoming.pdfs import document
from tests.samples import sample_declaration, sample_form

WRONG_STYLES = ("{perator}{number}", "{number}}", "{0}", "{number.x}")
UNREADABLE_PAGE = [(3, 6760, 10637, 18)]


@pytest.mark.parametrize("blank", ["\u2009", "\u3000", "\u2028", "\x85"])
def test_a_cell_of_an_unusual_blank_is_no_name(blank):
    with pytest.raises(NoFormFound):
        reader().read_text(f"绩效\n{blank}\n目标")


def test_what_a_page_shows_that_cannot_be_read_is_not_printed(tmp_path):
    file = tmp_path / "表.pdf"
    file.write_bytes(changed(seeds.pdfs()[1], UNREADABLE_PAGE))
    parcel = read_carried(file)

    assert not_printed(file.read_bytes(), parcel, file.name) == parcel.manifest.entries


def test_a_scan_with_a_page_that_cannot_be_read_is_refused(tmp_path):
    file = tmp_path / "扫描.pdf"
    file.write_bytes(changed(seeds.pdfs()[1], UNREADABLE_PAGE))

    with pytest.raises(PictureUnusable):
        scan_file(file)


@pytest.mark.parametrize("category", [[], {}, None, 1, "\ud800"])
def test_copied_indicators_of_no_category_are_not_taken(category):
    form, declaration = sample_form(), sample_declaration()
    copied = json.loads(bytes(pack(declaration.indicators, declaration, form).data(OWN_FORMAT).data()))
    copied["declaration"]["indicators"][3]["category"] = category
    mime = QMimeData()
    mime.setData(OWN_FORMAT, QByteArray(json.dumps(copied).encode()))

    assert unpack(mime) is None
    assert block_in(mime, form, form.category_keys[0]).indicators == ()


@pytest.mark.parametrize("markup", ["<![DATA[", "<table><tr><td>甲</td><![a[", "<!a<"])
def test_what_is_no_html_leaves_the_text_beside_it(markup):
    form = sample_form()
    mime = QMimeData()
    mime.setHtml(markup)
    mime.setText("产出指标\t数量指标\t培训期数\t≥4(期)")

    (found,) = block_in(mime, form, form.category_keys[0]).indicators
    assert found.name == "培训期数"


@pytest.mark.parametrize("size", [(70_000, 20), (20, 70_000)])
def test_a_picture_as_long_as_a_street_is_refused(size, tmp_path):
    file = tmp_path / "长.png"
    Image.new("L", size, 255).save(file)

    with pytest.raises(PictureUnusable):
        scan_file(file)


@pytest.mark.parametrize("box", [b"0 0 200000 10", b"0 0 10 200000"])
def test_a_page_as_long_as_a_street_is_drawn_smaller(box, tmp_path):
    file = tmp_path / "长.pdf"
    file.write_bytes(
        document(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]>>",
        )
    )

    with pytest.raises(NothingScanned):
        scan_file(file)


def test_an_animation_is_one_picture(tmp_path):
    file = tmp_path / "动画.gif"
    frames = [Image.new("L", (40, 40), grey) for grey in range(9)]
    frames[0].save(file, save_all=True, append_images=frames[1:])
    told = []

    with pytest.raises(NothingScanned):
        scan_file(file, lambda done, of: told.append((done, of)))

    assert told == [(0, 1), (1, 1)]


@pytest.mark.parametrize("style", WRONG_STYLES)
def test_a_form_that_could_print_no_value_is_set_aside(style, tmp_path):
    file = tmp_path / "form.toml"
    good = seeds.definitions()[0].decode()
    file.write_text(re.sub(r"(?m)^quantity = .*$", lambda _: f'quantity = "{style}"', good))

    with pytest.raises(BrokenDefinition):
        load_form(file)
