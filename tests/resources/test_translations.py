import re
import subprocess
import sys
from pathlib import Path

import pytest
from translations.catalogue import read_catalogue, write_catalogue
from translations.strings import texts_in, texts_of

from perfgoals_desktop import paths

SOURCES = Path(__file__).resolve().parents[2] / "perfgoals_desktop" / "ui"
CATALOGUE = paths.resources() / "i18n" / "perfgoals_en.ts"


@pytest.fixture(scope="module")
def translations():
    return read_catalogue(CATALOGUE)


def test_every_text_of_the_windows_is_translated(translations):
    texts = texts_in(SOURCES)

    missing = [text for text in texts if not translations.get(text)]

    assert not missing, "run `sh packaging/translate` and translate these"


def test_a_translation_has_the_same_places_for_data(translations):
    def places(text):
        return sorted(re.findall(r"\{\d\}", text))

    different = [text for text, translation in translations.items() if places(text) != places(translation)]

    assert not different


def test_no_translation_is_left_in_chinese(translations):
    # What is typed into a form stays Chinese, so do the examples of it.
    examples = re.compile(r"123\.4万|12\.34万|2023年1月1日|5次|达标")

    chinese = [text for text in translations.values() if re.search(r"[一-鿿]", examples.sub("", text))]

    assert not chinese


def test_the_compiled_file_is_that_of_the_texts(tmp_path):
    compiled = tmp_path / "perfgoals_en.qm"
    release = Path(sys.executable).with_name("pyside6-lrelease")

    subprocess.run([release, CATALOGUE, "-silent", "-nounfinished", "-qm", compiled], check=True)

    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_texts_are_found_however_they_are_given():
    source = 'self.tr("一" "二")\nQCoreApplication.translate("X", "三")\nwindow.tr("四")\nprint("五")'

    assert list(texts_of(source)) == ["一二", "三", "四"]


def test_a_text_that_is_put_together_when_it_runs_is_refused():
    with pytest.raises(ValueError, match="line 1"):
        list(texts_of('self.tr(f"共 {count} 条")'))


def test_a_catalogue_reads_back_and_leaves_out_what_is_unfinished(tmp_path):
    file = tmp_path / "x.ts"

    write_catalogue(file, {"甲 & <乙>": "A & <B>", "丙": ""})

    assert read_catalogue(file) == {"甲 & <乙>": "A & <B>"}
