import json
import shutil
from collections import Counter

import pytest

from perfgoals_desktop import __version__
from tests.cli.conftest import SAMPLE
from tests.storage import sample

OVERALL_GOAL = (
    "按照中央改革部署和全国人大常委会的工作要求，要运用数字手段推动数字技术与人大履职深度融合，"
    "以数字赋能提升人大预决算审查监督、国有资产管理监督提质增效，"
    "2023年实施预算联网“慧”监督智能化应用开发项目。"
)


def test_the_published_forms_come_in_whole(tmp_path, run):
    code, out, err = run("import", "--data", tmp_path / "new.pgdb", SAMPLE)

    assert (code, err) == (0, "")
    assert "导入 14 份，跳过 0 份" in out


def test_the_totals_are_those_of_the_published_forms(imported, run_json):
    dumped = run_json("dump", "--data", imported)
    indicators = [indicator for item in dumped for indicator in item["indicators"]]

    assert len(dumped) == 14
    assert Counter(indicator["level2"] for indicator in indicators) == {
        "数量指标": 27,
        "质量指标": 24,
        "时效指标": 17,
        "成本指标": 1,
        "社会效益指标": 26,
        "可持续影响指标": 11,
        "服务对象满意度指标": 18,
    }
    assert sum(indicator["operator"] is not None for indicator in indicators) == 84
    assert sum(indicator["words"] is not None for indicator in indicators) == 40


@pytest.mark.parametrize(
    ("key", "fen"),
    [
        ("annual_requested", 7_632_700_000),
        ("fiscal_appropriation", 7_332_700_000),
        ("carry_over", 0),
        ("other_funds", 300_000_000),
    ],
)
def test_the_sums_are_exact(imported, run_json, key, fen):
    dumped = run_json("dump", "--data", imported)

    assert sum(int(item["answers"][key].replace(".", "")) for item in dumped) == fen


def test_a_dumped_declaration_says_everything(imported, run_json):
    ninth = run_json("dump", "--data", imported)[8]

    assert ninth["form"] == "shanghai-2023"
    assert (ninth["revision"], ninth["status"], len(ninth["check_code"])) == (1, "draft", 8)
    assert ninth["answers"] == {
        "fiscal_year": 2023,
        "name": "“预算联网“慧”监督智能化应用开发项目",
        "nature": "其他一次性项目",
        "category": "其他运转类",
        "competent_department": "上海市人民代表大会常务委员会办公厅",
        "implementing_unit": "上海市人民代表大会常务委员会办公厅",
        "start_date": "2023-01-01",
        "end_date": "2023-12-31",
        "project_total": "1620000.00",
        "project_fiscal": "1620000.00",
        "project_other": "0.00",
        "annual_requested": "1620460.00",
        "fiscal_appropriation": "1620460.00",
        "carry_over": "0.00",
        "other_funds": "0.00",
        "overall_goal": OVERALL_GOAL,
        "annual_goal": "完成常委会会议厅系统改造，优化会议厅会议条件，提升人大代表履职舒适度和满意度。",
    }
    assert ninth["other_answers"] == {"overall_goal_period": "2023年-2023年"}
    assert ninth["indicators"][5] == {
        "level1": "产出指标",
        "level2": "成本指标",
        "name": "预算控制率",
        "value": "≤100.00(%)",
        "operator": "≤",
        "number": "100.00",
        "unit": "%",
        "words": None,
        "columns": {},
    }


def test_blank_answers_are_null(imported, run_json):
    first = run_json("dump", "--data", imported)[0]

    assert first["answers"]["project_total"] is None
    assert first["answers"]["overall_goal"] is None
    assert first["answers"]["carry_over"] == "0.00"
    assert first["indicators"][1]["words"] == "达标"
    assert first["indicators"][1]["operator"] is None


def test_importing_the_same_again_adds_nothing(imported, tmp_path, run, run_json):
    data = tmp_path / "copy.pgdb"
    shutil.copy(imported, data)

    code, out, _ = run("import", "--data", data, SAMPLE)

    assert code == 0
    assert "导入 0 份，跳过 14 份" in out
    assert len(run_json("dump", "--data", data)) == 14


def test_one_bad_source_leaves_the_data_file_as_it_was(tmp_path, run):
    (tmp_path / "bad.txt").write_bytes(b"")
    data = tmp_path / "new.pgdb"

    code, out, err = run("import", "--data", data, SAMPLE, tmp_path / "bad.txt")

    assert (code, out) == (2, "")
    assert err == "“bad.txt”是空的，没有可以导入的内容；请检查是否选错了文件。\n"
    assert not data.exists()


def test_the_list_shows_every_project_and_the_sum(imported, run):
    code, out, _ = run("list", "--data", imported)

    assert code == 0
    assert "人大信访经费" in out
    assert "共 14 个项目，申请 76,327,000.00 元" in out


def test_the_list_can_be_searched(imported, run_json):
    found = run_json("list", "--data", imported, "--search", "信访", "--json")

    assert [line["name"] for line in found] == ["人大信访经费"]
    assert found[0]["annual_requested"] == "410000.00"


def findings(run_json, imported):
    names = {item["id"]: number for number, item in enumerate(run_json("dump", "--data", imported), start=1)}
    found = run_json("check", "--data", imported, "--json")
    return {(names[item["declaration"]], item["rule"]): item for item in found}


def test_the_review_finds_what_a_reviewer_would_reject(imported, run_json):
    found = findings(run_json, imported)

    assert {
        (9, "annual-within-project"),
        (9, "one-year-equality"),
        (9, "unbalanced-quotes"),
        (9, "goal-off-topic"),
        (10, "bad-direction"),
        (2, "stale-year"),
        (2, "relative-value"),
        (6, "rate-in-words"),
        (14, "rate-in-words"),
        (14, "halfwidth-punctuation"),
    } <= found.keys()
    assert "1,620,460.00" in found[9, "annual-within-project"]["message"]
    assert found[10, "bad-direction"]["level"] == "error"


def test_the_review_is_silent_where_all_is_well(imported, run_json):
    rules = {}
    for number, rule in findings(run_json, imported):
        rules.setdefault(rule, set()).add(number)

    assert "annual-sum" not in rules
    assert "overall-part-required" not in rules
    assert 8 not in rules["bad-direction"]
    assert rules["goal-off-topic"] == {9}


def test_errors_make_the_exit_code_one(imported, run):
    assert run("check", "--data", imported)[0] == 1
    assert run("check", "--data", imported, "--project", "人大信访经费")[0] == 0


def test_an_unknown_project_is_named(imported, run):
    code, _, err = run("check", "--data", imported, "--project", "没有的项目")

    assert code == 2
    assert "“没有的项目”" in err


def test_the_forms_are_listed(run, run_json):
    code, out, _ = run("forms")

    assert code == 0
    assert "上海市（2024年起）" in out
    assert {"shanghai-2023", "shanghai-2024"} <= {form["id"] for form in run_json("forms", "--json")}


def test_the_version_is_told(run):
    assert run("--version") == (0, f"perfgoals {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["list", "--data", "nowhere.pgdb"],
            "找不到数据文件“nowhere.pgdb”，请检查路径，或先用 import 导入。",
        ),
        (["list"], "缺少参数 --data；用 perfgoals list --help 查看写法。"),
        (["list", "--colour"], "没有 --colour 这个选项；用 perfgoals list --help 查看写法。"),
        (["sing"], "命令写法不对；用 perfgoals --help 查看写法。"),
        (
            ["list", "--data", "x", "--year", "今年"],
            "参数 --year 的值不能用；用 perfgoals list --help 查看写法。",
        ),
        (["import", "--data", "x.pgdb", "nowhere.txt"], "找不到“nowhere.txt”"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(tmp_path, monkeypatch, run, arguments, sentence):
    monkeypatch.chdir(tmp_path)

    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_bug_is_one_sentence_too_and_goes_to_the_log(monkeypatch, run, imported):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("perfgoals_desktop.services.listing.listed", broken)

    code, _, err = run("list", "--data", imported)

    assert code == 2
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err


def test_no_words_show_the_help(run):
    code, out, err = run()

    assert (code, err) == (0, "")
    assert "import" in out


def test_import_says_what_was_guessed_and_left(tmp_path, run_json):
    source = tmp_path / "one.txt"
    text = SAMPLE.read_text("utf-8").split("\n\n财政项目支出绩效目标申报表\n")[0]
    source.write_text(text.replace("=100(%)", "100%", 1) + "\n不知所云的一行\n", "utf-8")

    done = run_json("import", "--data", tmp_path / "one.pgdb", source, "--json")

    notes = {note["code"]: note for note in done["notes"]}
    assert [item["name"] for item in done["added"]] == ["疫情防控专项经费"]
    assert notes["operator-supplied"]["message"] == "指标值没有比较符号，按“=”读入"
    assert any("不知所云的一行" in note["text"] for note in done["notes"])
    assert json.dumps(done, ensure_ascii=False)


def test_import_names_fields_by_their_labels(tmp_path, run_json):
    source = tmp_path / "one.txt"
    text = SAMPLE.read_text("utf-8").split("\n\n财政项目支出绩效目标申报表\n")[0]
    source.write_text(text.replace("2023-01-01", "2023年初"), "utf-8")

    done = run_json("import", "--data", tmp_path / "one.pgdb", source, "--json")

    messages = {note["code"]: note["message"] for note in done["notes"]}
    assert messages["kept-as-text"] == "“计划开始日期”没有认出来，按原文保留"


def test_a_missing_source_is_named(tmp_path, run):
    code, out, err = run("import", "--data", tmp_path / "new.pgdb")

    assert (code, out) == (2, "")
    assert err == "缺少参数 SOURCES；用 perfgoals import --help 查看写法。\n"


def test_dump_takes_the_option_that_others_need_for_json(imported, run):
    assert run("dump", "--data", imported, "--json") == run("dump", "--data", imported)


def test_a_data_file_of_an_earlier_version_is_upgraded(run_json, tmp_path):
    older = shutil.copy(sample.FOLDER / "schema-1.pgdb", tmp_path)

    listed = run_json("list", "--data", older, "--json")

    assert listed[0]["name"] == "人大会议经费"
    assert len(list(tmp_path.glob("schema-1.schema-1.*.pgdb"))) == 1


def test_a_data_file_of_an_earlier_version_is_printed(run, tmp_path):
    older = shutil.copy(sample.FOLDER / "schema-1.pgdb", tmp_path)

    code, _, err = run("print", "--data", older, "--project", "人大会议经费", "--out", tmp_path / "表.pdf")

    assert (code, err) == (0, "")
