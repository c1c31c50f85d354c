"""On a disk that is really full, or may only be read, nothing is lost and it is said."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.workspace import Workspace
from tests.disks import fill, make_read_only, small_disk
from tests.reliability.aftermath import Place
from tests.reliability.nursery import Nursery
from tests.reliability.tasks import DATA_TASKS, EDITED, FIRST, GIVING, SECOND, a_data_file

REFUSABLE = [task.__name__ for task in (*DATA_TASKS, *GIVING)]
ON_PAPER = GIVING[:3]
"""The tasks that have no data file open."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """A folder on a small disk; what the program keeps of its own lies on a disk with room."""
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home"))
    with small_disk(tmp_path / "disk") as disk:
        yield Place(disk)


def refused(deed) -> str:
    with pytest.raises((PerfGoalsError, OSError)) as caught:
        deed()
    return explain(caught.value)


@pytest.mark.parametrize("task", REFUSABLE)
def test_a_full_disk_is_told_and_loses_nothing(nursery, place, as_it_was, task):
    told = nursery.run("fill_up", task=task, folder=place.folder)

    assert told.all("crash") == []
    assert ["空间" in sentence for sentence in told.all("says")] == [True], told
    assert (place.start_again(), place.written()) == as_it_was(task)
    place.assert_nothing_is_left()


@pytest.fixture(scope="module")
def as_it_was(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], object]:
    """What a task finds: what the data files hold, and the files that it replaces."""

    @cache
    def found(task: str) -> object:
        folder = tmp_path_factory.mktemp(task)
        nursery.run("prepare", task=task, folder=folder)
        return Place(folder).start_again(), Place(folder).written()

    return found


def test_there_is_room_again_and_it_is_saved(place):
    workspace = Workspace(a_data_file(place.folder))
    workspace.get(FIRST.id)
    filler = fill(place.folder)
    refused(lambda: workspace.save(EDITED))
    assert workspace.get(FIRST.id) == FIRST
    filler.unlink()

    workspace.save(EDITED)

    assert workspace.everything() == [EDITED, SECOND]
    workspace.close()


@pytest.mark.parametrize("task", ON_PAPER, ids=lambda task: task.__name__)
def test_a_folder_that_may_only_be_read_is_told(place, program, task):
    deed = task(place.folder, program)
    before = place.written()
    make_read_only(place.folder)

    sentence = refused(deed)

    assert "权限" in sentence
    assert place.written() == before


def test_a_data_file_that_may_only_be_read_is_told_or_read(place):
    file = a_data_file(place.folder)
    make_read_only(place.folder)

    assert "只能读" in refused(lambda: Workspace(file))

    workspace = Workspace(file, read_only=True)
    assert workspace.everything() == [FIRST, SECOND]
    workspace.close()


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("task", REFUSABLE)
@pytest.mark.parametrize("limit", [1, pytest.param(30_000, marks=pytest.mark.long)])
def test_a_file_that_may_not_grow_is_told_and_loses_nothing(nursery, tmp_path, as_it_was, task, limit):
    place = Place(tmp_path / "limited" / "w")
    place.folder.mkdir(parents=True)

    told = nursery.run("cut_short", task=task, folder=place.folder, limit=limit)

    assert told.all("crash") == []
    if limit == 1 or told.all("refusal"):
        assert ["没有料到" in sentence for sentence in told.all("says")] == [False]
        assert (place.start_again(), place.written()) == as_it_was(task)
        place.assert_nothing_is_left()
