"""The commands handoff, verify and import, between two data files."""

import json
import shutil
from zipfile import ZipFile

import openpyxl
import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.workspace import Workspace


@pytest.fixture
def data(tmp_path, imported):
    """A data file in which the first two projects are final."""
    shutil.copy(imported, tmp_path / "甲.pgdb")
    workspace = Workspace(tmp_path / "甲.pgdb")
    done = workspace.finalise([item.id for item in workspace.everything()[:2]], bootstrap.build())
    workspace.close()
    assert len(done.after) == 2
    return tmp_path / "甲.pgdb"


@pytest.fixture
def file(tmp_path, data, run):
    """The hand-off file of the sealed ones."""
    assert run("handoff", "--data", data, "--out", tmp_path / "报送.xlsx")[0] == 0
    return tmp_path / "报送.xlsx"


def tamper(file):
    book = openpyxl.load_workbook(file)
    book.worksheets[1]["C4"] = "某某厅"
    book.save(file)


def test_sealed_projects_are_handed_over_and_the_rest_is_named(tmp_path, data, run):
    code, out, err = run("handoff", "--data", data, "--out", tmp_path / "报送.xlsx")

    assert (code, err) == (0, "")
    assert "上海市人民代表大会常务委员会办公厅，2 个项目，15 项指标，年度申请总额" in out
    assert "另有 12 个项目没有定稿，没有放入。" in out


def test_nothing_sealed_is_one_sentence(tmp_path, imported, run):
    code, out, err = run("handoff", "--data", imported, "--out", tmp_path / "报送.xlsx")

    assert (code, out) == (2, "")
    assert "14 个项目都还没有定稿" in err
    assert not (tmp_path / "报送.xlsx").exists()


def test_a_draft_takes_all_and_a_mark_moves_none_of_them(tmp_path, data, run_json, run):
    out = tmp_path / "草稿.xlsx"

    made = run_json("handoff", "--data", data, "--out", out, "--draft", "--mark", "--json")

    assert (made["kind"], len(made["entries"]), made["sums"]["annual_requested"]) == (
        "draft",
        14,
        "76327000.00",
    )
    assert [item["status"] for item in run_json("list", "--data", data, "--json")][:2] == ["final", "final"]


def test_what_is_handed_over_can_be_marked(tmp_path, data, run, run_json):
    run("handoff", "--data", data, "--out", tmp_path / "报送.xlsx", "--mark")

    statuses = [item["status"] for item in run_json("list", "--data", data, "--json")]
    assert statuses[:3] == ["handed-over", "handed-over", "draft"]


def test_another_data_file_takes_it_without_loss(tmp_path, data, file, run, run_json):
    code, out, _ = run("import", "--data", tmp_path / "乙.pgdb", file)

    assert (code, out.splitlines()[-1]) == (0, "导入 2 份，跳过 0 份，提示 0 条")
    assert run_json("dump", "--data", tmp_path / "乙.pgdb") == run_json("dump", "--data", data)[:2]
    assert "跳过 2 份" in run("import", "--data", tmp_path / "乙.pgdb", file)[1]


def test_so_does_the_printed_pdf(tmp_path, data, run, run_json):
    run("print", "--data", data, "--out", tmp_path / "表.pdf")

    run("import", "--data", tmp_path / "乙.pgdb", tmp_path / "表.pdf")

    assert run_json("dump", "--data", tmp_path / "乙.pgdb") == run_json("dump", "--data", data)
    assert run("verify", tmp_path / "表.pdf", "--data", data)[0] == 0


def test_a_file_as_it_was_written_matches(file, data, run):
    code, out, err = run("verify", file, "--data", data)

    assert (code, err) == (0, "")
    assert out.startswith(f"一致：{file}\n")


def test_a_changed_cell_is_listed(file, run, run_json):
    tamper(file)

    code, out, _ = run("verify", file)
    (found,) = run_json("verify", file, "--json")

    assert code == 1
    assert "C4 主管部门：导出时 上海市人民代表大会常务委员会办公厅，现在 某某厅" in out
    assert found["outcome"] == "differs"
    assert [(cell["cell"], cell["now"]) for cell in found["cells"]] == [("C4", "某某厅")]
    assert found["manifest"]["unit"] == "上海市人民代表大会常务委员会办公厅"


def test_what_differs_from_the_data_file_is_listed(file, data, tmp_path, imported, run):
    workspace = Workspace(data)
    first, second = workspace.everything()[:2]
    workspace.set_status([first.id, second.id], Status.DRAFT)
    workspace.save(workspace.get(first.id).with_answer("name", "改过的名称"))
    workspace.discard([second.id])
    workspace.close()

    code, out, _ = run("verify", file, "--data", data)

    assert code == 1
    assert f"“{first.name}”项目名称：数据文件里 改过的名称，文件里 {first.name}" in out
    assert f"“{first.name}”：数据文件里是第 2 版，文件里是第 1 版" in out
    assert f"“{second.name}”不在数据文件里" in out


def test_what_cannot_be_read_is_one_sentence_each_and_the_rest_goes_on(file, tmp_path, run, run_json):
    (tmp_path / "别的.txt").write_text("你好", "utf-8")

    code, out, err = run("verify", tmp_path / "别的.txt", file)

    assert (code, err) == (2, "")
    assert "“别的.txt”不是本程序的报送文件，也不是带数据的 PDF" in out
    assert f"一致：{file}" in out


def damaged(file):
    data = file.read_bytes()
    with ZipFile(file) as archive:
        place = archive.getinfo("xl/worksheets/sheet6.xml").header_offset + 200
    file.write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])


def without_hidden_sheet(file):
    book = openpyxl.load_workbook(file)
    book.remove(book["PERFGOALS"])
    book.save(file)


def of_another_program(file):
    openpyxl.Workbook().save(file)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (damaged, "里的报送数据已损坏或被改动"),
        (without_hidden_sheet, "是本程序的工作簿，但里面没有报送数据"),
        (of_another_program, "不是本程序的报送文件"),
    ],
)
def test_every_way_to_spoil_a_file_has_its_sentence(file, run, run_json, change, sentence):
    change(file)

    code, out, err = run("verify", file)

    assert (code, err) == (2, "")
    assert sentence in out


def test_a_changed_cell_has_to_be_decided_before_an_import(file, tmp_path, run, run_json):
    tamper(file)
    into = ("import", "--data", tmp_path / "乙.pgdb", file)

    code, out, err = run(*into)
    assert (code, out) == (2, "")
    assert "表格在导出后改过" in err
    assert "--take" in err

    assert run(*into, "--take", "cells")[0] == 0
    (first, _) = run_json("dump", "--data", tmp_path / "乙.pgdb")
    assert (first["answers"]["competent_department"], first["revision"]) == ("某某厅", 2)


def test_cells_that_were_not_taken_are_listed(file, tmp_path, run, run_json):
    book = openpyxl.load_workbook(file)
    book["汇总表"]["G5"] = 5
    book.save(file)

    _, out, _ = run("import", "--data", tmp_path / "乙.pgdb", file, "--take", "cells")
    done = run_json("import", "--data", tmp_path / "丙.pgdb", file, "--take", "cells", "--json")

    assert "没有采用 [汇总表] G5 疫情防控专项经费：年度申请总额" in out
    assert done["cells_left"][0]["now"] == "5.00"
    assert done["handoffs"][0]["kind"] == "final"


@pytest.mark.parametrize(("choice", "says"), [("keep", "保留"), ("replace", "替换"), ("copy", "导入")])
def test_a_project_with_other_content_has_to_be_decided(file, data, run, choice, says):
    workspace = Workspace(data)
    first = workspace.everything()[0]
    workspace.set_status([first.id], Status.DRAFT)
    workspace.save(workspace.get(first.id).with_answer("name", "改过的名称"))
    workspace.close()

    code, _, err = run("import", "--data", data, file)
    assert code == 2
    assert f"项目“{first.name}”（文件里是第 1 版，本机是第 2 版）" in err

    code, out, _ = run("import", "--data", data, file, "--existing", choice)
    assert code == 0
    assert f"{says} {first.name}" in out


def test_json_lists_what_a_project_differs_in(file, data, run):
    workspace = Workspace(data)
    workspace.set_status([workspace.everything()[0].id], Status.RETURNED)
    workspace.close()

    code, out, _ = run("verify", file, "--data", data, "--json")

    (found,) = json.loads(out)
    assert code in {0, 1}
    assert found["projects"][0]["differences"] == []
