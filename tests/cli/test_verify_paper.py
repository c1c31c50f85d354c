"""The command verify with check codes, scanned codes and pictures of the paper."""

import json

import pytest

from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.exchange.qr_payload import Payload
from perfgoals_desktop.services.workspace import Workspace
from tests.paper import printed
from tests.samples import sample_declaration, sample_form, staged_declaration
from tests.scans import coded_sheet, scans

ONE, OTHER = sample_declaration(1), staged_declaration(2)


@pytest.fixture
def data(tmp_path):
    workspace = Workspace.create(tmp_path / "甲.pgdb")
    workspace.save(ONE, OTHER)
    workspace.close()
    return tmp_path / "甲.pgdb"


@pytest.fixture
def scan(tmp_path):
    """A scan of two papers, the second of which was changed."""
    papers = (ONE, OTHER.with_answer("name", "纸面上的名称"))
    first, second = scans(printed(*(coded_sheet(item, sample_form()) for item in papers)), 200)
    first.save(tmp_path / "扫描.tif", save_all=True, append_images=[second])
    return tmp_path / "扫描.tif"


def test_a_check_code_finds_its_project(data, run):
    code, out, err = run("verify", "--data", data, "--code", check_code(ONE).lower())

    assert (code, err) == (0, "")
    assert f"一致：“{ONE.name}”第 1 版。" in out


def test_a_check_code_of_nothing_differs(data, run):
    code, out, _ = run("verify", "--data", data, "--code", "ZZZZ-ZZZZ")

    assert code == 1
    assert "没有校验码为 ZZZZZZZZ 的项目" in out


def test_what_is_no_code_is_unreadable(data, run):
    code, out, _ = run("verify", "--data", data, "--code", "你好")

    assert code == 2
    assert "不是校验码" in out


def test_a_code_that_was_scanned_with_the_keyboards_plug_is_held_against_the_file(data, run):
    changed = ONE.with_answer("annual_goal", "别的目标")

    code, out, _ = run("verify", "--data", data, "--code", "\n".join(Payload(changed).parts(150)).lower())

    assert code == 1
    assert "年度总体目标：数据文件里" in out


def test_each_paper_of_a_scan_is_told_with_its_page(data, scan, run):
    code, out, _ = run("verify", scan, "--data", data)

    assert code == 1
    assert f"第 1 页：一致：“{ONE.name}”第 1 版。" in out
    assert "第 2 页：不一致" in out
    assert f"项目名称：数据文件里 {OTHER.name}，纸面上 纸面上的名称" in out


def test_the_differences_are_there_for_programs(data, scan, run):
    code, out, _ = run("verify", scan, "--data", data, "--code", check_code(OTHER), "--json")

    checked, typed = json.loads(out)
    assert code == 1
    assert [paper["standing"] for paper in checked["papers"]] == ["same", "differs"]
    assert checked["papers"][1]["differences"] == [
        {"key": "name", "label": "项目名称", "before": OTHER.name, "after": "纸面上的名称"}
    ]
    assert (typed["outcome"], typed["papers"][0]["name"]) == ("match", OTHER.name)


def test_paper_is_held_against_a_hand_off_file(tmp_path, data, scan, run):
    assert run("handoff", "--data", data, "--out", tmp_path / "草稿.xlsx", "--draft")[0] == 0

    code, out, _ = run("verify", scan, "--data", tmp_path / "草稿.xlsx")

    assert code == 1
    assert "第 1 页：一致" in out


def test_with_nothing_to_check_the_command_says_so(run):
    code, _, err = run("verify")

    assert code == 2
    assert "--code" in err
