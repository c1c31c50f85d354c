"""The vendored fonts hold what the paper needs."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"
CORES = ("PerfgoalsSerif-Core", "PerfgoalsSans-Core", "PerfgoalsSansBold-Core")


def characters_of(stem: str) -> set[str]:
    face = TTFontFile(str(FONTS / f"{stem}.ttf"), charInfo=1)
    return {chr(code) for code in face.charToGlyph}


@pytest.mark.parametrize("stem", CORES)
def test_a_core_holds_the_standard_characters_and_gb2312(stem):
    listed = (
        (ROOT / "tests" / "data" / "general_standard_characters.txt").read_text(encoding="utf-8").splitlines()
    )
    standard = {line for line in listed if len(line) == 1}
    gb2312 = {
        bytes((a, b)).decode("gb2312", "ignore") for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF)
    } - {""}

    held = characters_of(stem)

    assert len(standard) == 8105
    assert len(gb2312) == 6763 + 682
    assert not (standard | gb2312) - held


@pytest.mark.parametrize("stem", CORES)
def test_a_core_holds_rare_names_and_the_signs_of_forms(stem):
    assert set("䶮𬭎㛃☐☑☒□■✓✔√×≥≤≧＝═％‰℃㎡①（）“”…—￥") <= characters_of(stem)


def test_core_and_rest_share_no_character():
    assert not characters_of("PerfgoalsSerif-Core") & characters_of("PerfgoalsSerif-Rest")


def test_no_two_faces_share_a_postscript_name():
    names = [TTFontFile(str(file)).name for file in FONTS.glob("*.ttf")]

    assert sorted(name.decode() for name in names) == sorted(file.stem for file in FONTS.glob("*.ttf"))


def test_the_files_are_those_of_the_manifest():
    manifest = (FONTS / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\S+\.ttf)` .* `([0-9a-f]{64})` \|$", manifest, re.MULTILINE))

    held = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.ttf")}

    assert held == listed
