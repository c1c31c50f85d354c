from __future__ import annotations

import re

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.loader import load_form

FILES = sorted(paths.forms().glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_comments_and_blanks_make_no_other_edition(file, tmp_path):
    form = load_form(file)
    copy = tmp_path / file.name
    copy.write_text("# 说明\n\n" + file.read_text("utf-8"), "utf-8")

    again = load_form(copy)

    assert again.edition_mark == form.edition_mark
    assert re.fullmatch(rf"{form.edition}-[0-9a-f]{{12}}", form.edition_mark)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_another_word_makes_another_edition(file, tmp_path):
    form = load_form(file)
    copy = tmp_path / file.name
    copy.write_text(file.read_text("utf-8").replace("项目名称", "项目名", 1), "utf-8")

    assert load_form(copy).edition_mark != form.edition_mark


def test_every_form_has_an_edition_of_its_own():
    catalog = Catalog.read(paths.forms())

    assert len({form.edition_mark for form in catalog}) == len(catalog.forms)
