"""The command `carry-forward`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from perfgoals_desktop.cli import main
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from tests.samples import sample_declaration

SOURCE = sample_declaration().with_answer("annual_goal", "2023年召开会议，落实2019年方案。")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data file with one project of 2023."""
    file = tmp_path / "projects.pgdb"
    with Database.create(file) as database:
        Repository(database).save(SOURCE)
    return file


def held(data: Path) -> list[Declaration]:
    with Database.open(data) as database:
        return list(Repository(database))


def test_drafts_of_the_year_are_added_and_what_changes_is_told(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["carry-forward", "--data", str(data), "--year", "2024"]) == 0

    said = capsys.readouterr().out
    assert "2024年召开会议，落实2019年方案。" in said
    assert "已建立 1 张 2024 年度的草稿。" in said
    draft = held(data)[1]
    assert draft.ancestor is not None
    assert (draft.fiscal_year, draft.ancestor.id) == (2024, SOURCE.id)


def test_a_dry_run_writes_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = data.read_bytes()

    assert main(["carry-forward", "--data", str(data), "--year", "2024", "--dry-run", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)[0]
    goal = next(item for item in told["items"] if item["key"] == "annual_goal")
    assert [year["suggestion"] for year in goal["years"]] == ["2024", None]
    assert data.read_bytes() == before


def test_an_unknown_project_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["carry-forward", "--data", str(data), "--year", "2024", "--project", "没有"]) == 2

    assert "没有" in capsys.readouterr().err
    assert len(held(data)) == 1
