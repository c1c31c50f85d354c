"""What has to be so before a release, and what is published."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from bundling import release

CHANGELOG = (
    "# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.0 (2026-03-01)\n\n- 打印更快\n\n## 1.1.0\n\n- old\n"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "perfgoals_desktop").mkdir()
    (tmp_path / "perfgoals_desktop" / "__init__.py").write_text('__version__ = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    if not shutil.which("git"):
        pytest.skip("needs git")
    who = ("-c", "user.name=Tests", "-c", "user.email=tests@localhost")
    subprocess.run(["git", *who, *words], cwd=folder, check=True)


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "All")


def test_nothing_hinders_what_is_committed_and_told(checkout: Path) -> None:
    assert release.hindrances(checkout) == []


def test_a_version_without_a_section_hinders(checkout: Path) -> None:
    (checkout / "perfgoals_desktop" / "__init__.py").write_text('__version__ = "1.3.0"\n', encoding="utf-8")
    commit(checkout)

    assert "## 1.3.0" in " ".join(release.hindrances(checkout))


def test_changes_that_are_not_committed_hinder(checkout: Path) -> None:
    (checkout / "new.txt").write_text("x", encoding="utf-8")

    assert "git status" in " ".join(release.hindrances(checkout))


def test_a_version_is_released_once(checkout: Path) -> None:
    git(checkout, "tag", "v1.2.0")
    (checkout / "new.txt").write_text("x", encoding="utf-8")
    commit(checkout)

    assert "next version" in " ".join(release.hindrances(checkout))


def test_the_notes_are_the_section_of_the_version() -> None:
    assert release.notes_of(CHANGELOG, "1.2.0") == "- 打印更快"
    assert release.notes_of(CHANGELOG, "2.0.0") == ""


def test_the_checksums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "perfgoals-1.zip").write_bytes(b"content")

    release.write_sums(tmp_path)

    subprocess.run(["sha256sum", "--check", "--quiet", release.SUMS], cwd=tmp_path, check=True)
