import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.reading.decode import check_text, decode
from perfgoals_desktop.reading.errors import NotText, UnknownEncoding

TEXT = "财政项目支出绩效目标申报表\t(2023年度)\n项目名称\t“慧”监督 ≥85(%)\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_the_encoding_is_told_from_the_bytes(encoding):
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@given(st.text(st.characters(exclude_categories=("C",)) | st.sampled_from("\t\n")))
def test_utf8_is_always_understood(text):
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


def test_rare_characters_survive_gb18030():
    assert decode("姓名䶮𬭎\n".encode("gb18030") + TEXT.encode("gb18030"), "a.txt").startswith("姓名䶮𬭎")


@pytest.mark.parametrize("data", [bytes(range(256)), b"MZ\x90\0\x03\0\0\0\x04", b"\x01\x02\x03", b"a\0b\0\1"])
def test_a_binary_is_no_text(data):
    with pytest.raises(NotText):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        "項目名稱預算績效目標申報".encode("big5"),
        "プロジェクト名と予算".encode("euc-jp") + b"\xa4",
        b"\xff\xfe\x00\xd8\x00",
        "财政".encode()[:-1] + b"\xff",
        "Größe äöüßÄÖÜ éèêáàâ çñ ÿþðÞ".encode("latin-1"),
    ],
)
def test_another_encoding_is_named_as_unknown(data):
    with pytest.raises(UnknownEncoding) as caught:
        decode(data, "a.txt")

    assert caught.value.file == "a.txt"


def test_control_characters_in_a_paste_are_no_text():
    with pytest.raises(NotText):
        check_text("项目\0名称", "剪贴板")
