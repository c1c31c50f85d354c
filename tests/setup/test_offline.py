"""The archive for work without a network."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from bundling import offline


def test_the_archive_holds_the_sources_of_git_and_the_wheels(tmp_path: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("needs git")
    checkout, wheels = tmp_path / "checkout", tmp_path / "wheels"
    for folder in (checkout, wheels):
        folder.mkdir()
    for file in (checkout / "README.md", checkout / "scratch.txt", wheels / "rich-1-py3-none-any.whl"):
        file.write_text("x", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=checkout, check=True)
    subprocess.run(["git", "add", "README.md"], cwd=checkout, check=True)

    offline.pack(checkout, wheels, tmp_path / "perfgoals-offline.tar")

    with tarfile.open(tmp_path / "perfgoals-offline.tar") as archive:
        assert archive.getnames() == [
            "perfgoals-offline/README.md",
            "perfgoals-offline/wheelhouse/rich-1-py3-none-any.whl",
        ]
        assert {entry.uname for entry in archive.getmembers()} == {""}
