from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from perfgoals_desktop.services.listing import listed
from perfgoals_desktop.services.workspace import Workspace
from tests.storage import sample


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A data file of the first schema."""
    return Path(shutil.copy(sample.FOLDER / "schema-1.pgdb", tmp_path))


def names(older: Path) -> list[str]:
    expected = json.loads((sample.FOLDER / "schema-1.json").read_text("utf-8"))
    return [item["answers"].get("name", "") for item in expected["declarations"]]


def test_a_file_of_an_earlier_version_is_opened_with_a_backup(older):
    workspace = Workspace(older)

    assert [item.name for item in workspace.everything()] == names(older)
    assert workspace.backup is not None
    assert workspace.backup.is_file()
    workspace.close()


def test_a_file_of_today_is_opened_without(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")

    assert workspace.backup is None
    workspace.close()


def test_the_list_of_an_earlier_version_is_read(older):
    lines, totals = listed(older)

    assert [line.name for line in lines] == names(older)
    assert totals.count == len(lines)
