"""What the window called saved is there after the process was killed, and the work goes on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.typist import FIELD

ROOT = Path(__file__).parents[2]


@pytest.fixture
def typist(data, tmp_path):
    """A process that types into the data file."""
    folder = tmp_path / "typist"
    folder.mkdir()
    homes = {f"XDG_{name}_HOME": str(folder) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(data), str(folder)],
        cwd=ROOT,
        env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("saved", [1, 3])
def test_what_was_called_saved_survives_kill_9(typist, window, data, saved):
    told = [json.loads(typist.stdout.readline()) for _ in range(saved)]
    typist.send_signal(signal.SIGKILL)  # it is typing on: the next burst follows at once
    assert typist.wait() == -signal.SIGKILL

    assert window.open_file(data)
    assert window.projects.model.rowCount() == 14
    window.open_project(window.projects.model.line(0).id)

    goal = window.editor_page.session.declaration.text(FIELD)
    assert told[-1]["shown"].startswith("已保存 ")
    assert told[-1]["goal"].startswith("work goes on 0.")
    assert goal.startswith(told[-1]["goal"])
    assert window.editor_page.session.set_answer(FIELD, "接着填写。")
    assert window.editor_page.settle()
