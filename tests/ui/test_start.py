"""What is loaded when: the window is painted, and the list filled, before anything that takes long."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATABASE = {"sqlalchemy", "sqlmodel"}
FORMATS = {"docx", "lxml", "openpyxl", "pypdfium2", "pypinyin", "reportlab", "zxingcpp", "PIL"}
DEFINITIONS = {"pydantic", "tomllib"}
COMMAND_LINE = {"click", "rich", "typer"}
HEAVY = DATABASE | FORMATS | DEFINITIONS | COMMAND_LINE
OWN = {
    "perfgoals_desktop.documents",
    "perfgoals_desktop.ui.editor.editor",
    "perfgoals_desktop.ui.preview",
    "perfgoals_desktop.rules.check",
}


def loaded(module, *arguments):
    """What a process of its own prints as JSON."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


def heavy(modules):
    return sorted({name for name in modules if name.partition(".")[0] in HEAVY or name in OWN})


@pytest.fixture(scope="module")
def started(published, tmp_path_factory):
    file = tmp_path_factory.mktemp("start") / "数据.pgdb"
    file.write_bytes(published.read_bytes())
    return loaded("tests.benchmarks.start_window", file)


def test_the_window_is_painted_before_anything_heavy_is_loaded():
    start = loaded("tests.benchmarks.start_window")

    assert heavy(start["painted_modules"]) == []


def test_neither_paint_nor_list_waits_for_the_menus(started):
    start = loaded("tests.benchmarks.start_window")

    assert "perfgoals_desktop.ui.start_page" in start["painted_modules"]
    assert "perfgoals_desktop.ui.projects_page" in started["filled_modules"]
    for modules in (start["painted_modules"], started["filled_modules"]):
        assert "perfgoals_desktop.ui.main_menu" not in modules


def test_the_list_is_filled_before_anything_heavy_is_loaded(started):
    assert heavy(started["filled_modules"]) == []


def test_loading_everything_the_window_is_made_of_loads_nothing_heavy():
    code = "import json, sys, perfgoals_desktop.ui.application; print(json.dumps(sorted(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert heavy(json.loads(done.stdout)) == []


@pytest.mark.parametrize("part", ["editor_page", "indicators.page", "review.panel", "projects_page"])
def test_the_editor_needs_no_file_format_and_no_database(part):
    code = f"import json, sys, perfgoals_desktop.ui.{part}; print(json.dumps(sorted(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    tops = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert tops & (DATABASE | FORMATS) == set()


def test_opening_a_project_loads_no_file_format(published, tmp_path):
    file = tmp_path / "数据.pgdb"
    file.write_bytes(published.read_bytes())

    opened = loaded("tests.ui.opened_project", file)

    assert {name.partition(".")[0] for name in opened} & FORMATS == set()


def test_the_command_line_loads_no_file_format_and_no_database_before_it_is_used():
    code = "import json, sys, perfgoals_desktop.cli.app; print(json.dumps(sorted(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    tops = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert tops & (DATABASE | FORMATS) == set()
