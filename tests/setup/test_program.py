import subprocess
import sys
from pathlib import Path

import pytest
from envsetup import display, libraries, program

REPOSITORY = Path(__file__).parents[2]


def test_samples_are_shown_in_a_window_where_there_is_one(tmp_path):
    ui = tmp_path / "perfgoals_desktop" / "ui" / "application.py"
    ui.parent.mkdir(parents=True)
    ui.touch()

    assert program.default(tmp_path, window=True) == ["open", "--sample"]
    assert program.default(tmp_path, window=False) == ["demo", "--out", str(tmp_path / "build" / "demo")]


def test_samples_are_written_as_long_as_there_are_no_windows(tmp_path):
    assert program.default(tmp_path, window=True)[0] == "demo"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_dead_display_is_no_display():
    assert not display.usable({"DISPLAY": ":4711"})
    assert not display.usable({})


def test_the_libraries_of_a_display_are_wanted_only_with_one(tmp_path):
    offscreen = set(libraries.wanted(tmp_path, {}))
    x11 = set(libraries.wanted(tmp_path, {"DISPLAY": ":0"}))
    wayland = set(libraries.wanted(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"}))

    assert "libEGL.so.1" in offscreen
    assert "libxcb-cursor.so.0" in x11 - offscreen
    assert "libwayland-client.so.0" in wayland - offscreen


def test_a_file_of_qt_that_is_there_is_wanted_too(tmp_path):
    plugin = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms" / "libqoffscreen.so"
    plugin.parent.mkdir(parents=True)
    plugin.touch()

    assert libraries.wanted(tmp_path, {})[-1] == str(plugin)


def test_the_program_does_not_take_libraries_from_the_current_folder(tmp_path):
    (tmp_path / "typer.py").write_text("raise SystemExit('taken from here')", encoding="utf-8")
    start = "import sys, pathlib; from envsetup import program as p; "
    start += "p.start(pathlib.Path(sys.argv[1]), pathlib.Path(sys.executable), ['--help'], {})"

    answer = subprocess.run(
        [sys.executable, "-P", "-c", start, REPOSITORY],
        cwd=tmp_path,
        env={"PYTHONPATH": str(REPOSITORY / "packaging")},
        capture_output=True,
        check=False,
        text=True,
    )

    assert "taken from here" not in answer.stdout + answer.stderr
