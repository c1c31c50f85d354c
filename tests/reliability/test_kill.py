"""Killed at any moment, the program has lost nothing that it called saved."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from perfgoals_desktop.services.workspace import Workspace
from tests.reliability.aftermath import Place
from tests.reliability.content import digest_of
from tests.reliability.nursery import Kill, Told
from tests.reliability.tasks import DATA
from tests.samples import sample_declaration, staged_declaration
from tests.storage import sample

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked")

STEPS = 12
MOST_CALLS = 9
"""A power of two: as many calls to the disk a session may live for."""
LONG = pytest.param(1000, marks=pytest.mark.long)


@pytest.fixture(scope="module")
def beginnings(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Data files to begin with: one of today, and one that has to be upgraded first."""
    file = tmp_path_factory.mktemp("beginnings") / "today.pgdb"
    workspace = Workspace.create(file)
    workspace.save(sample_declaration(), staged_declaration(), sample_declaration(3, name="会议经费"))
    workspace.close()
    return [file, file, file, sample.FOLDER / "schema-1.pgdb"]


@pytest.fixture(scope="module")
def held(beginnings: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], str]:
    """What a beginning holds."""
    folder = tmp_path_factory.mktemp("held")
    known = {path: digest_of(Path(shutil.copy(path, folder))) for path in set(beginnings)}
    return known.__getitem__


class Sessions:
    """Editing sessions, each in a folder of its own, that do not come to their end."""

    def __init__(self, beginnings: list[Path], held: Callable[[Path], str], folder: Path) -> None:
        self._beginnings = beginnings
        self._held = held
        self._folder = folder
        self.killed = 0
        self._worked = 0.0
        self._steps = 0

    def run(self, rounds: int, work: Callable[..., Told], sources: list[Path]) -> Iterator[Place]:
        """Run so many, and look after each at what is left."""
        for number in range(rounds):
            place = Place(self._folder / str(number))
            place.out.mkdir(parents=True)
            beginning = self._beginnings[number % len(self._beginnings)]
            shutil.copy(beginning, place.folder / DATA)
            told = work(file=place.data, out=place.out, sources=sources, seed=number, steps=STEPS)
            if told.steps:
                self._worked += time.monotonic() - told.began
                self._steps += told.steps
            self.killed += told.was_killed
            self._assert_kept(told, beginning, place)
            yield place
            shutil.rmtree(place.folder)

    @property
    def pace(self) -> float:
        """The seconds that a step has taken until now."""
        return self._worked / self._steps

    def _assert_kept(self, told: Told, beginning: Path, place: Place) -> None:
        """Everything is as it was acknowledged last, or as it was to be next, and whole."""
        assert told.all("crash") == []
        acknowledged = (told.all("ack") or [self._held(beginning)])[-1]
        assert place.start_again()[DATA] in [acknowledged, *told.all("want")[-1:]]
        place.assert_whole()
        place.assert_nothing_is_left()


@pytest.fixture
def sessions(beginnings: list[Path], held: Callable[[Path], str], tmp_path: Path) -> Sessions:
    return Sessions(beginnings, held, tmp_path)


@pytest.mark.parametrize("rounds", [20, LONG])
def test_a_kill_at_any_moment_loses_nothing(nursery, temporary, sessions, sources, rounds, figures):
    chance = random.Random(rounds)  # noqa: S311 - as arbitrary in every run

    def edit(**arguments: Any) -> Told:
        kill = Kill(chance.randrange(STEPS), chance.expovariate(1) * sessions.pace)
        return nursery.run("edit", kill=kill, **arguments)

    for _ in sessions.run(1, partial(nursery.run, "edit"), sources):
        pass  # and its pace is known
    for _ in sessions.run(rounds, edit, sources):
        assert list(temporary.iterdir()) == []

    figures(f"{rounds} sessions, {sessions.killed} of them killed at any moment, nothing lost")
    assert sessions.killed > rounds / 2


@pytest.mark.parametrize("rounds", [4, LONG])
def test_a_kill_at_any_call_to_the_disk_loses_nothing(faulty, temporary, sessions, sources, rounds, figures):
    chance = random.Random(rounds)  # noqa: S311 - as arbitrary in every run

    def edit(**arguments: Any) -> Told:
        nth = int(2 ** chance.uniform(0, MOST_CALLS))
        return faulty.run("edit_until", folder=arguments["file"].parent, nth=nth, **arguments)

    for _ in sessions.run(rounds, edit, sources):
        assert list(temporary.iterdir()) == []

    figures(f"{rounds} sessions, {sessions.killed} of them killed at a call to the disk, nothing lost")
    assert sessions.killed > rounds / 2
