"""Whatever call to the disk fails, or is the last one, the old file stands or the new one, and it is said."""

from __future__ import annotations

import errno
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.aftermath import Place
from tests.reliability.nursery import Nursery, Told
from tests.reliability.tasks import OLD, TASKS

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
KINDS = list(product(ERRORS, (False, True), (False, True)))
NEVER = 1_000_000
FEW = 2
SOME = 65
SENTENCE = re.compile(r"[^\n]*[\u4e00-\u9fff][^\n]*。")


@dataclass(frozen=True)
class Fault:
    """Which call fails, how, whether all later ones do too, and whether it is then tried again."""

    nth: int
    error: int
    for_good: bool
    again: bool


def few(calls: int) -> Iterator[Fault]:
    """Some faults spread over the calls, of every kind."""
    for number in range(FEW):
        yield Fault(1 + number * calls // FEW, *KINDS[(5 * number + calls) % len(KINDS)])


def every(calls: int) -> Iterator[Fault]:
    """Each call in turn with every error, by turns once or for good, left alone or tried again."""
    turns = list(product((False, True), (False, True)))
    for nth, (place, error) in product(range(1, calls + 1), enumerate(ERRORS)):
        yield Fault(nth, error, *turns[(nth + place) % len(turns)])


def some(calls: int) -> Iterator[Fault]:
    """A sample of all faults, another one each time, for tasks of many calls."""
    yield from random.sample(list(every(calls)), min(SOME, 3 * calls))


@dataclass(frozen=True)
class Soundly:
    """What a task finds and makes on a sound disk, and how many calls it takes."""

    before: dict[str, str]
    after: dict[str, str]
    written: dict[str, object]
    calls: int


class Trial:
    """One task on a disk that fails now and then, each time in a folder of its own."""

    def __init__(self, nursery: Nursery, task: str, folder: Path, known: dict[str, Soundly]) -> None:
        self._nursery = nursery
        self._task = task
        self._folder = folder
        if task not in known:
            known[task] = self._soundly()
        self.sound = known[task]
        self.calls = self.sound.calls

    def _soundly(self) -> Soundly:
        self.run("prepare")
        before = self._place.start_again()
        told = self.run("fail", **asdict(Fault(NEVER, errno.EIO, for_good=False, again=False)))
        assert told.all("refusal") == []
        return Soundly(before, self._place.start_again(), self._place.written(), told.all("calls")[0])

    @property
    def _place(self) -> Place:
        return Place(self._folder / "w")

    def run(self, work: str, **arguments: Any) -> Told:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._place.folder.mkdir(parents=True)
        told = self._nursery.run(work, task=self._task, folder=self._place.folder, **arguments)
        assert told.all("crash") == [], arguments
        return told

    def assert_old_or_new(self, *, is_new: bool, case: object) -> None:
        """The files are as they were or as they were to be; when the deed was done, as they were to be."""
        sound = self.sound
        old = dict.fromkeys(sound.written, OLD)
        assert self._place.start_again() in ([sound.after] if is_new else [sound.before, sound.after]), case
        assert self._place.written() in ([sound.written] if is_new else [old, sound.written]), case
        self._place.assert_nothing_is_left()


@pytest.fixture(scope="module")
def known() -> dict[str, Soundly]:
    """What was found out about tasks already."""
    return {}


@pytest.fixture
def trial(faulty: Nursery, tmp_path: Path, known: dict[str, Soundly]) -> Callable[[str], Trial]:
    return lambda task: Trial(faulty, task, tmp_path / "trial", known)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "faults", [few, *(pytest.param(each, marks=pytest.mark.long) for each in (some, every))]
)
def test_a_call_that_fails_leaves_the_old_or_the_new(trial, task, faults, figures):
    tried = trial(task)
    done = told_of = 0

    for fault in faults(tried.calls):
        told = tried.run("fail", **asdict(fault))
        refusals = told.all("second_refusal" if fault.again else "refusal")
        tried.assert_old_or_new(is_new=not refusals, case=(fault, told))
        for sentence in told.all("says"):
            assert SENTENCE.fullmatch(sentence), sentence
            assert "没有料到" not in sentence, sentence
        assert told.all("second_refusal") in ([], ["DataFileExists"]), (fault, told)
        done += 1
        told_of += bool(told.all("refusal"))

    figures(f"{task}: {tried.calls} calls, {done} faults, {told_of} of them told, nothing lost")
    assert told_of


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("moments", [1, pytest.param(NEVER, marks=pytest.mark.long)])
def test_a_kill_at_a_call_leaves_the_old_or_the_new(trial, task, moments, figures):
    tried = trial(task)
    killed = 0

    for nth in range(1 + tried.calls // (moments + 1), tried.calls + 1, max(1, tried.calls // moments)):
        told = tried.run("die", nth=nth)
        tried.assert_old_or_new(is_new=not told.was_killed, case=(nth, told))
        killed += told.was_killed

    figures(f"{task}: killed at {killed} calls, nothing lost")
    assert killed
