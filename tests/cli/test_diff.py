"""`diff`: two files of any kind, project by project."""

from __future__ import annotations

import shutil
from dataclasses import replace
from uuid import uuid4

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.workspace import Workspace
from tests.cli.conftest import SAMPLE
from tests.pdf_text import page_texts


@pytest.fixture
def data(tmp_path, imported):
    return shutil.copy(imported, tmp_path / "本年.pgdb")


@pytest.fixture
def revised(data):
    """The file after its first project was sealed, returned, corrected and sealed again."""
    program, workspace = bootstrap.build(), Workspace(data)
    first = workspace.everything()[0]
    workspace.finalise([first.id], program)
    workspace.set_status([first.id], Status.RETURNED)
    workspace.save(workspace.get(first.id).with_answer("category", "特定目标类"))
    workspace.finalise([first.id], program)
    workspace.close()
    return data


def change(data, place, **answers):
    workspace = Workspace(data)
    workspace.save(workspace.everything()[place].with_answers(answers))
    workspace.close()


def test_a_file_is_the_same_as_its_copy(run, imported, data):
    code, out, err = run("diff", imported, data)

    assert (code, err) == (0, "")
    assert out == "14 个项目全部一致。\n"


def test_a_file_is_the_same_as_the_forms_that_it_was_read_from(run, data):
    code, out, _ = run("diff", SAMPLE, data)

    assert (code, out) == (0, "14 个项目全部一致。\n")


def test_a_change_is_told_by_its_label(run, imported, data):
    change(data, 2, category="特定目标类")

    code, out, _ = run("diff", imported, data)

    assert code == 1
    assert "  项目类别：其他运转类 → 特定目标类" in out
    assert "1 个项目不同，13 个一致。" in out


def test_a_project_on_one_side_alone_is_a_difference(run, run_json, imported, data):
    workspace = Workspace(data)
    gone = workspace.everything()[3]
    workspace.discard([gone.id])
    workspace.save(replace(gone, id=uuid4(), indicators=()).with_answers({"name": "新项目"}))
    workspace.close()

    code, out, _ = run("diff", imported, data)
    written = run_json("diff", imported, data, "--json")

    assert code == 1
    assert f"只在 {imported} 中：“{gone.name}”第 1 版（草稿）" in out
    assert f"只在 {data} 中：“新项目”第 1 版（草稿）" in out
    assert [(each["a"] is None, each["b"] is None) for each in written["projects"] if not each["same"]] == [
        (False, True),
        (True, False),
    ]


def test_sealed_revisions_are_compared(run, run_json, revised):
    written = run_json("diff", f"{revised}#1", f"{revised}#2", "--json")

    (project,) = written["projects"]
    assert (project["a"]["revision"], project["b"]["revision"]) == (1, 2)
    assert project["a"]["check_code"] != project["b"]["check_code"]
    assert project["differences"] == [
        {
            "kind": "field",
            "key": "category",
            "label": "项目类别",
            "before": "其他运转类",
            "after": "特定目标类",
        }
    ]
    assert run("diff", f"{revised}#2", revised)[:2] == (0, "1 个项目全部一致。\n")


def test_the_difference_is_printed(run, revised, tmp_path):
    out = tmp_path / "更正说明.pdf"

    code, _, err = run("diff", f"{revised}#1", revised, "--out", out)

    assert code == 1
    assert "更正说明.pdf" in err
    (page,) = page_texts(out.read_bytes())
    assert "更正说明" in page
    assert "特定目标类" in page


def test_equal_files_print_nothing(run, imported, data, tmp_path):
    assert run("diff", imported, data, "--out", tmp_path / "a.pdf")[0] == 0

    assert not (tmp_path / "a.pdf").exists()


def test_a_handed_over_file_is_compared_with_its_source(run, revised, tmp_path):
    book, pdf = tmp_path / "报送.xlsx", tmp_path / "表.pdf"
    assert run("handoff", "--data", revised, "--out", book)[0] == 0
    assert run("print", "--data", revised, "--out", pdf)[0] == 0

    assert run("diff", f"{book}#1", f"{revised}#1")[:2] == (0, "1 个项目全部一致。\n")
    assert run("diff", f"{book}#1", book)[0] == 1
    assert run("diff", pdf, revised)[:2] == (0, "14 个项目全部一致。\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("没有.pgdb", "找不到数据文件"),
        ("没有.xlsx", "没有.xlsx"),
        ("{data}#7", "没有定稿的第 7 版"),
        ("{sample}#1", "没有定稿的第 1 版"),
    ],
)
def test_what_cannot_be_read_is_said(run, imported, data, name, said):
    code, out, err = run("diff", name.format(data=data, sample=SAMPLE), imported)

    assert (code, out) == (2, "")
    assert said in err


def test_a_file_of_another_kind_is_not_written(run, imported, data, tmp_path):
    code, _, _ = run("diff", imported, data, "--out", tmp_path / "a.xlsx")

    assert code == 2
