"""Where the program keeps what belongs to its user."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from perfgoals_desktop import user_folders


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundled program in a folder of its own."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "perfgoals"))
    return folder


def test_an_installed_program_keeps_its_things_in_the_users_folders(program: Path) -> None:
    folders = [user_folders.data(), user_folders.config(), user_folders.logs()]

    assert user_folders.portable() is None
    assert not any(folder.is_relative_to(program) for folder in folders)


def test_a_carried_program_keeps_everything_beside_itself(program: Path) -> None:
    (program / "portable.flag").touch()

    folders = [user_folders.data(), user_folders.config(), user_folders.logs()]

    assert user_folders.portable() == program / "data"
    assert all(folder.is_relative_to(program / "data") for folder in folders)
    assert len(set(folders)) == 3


def test_a_carried_program_that_cannot_write_beside_itself_is_an_ordinary_one(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable.flag").touch()

    monkeypatch.setattr("os.access", lambda *_: False)

    assert user_folders.portable() is None


def test_a_checkout_is_no_bundle() -> None:
    assert user_folders.portable() is None


def test_a_path_elsewhere_is_remembered_as_it_is(program: Path, tmp_path: Path) -> None:
    (program / "portable.flag").touch()
    file = tmp_path / "文档" / "绩效目标.pgdb"

    assert user_folders.recalled(user_folders.remembered(file)) == file
    assert user_folders.remembered(file) == str(file)


def test_an_installed_program_remembers_whole_paths(program: Path) -> None:
    file = program / "绩效目标.pgdb"

    assert user_folders.remembered(file) == str(file)
    assert user_folders.recalled(str(file)) == file
