import pytest

from perfgoals_desktop import user_folders
from perfgoals_desktop.services.packs.shelf import Shelf

TOPIC = """key = "own"
name = "自有"
entries = [{ name = "新增的指标", categories = ["output.quantity"], value = "≥1(个)", explanation = "新" }]
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setattr(user_folders, "data", lambda: tmp_path / "data")


def test_a_pack_is_made_shown_taken_and_given_back(run, tmp_path):
    (tmp_path / "source" / "library").mkdir(parents=True)
    (tmp_path / "source" / "library" / "own.toml").write_text(TOPIC, "utf-8")
    out = tmp_path / "x.pgpack"

    made = run("pack", "make", tmp_path / "source", "--out", out, "--title", "春季更新", "--by", "市财政局")
    shown = run("pack", "show", out)
    assert Shelf().manifests() == []
    taken = run("pack", "apply", out)
    listed = run("pack", "list")
    back = run("pack", "take-back")

    assert [step[0] for step in (made, shown, taken, listed, back)] == [0] * 5
    assert made[1].strip().rpartition(" ")[2] in shown[1], "the check code"
    assert "新增的指标" in shown[1]
    assert "已采用" in taken[1]
    assert "市财政局" in listed[1]
    assert "已撤回“春季更新”" in back[1]


def test_what_is_wrong_is_said_in_one_sentence(run, tmp_path):
    (tmp_path / "x.pgpack").write_bytes(b"")

    assert run("pack", "show", tmp_path / "x.pgpack")[0::2] == (
        2,
        "“x.pgpack”不是更新包，或已损坏，请向发布单位重新索取；没有更新，原来的内容不变。\n",
    )
    assert "没有可以撤回" in run("pack", "take-back")[2]
    assert run("pack", "show")[0] == 2
    assert "不是更新包的文件名" in run("pack", "make", tmp_path, "--out", tmp_path / "x.zip")[2]
