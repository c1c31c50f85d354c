from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from perfgoals_desktop import processes
from perfgoals_desktop.processes import is_running

GONE, REFUSED, STILL_ACTIVE = 87, 5, 259


def windows(handle: int = 0, error: int = 0, code: int = 0) -> SimpleNamespace:
    """The calls of Windows as far as they are used, answering for one process."""

    def tell(_handle: object, code_wanted: object) -> int:
        ctypes.cast(code_wanted, ctypes.POINTER(ctypes.c_ulong))[0] = code
        return 1

    def open_process(_rights: int, _inherited: bool, _pid: int) -> int:
        return handle

    return SimpleNamespace(
        OpenProcess=open_process,
        GetLastError=lambda: error,
        GetExitCodeProcess=tell,
        CloseHandle=lambda _handle: None,
    )


def test_this_process_is_running():
    assert is_running(os.getpid())


def test_a_process_that_has_ended_is_not_running():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert not is_running(ended.pid)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("problem", [PermissionError, OverflowError])
def test_in_doubt_a_process_is_running(monkeypatch, problem):
    def refuse(_pid: int, _signal: int) -> None:
        raise problem

    monkeypatch.setattr(os, "kill", refuse)

    assert is_running(1)


@pytest.mark.parametrize(
    ("kernel", "running"),
    [
        (windows(error=GONE), False),
        (windows(error=REFUSED), True),
        (windows(handle=4, code=STILL_ACTIVE), True),
        (windows(handle=4, code=0), False),
    ],
)
def test_windows_is_asked_without_a_signal(monkeypatch, kernel, running):
    monkeypatch.setattr(processes, "_kernel", lambda: kernel)
    monkeypatch.setattr(processes, "os", SimpleNamespace(name="nt"))

    assert is_running(4711) is running
