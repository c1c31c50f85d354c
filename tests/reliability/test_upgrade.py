"""A data file of an earlier version keeps all it holds, wherever its upgrade is killed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.errors import DataFileTooNew
from tests.reliability import later_steps
from tests.reliability.aftermath import Place
from tests.reliability.nursery import Nursery, Told
from tests.reliability.tasks import DATA
from tests.storage import sample

SAMPLES = sorted(sample.FOLDER.glob("schema-*.pgdb"))
FEW = 2
LONG = 400
NEVER = 10**9


def expected(of: Path) -> Any:
    return json.loads(of.with_suffix(".json").read_text("utf-8"))


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version of the program with a few steps more."""
    monkeypatch.setattr(steps, "STEPS", later_steps.LATER)


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("released", SAMPLES, ids=lambda file: file.stem)
def test_a_sample_is_upgraded_with_its_content_after_a_backup(tmp_path, released):
    file = Path(shutil.copy(released, tmp_path / DATA))

    workspace = Workspace(file)
    workspace.close()

    assert version_of(file) == len(later_steps.LATER)
    assert sample.content(file) == expected(released)
    assert version_of(workspace.backup) == version_of(released)
    assert sample.content(workspace.backup) == expected(released)


@pytest.mark.usefixtures("later")
@pytest.mark.skipif(os.name != "posix", reason="processes are forked")
@pytest.mark.parametrize("watched", ["statement", "instruction"])
@pytest.mark.parametrize("most", [FEW, pytest.param(LONG, marks=pytest.mark.long)])
@pytest.mark.parametrize("released", SAMPLES[:1], ids=lambda file: file.stem)
def test_an_upgrade_killed_anywhere_goes_on_at_the_next_start(
    nursery, tmp_path, released, watched, most, figures
):
    total = upgraded(nursery, tmp_path / "whole", released, watched, NEVER).all("seen")[0]
    moments = range(1, total + 1, max(1, total // most))
    versions = set()

    for nth in moments:
        folder = tmp_path / str(nth)
        told = upgraded(nursery, folder, released, watched, nth)
        assert told.was_killed, told
        versions.add(version_of(folder / DATA))
        place = Place(folder)
        place.start_again()
        assert version_of(place.data) == len(later_steps.LATER)
        assert sample.content(place.data) == expected(released)
        place.assert_nothing_is_left()
        backups = backups_in(folder)
        assert version_of(backups[0]) == version_of(released)
        assert sample.content(backups[0]) == expected(released)
        shutil.rmtree(folder)

    figures(f"{released.stem}: killed at {len(moments)} of {total} {watched}s, found at {sorted(versions)}")
    assert len(versions) > 1


def upgraded(nursery: Nursery, folder: Path, released: Path, watched: str, nth: int) -> Told:
    folder.mkdir()
    shutil.copy(released, folder / DATA)
    told = nursery.run("upgrade_until", folder=folder, watched=watched, nth=nth)
    assert told.all("crash") == []
    return told


def backups_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("data.schema-*.pgdb"))


@pytest.mark.parametrize("released", SAMPLES, ids=lambda file: file.stem)
def test_a_file_of_a_later_version_is_refused_with_a_sentence_and_left_alone(tmp_path, released):
    file = Path(shutil.copy(released, tmp_path / DATA))
    Workspace(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {steps.latest() + 1}")
    before = file.read_bytes()

    with pytest.raises(DataFileTooNew) as caught:
        Workspace(file)

    assert explain(caught.value) == "数据文件“data.pgdb”由更新版本的程序写成，请先升级本程序。"
    assert file.read_bytes() == before
    assert [path for path in tmp_path.iterdir() if path.suffix != ".pgdb"] == []
