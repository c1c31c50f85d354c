"""The bench itself, with contenders that measure nothing: who is run when, what is made of the figures."""

import json
import sys

import pytest

from tests.benchmarks import reporting
from tests.benchmarks.every_goal import GOALS
from tests.benchmarks.every_part import PARTS
from tests.benchmarks.goals import Goal, judged, ratio
from tests.benchmarks.peers_env import Peers, peer
from tests.benchmarks.registry import OURS, Contender, Part, Race, Size
from tests.benchmarks.results import NotMeasured, Results
from tests.benchmarks.running import ContenderFailed, run_part


def printing(name, **figures):
    code = f"import json; print('warming up'); print(json.dumps({figures}))"
    return Contender(name, (sys.executable, "-S", "-c", code))


@pytest.fixture
def peers(tmp_path):
    """An environment that is not there, and nothing is installed."""
    return Peers(tmp_path / "env", install=False)


def measured(peers, *contenders, rounds=2):
    part = Part("part", "A part", lambda size: [Race("work", 10, contenders)])
    results = Results({})
    for race in run_part(part, Size(rounds), peers):
        results.add(part.name, part.title, race)
    return results


def test_every_contender_is_run_in_every_round(peers):
    results = measured(peers, printing(OURS, cpu=1.0, yardstick=2), printing("other", cpu=4.0, yardstick=4))

    assert results.values("part", "work", 10, "cpu") == [1.0, 1.0]
    assert results.ratio("part", "work", 10, "cpu", "other") == 0.25


def test_whoever_cannot_be_had_is_left_out_with_a_sentence(peers):
    results = measured(peers, printing(OURS, cpu=1.0), peer("Typst", "typst_pdf", needs="typst"), rounds=1)

    (race,) = results.parts["part"]["races"]
    assert race["skipped"] == ["Typst is left out: typst cannot be had here."]
    assert "Typst is left out" in reporting.table(results)


def test_our_own_failure_is_not_passed_over(peers):
    failing = Contender(OURS, (sys.executable, "-S", "-c", "raise SystemExit('broken')"))

    with pytest.raises(ContenderFailed, match="broken"):
        measured(peers, failing)


def test_work_that_is_measured_again_replaces_the_older_figures():
    results = Results({})
    for seconds in (1.0, 2.0):
        results.add("part", "A part", race(10, seconds))
    results.add("part", "A part", race(100, 20.0))

    assert results.values("part", "work", 10, "cpu") == [2.0]
    assert results.exponent("part", "work", (10, 100), "cpu") == 1


def test_a_goal_is_held_against_what_was_measured(tmp_path):
    results = Results({"part": {"title": "A part", "races": [race(10, 3.0, other=2.0)]}})
    goals = [
        Goal("half", ratio("part", "work", 10, "cpu", "other"), 2),
        Goal("far", ratio("part", "work", 10, "cpu", "other"), 1),
        Goal("unknown", ratio("another", "work", 10, "cpu", "other"), 1),
    ]

    verdicts = judged(goals, results)

    assert [(each.goal.what, each.measured, each.is_reached) for each in verdicts] == [
        ("half", 1.5, True),
        ("far", 1.5, False),
    ]


def test_a_slow_machine_is_taken_out_of_times_but_not_of_sizes():
    slow, quick = race(10, 3.0, yardstick=[8.0]), race(20, 1.0, yardstick=[4.0])
    results = Results({"part": {"title": "A part", "races": [slow, quick]}})

    quiet = results.in_quiet()

    assert quiet.values("part", "work", 10, "cpu") == [1.5]
    assert quiet.values("part", "work", 10, "megabytes") == [50.0]
    assert results.slowness == 1.5


def test_results_are_kept_in_a_file(tmp_path):
    results = Results({"part": {"title": "A part", "races": [race(10, 3.0)]}})

    results.write(tmp_path / "results.json")

    assert Results.read(tmp_path / "results.json") == results
    assert json.loads((tmp_path / "results.json").read_text("utf-8")) == results.parts


def test_every_part_has_a_name_of_its_own_and_every_goal_waits_for_figures():
    assert len({part.name for part in PARTS}) == len(PARTS)
    for goal in GOALS:
        with pytest.raises(NotMeasured):
            goal.measure(Results({}))


def race(size, seconds, other=None, **figures):
    """What one round of a race has brought."""
    values = {OURS: {"cpu": [seconds], "megabytes": [50.0], **figures}}
    if other is not None:
        values["other"] = {"cpu": [other]}
    rest = {"rounds": 1, "at": "2024-01-31 08:00", "load": [0, 0], "skipped": []}
    return {"work": "work", "size": size, "values": values, **rest}
