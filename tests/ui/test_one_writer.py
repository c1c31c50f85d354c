"""Two processes that are asked for one data file at the same moment: exactly one writes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.writer_lock import lock_file

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("opening_process.py")


def opened_together(file, times):
    """What became of each pair of processes that opened a file as soon as both were ready."""
    paths = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, SCRIPT, file, str(times)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ | paths
    ) as pairs:
        for line in pairs.stdout:
            yield line.split()
    assert pairs.returncode == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks")
@pytest.mark.parametrize("times", [5, pytest.param(100, marks=pytest.mark.long)])
def test_of_two_processes_started_together_one_writes(times, tmp_path):
    file = tmp_path / "数据.pgdb"
    Workspace.create(file).close()
    seen: Counter[str] = Counter()

    for *ready, one, other, first_code, second_code in opened_together(file, times):
        assert (*ready, first_code, second_code) == ("ready", "ready", "0", "0")
        assert (one, other).count("writer") == 1, (one, other)
        assert {one, other} <= {"writer", "forwarded", "read-only"}, (one, other)
        seen.update((one, other))

    workspace = Workspace(file)
    assert len(workspace.everything()) == seen["writer"] == times
    workspace.close()
    assert damage_of(file) == ()
    assert not lock_file(file).exists()
    print(dict(seen))  # noqa: T201 - the figures of the long run
