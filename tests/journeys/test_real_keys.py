"""The program as users start it, on a screen of its own, driven by nothing but key strokes."""

import subprocess
import sys
from pathlib import Path

import pytest

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from tests.journeys.screen import PATIENCE_S, until
from tests.pdf_text import page_texts

ROOT = Path(__file__).parents[2]
NAME = "Xvfb 打字项目经费"
INDICATOR, VALUE = "培训期数", ">=12期"
MONEY = "12.5万"
AMOUNTS = ("project_total", "project_fiscal", "project_other")
GOAL = "办好 12 期培训，让 95% 以上的学员满意。"


@pytest.fixture
def program(office, typist, tmp_path):
    """The program, started as users start it, by somebody with a keyboard for what is to be typed."""
    typist.put_on_keys(NAME + GOAL + INDICATOR + MONEY)
    with (tmp_path / "said.txt").open("wb") as said:
        started = subprocess.Popen(
            [sys.executable, "-m", "perfgoals_desktop", "open"],
            cwd=ROOT,
            env=office,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    yield started
    started.kill()
    started.wait()


def stored(data):
    """The project in a data file, read beside the program; None while there is none."""
    with Database.open(data, read_only=True) as database:
        return next(iter(Repository(database)), None)


def test_a_project_is_typed_saved_and_printed_by_real_keys(program, typist, tmp_path):
    data, pdf = tmp_path / "keys.pgdb", tmp_path / "keys.pdf"

    typist.await_window("欢迎使用")
    typist.press("Escape")
    typist.await_gone("欢迎使用")
    typist.await_window("绩效目标申报")
    typist.press("ctrl+shift+n")
    typist.name_file("新建数据文件", data)
    typist.await_window("keys — ")
    typist.press("ctrl+n", "Return")
    typist.enter(NAME, "3")  # the third nature: a one-off project
    typist.press("ctrl+Next")
    typist.enter(MONEY, "125000", "0")
    typist.press("ctrl+Next", "Return", "Return")
    typist.enter(GOAL)
    typist.press("Home", "Down", "Return")
    typist.enter(INDICATOR)
    # Keys that are pressed while a list of names closes are lost in the X server; nobody types as fast.
    until(lambda: [item.name for item in stored(data).indicators] == [INDICATOR], "a stored indicator")
    typist.enter(VALUE)
    until(lambda: stored(data).indicators[0].target.is_quantity, "its value")
    typist.press("ctrl+shift+e")
    typist.name_file("申报表", pdf)
    until(pdf.exists, "a printed form")
    typist.press("ctrl+q")

    assert program.wait(PATIENCE_S) == 0
    project = stored(data)
    assert (project.text("name"), project.text("nature")) == (NAME, "一次性项目")
    assert project.text("annual_goal") == GOAL
    assert [project.amount(key).fen for key in AMOUNTS] == [12_500_000, 12_500_000, 0]
    assert [(item.name, item.target.entered) for item in project.indicators] == [(INDICATOR, VALUE)]
    printed = page_texts(pdf.read_bytes())[0].replace("\n", "")
    assert NAME in printed
    assert "≥12(期)" in printed
    assert (tmp_path / "said.txt").read_text("utf-8") == ""
