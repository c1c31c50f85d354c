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


def start(file):
    return subprocess.Popen(
        [sys.executable, SCRIPT, file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )


def together(file):
    """What became of two processes that open a file as soon as both are ready."""
    with start(file) as one, start(file) as other:
        both = (one, other)
        assert [process.stdout.readline() for process in both] == ["ready\n"] * 2
        for process in both:
            process.stdin.write("\n")
            process.stdin.flush()
        said = [process.stdout.readline().strip() for process in both]
        for process in both:
            process.stdin.close()
    return said


@pytest.mark.parametrize("times", [5, pytest.param(100, marks=pytest.mark.long)])
def test_of_two_processes_started_together_one_writes(times, tmp_path):
    file = tmp_path / "数据.pgdb"
    Workspace.create(file).close()
    seen: Counter[str] = Counter()

    for _ in range(times):
        said = together(file)
        seen.update(said)
        assert said.count("writer") == 1, said
        assert set(said) <= {"writer", "forwarded", "read-only"}, said

    workspace = Workspace(file)
    assert len(workspace.everything()) == times
    workspace.close()
    assert damage_of(file) == ()
    assert not lock_file(file).exists()
    print(dict(seen))  # noqa: T201 - the figures of the long run
