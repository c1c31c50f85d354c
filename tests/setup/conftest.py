"""Stand-ins for the programs of a machine: small scripts that come first on the path."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[[str, str], Path]


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole search path: nothing is installed but what a test puts there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("sh", "env", "cat"):
        found = Path("/bin") / tool
        if found.exists():
            (folder / tool).symlink_to(found.resolve())
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def program(bare: Path) -> Program:
    """Put a shell script on the search path; each call of it is noted in `calls.txt`."""

    def make(name: str, script: str) -> Path:
        file = bare / name
        note = f'echo "{name} $*" >> "{bare.parent / "calls.txt"}"'
        file.write_text(f"#!/bin/sh\n{note}\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    return make


@pytest.fixture
def calls(tmp_path: Path) -> Callable[[], list[str]]:
    """Return the calls of the stand-ins so far."""

    def read() -> list[str]:
        file = tmp_path / "calls.txt"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    return read


@pytest.fixture
def no_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
