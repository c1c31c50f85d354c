from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.services.file_names import LONGEST, safe_name

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(10))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("人大信访经费", "人大信访经费"),
        ("预算联网“慧”监督", "预算联网“慧”监督"),
        ('a<b>c:d"e/f\\g|h?i*j', "a_b_c_d_e_f_g_h_i_j"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("CONTENT", "CONTENT"),
        ("../../etc", "etc"),
        ("两行\r\n名称\t", "两行_名称"),
        ("末尾的点...", "末尾的点"),
        ("a  b　c", "a b c"),
        ("\u202efdp.exe", "fdp.exe"),
        ("", "_"),
        (" . _", "_"),
    ],
)
def test_a_name_can_be_used_on_windows_and_linux(text, name):
    assert safe_name(text) == name


def test_no_character_is_cut_in_half():
    assert safe_name("长" * 200) == "长" * LONGEST
    assert safe_name("𬭎" * 200) == "𬭎" * (LONGEST // 2)
    assert safe_name("a" + "𬭎" * 200) == "a" + "𬭎" * ((LONGEST - 1) // 2)


@given(st.text())
def test_any_text_becomes_a_name(text):
    name = safe_name(text, "usual")

    assert 0 < len(name.encode("utf-16-le")) <= 2 * LONGEST
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(character) >= 32 for character in name)
    assert name == name.strip(" .")
    assert name.split(".")[0].upper() not in DEVICES


@given(st.text())
def test_a_name_stays_as_it_is(text):
    assert safe_name(safe_name(text)) == safe_name(text)
