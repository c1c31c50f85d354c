"""The power fails between any two calls to the disk: nothing is corrupt, every commit is there."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reliability import tape
from tests.reliability.aftermath import Place
from tests.reliability.content import digest
from tests.reliability.nursery import Nursery
from tests.reliability.tape import Disk, Done, Loss
from tests.reliability.tasks import DATA, OUT

EMPTY = digest([])
MEDIA = ["disk", "removable"]


class Cut(NamedTuple):
    """A moment at which the power fails: what was left, and what the data file may then hold."""

    files: dict[str, bytes]
    allowed: list[str]
    case: str


def recorded(nursery: Nursery, folder: Path, medium: str, sources: list[Path], steps: int) -> list[Done]:
    """Everything that an editing session does to the disk, from the making of its data file on."""
    place = Place(folder)
    place.out.mkdir(parents=True)
    told = nursery.run(
        "record",
        tape=folder.with_suffix(".tape"),
        folder=folder,
        medium=medium,
        file=place.data,
        out=place.out,
        sources=sources,
        seed=5,
        steps=steps,
    )
    assert told.all("crash") == []
    return tape.read(folder.with_suffix(".tape"))


def cuts(calls: list[Done], every: int, losses: list[Loss]) -> Iterator[Cut]:
    """The moments after each call, or after each `every`-th one."""
    chance = random.Random(1)  # noqa: S311 - as arbitrary in every run
    disk, allowed = Disk(), []
    for number, call in enumerate(calls):
        if call.kind == "M":
            facts = json.loads(call.path)
            if "ack" in facts:
                allowed = [facts["ack"]]
            elif "want" in facts:
                allowed = [*allowed[:1], facts["want"]]
            continue
        disk.play(call)
        if number % every == 0:
            for loss in losses:
                yield Cut(disk.after(loss, chance), allowed, f"after call {number} ({call.kind}), {loss}")


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize(("points", "steps"), [(12, 15), pytest.param(900, 40, marks=pytest.mark.long)])
def test_a_power_cut_loses_no_commit(faulty, tmp_path, sources, medium, points, steps, figures):
    calls = recorded(faulty, tmp_path / "session", medium, sources, steps)
    losses = list(Loss)
    every = max(1, len(calls) * len(losses) // points)
    tried = 0

    for cut in cuts(calls, every, losses):
        place = laid_out(cut, tmp_path / "session", tmp_path / "after")
        held = place.start_again().get(DATA, EMPTY)
        assert held in cut.allowed or (held == EMPTY and not cut.allowed), cut.case
        place.assert_whole()
        place.assert_nothing_is_left()
        tried += 1

    kinds = {kind: sum(call.kind == kind for call in calls) for kind in "WSTCRU"}
    figures(f"{medium}: {tried} cuts in {len(calls)} calls {kinds}, nothing corrupt, no commit lost")
    assert tried >= points / 2


def laid_out(cut: Cut, recorded_in: Path, folder: Path) -> Place:
    """The files of a cut on a real disk; shared memory does not outlive a power cut."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / OUT).mkdir(parents=True)
    for path, content in cut.files.items():
        if not path.endswith("-shm"):
            file = folder / Path(path).relative_to(recorded_in)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return Place(folder)
