import json

import openpyxl
import pytest

from tests.cli.conftest import SAMPLE
from tests.pdf_text import page_texts


def test_all_forms_are_printed_to_one_file(imported, tmp_path, run):
    code, out, err = run("print", "--data", imported, "--out", tmp_path / "all.pdf")

    texts = page_texts((tmp_path / "all.pdf").read_bytes())
    assert (code, err) == (0, "")
    assert "14 个项目" in out
    assert len(texts) >= 14
    assert sum("财政项目支出绩效目标申报表" in text for text in texts) == 14


def test_one_project_is_printed_by_name(imported, tmp_path, run_json):
    done = run_json(
        "print", "--data", imported, "--out", tmp_path / "one.pdf", "--project", "人大信访经费", "--json"
    )

    assert done["projects"] == 1
    assert "人大信访经费" in page_texts((tmp_path / "one.pdf").read_bytes())[0]


def test_the_summary_is_printed_with_its_total(imported, tmp_path, run):
    assert run("print", "--data", imported, "--out", tmp_path / "s.pdf", "--summary")[0] == 0

    text = "".join(page_texts((tmp_path / "s.pdf").read_bytes()))
    assert "76,327,000.00" in text
    assert "73,327,000.00" in text


def test_an_empty_data_file_gives_nothing_to_print(tmp_path, run):
    from perfgoals_desktop.storage.database import Database

    Database.create(tmp_path / "empty.pgdb").close()

    code, _, err = run("print", "--data", tmp_path / "empty.pgdb", "--out", tmp_path / "x.pdf")

    assert code == 2
    assert "还没有项目" in err
    assert not (tmp_path / "x.pdf").exists()


def test_a_character_that_no_font_has_is_named_before_printing(tmp_path, run):
    source = tmp_path / "rare.txt"
    source.write_text(SAMPLE.read_text("utf-8").replace("疫情防控专项经费", "防控\ue000专项", 1), "utf-8")
    assert run("import", "--data", tmp_path / "rare.pgdb", source)[0] == 0

    code, _, err = run("print", "--data", tmp_path / "rare.pgdb", "--out", tmp_path / "x.pdf")

    assert code == 2
    assert "U+E000" in err
    assert not (tmp_path / "x.pdf").exists()


def test_the_workbook_holds_every_project(imported, tmp_path, run):
    code, out, err = run("export", "--data", imported, "--out", tmp_path / "all.xlsx")

    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert (code, err) == (0, "")
    assert "124 项指标" in out
    assert len(book.sheetnames) == 14 + 3
    assert {"汇总表", "绩效指标", "代码表"} <= set(book.sheetnames)


def test_our_own_workbook_reads_back_as_equal_declarations(imported, tmp_path, run, run_json):
    run("export", "--data", imported, "--out", tmp_path / "all.xlsx")

    run("import", "--data", tmp_path / "back.pgdb", tmp_path / "all.xlsx")

    def facts(data):
        return [
            {key: item[key] for key in ("form", "check_code", "answers", "other_answers", "indicators")}
            for item in run_json("dump", "--data", data)
        ]

    assert facts(tmp_path / "back.pgdb") == facts(imported)


@pytest.mark.parametrize(("command", "name"), [("print", "x.pdf"), ("export", "x.xlsx")])
def test_a_file_that_cannot_be_written_is_named(imported, tmp_path, run, command, name):
    code, _, err = run(command, "--data", imported, "--out", tmp_path / "nowhere" / name)

    assert code == 2
    assert "写不进去" in err
    assert err.count("\n") == 1


def test_the_demonstration_makes_everything(tmp_path, run, run_json):
    code, out, err = run("demo", "--out", tmp_path / "demo")
    again = run_json("demo", "--out", tmp_path / "demo", "--json")

    assert (code, err) == (0, "")
    assert "14 declarations, 124 indicators, 76,327,000.00 requested" in out
    assert (again["declarations"], again["indicators"], again["requested"]) == (14, 124, "76327000.00")
    assert sorted(file.name for file in (tmp_path / "demo").iterdir()) == [
        "declarations.json",
        "declarations.pdf",
        "demo.pgdb",
        "summary.pdf",
        "workbook.xlsx",
    ]
    assert len(json.loads((tmp_path / "demo" / "declarations.json").read_text("utf-8"))) == 14


def test_a_window_without_a_screen_is_refused_in_one_sentence(monkeypatch, run):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    code, out, err = run("open", "--sample")

    assert (code, out) == (2, "")
    assert err.startswith("这里没有图形界面")


@pytest.mark.parametrize(("command", "right"), [("print", "x.pdf"), ("export", "x.xlsx")])
@pytest.mark.parametrize("name", ["x.txt", "x"])
def test_a_file_is_not_written_under_the_name_of_another_kind(imported, tmp_path, run, command, right, name):
    code, out, err = run(command, "--data", imported, "--out", tmp_path / name)

    assert (code, out) == (2, "")
    assert f"“{name}”" in err
    assert f"“{right}”" in err
    assert list(tmp_path.iterdir()) == []
