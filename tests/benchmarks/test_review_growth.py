"""How long the review takes, and that it grows with the number of declarations only."""

from __future__ import annotations

import sys
import time

import pytest

from perfgoals_desktop.rules.check import review, review_one
from perfgoals_desktop.rules.neighbours import Neighbours
from tests.benchmarks.review_data import CATALOG, RULEBOOK, assembled, data_set, long_ones, numbered, same

pytestmark = pytest.mark.long


def seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("goal", [same, numbered, assembled, long_ones])
def test_ten_times_as_many_take_ten_times_as_long(goal, capsys):
    few, many = data_set(1_000, goal), data_set(10_000, goal)

    took = [seconds(lambda some=some: review(some, CATALOG, RULEBOOK)) for some in (few, many)]

    ratio = took[1] / took[0]
    with capsys.disabled():
        sys.stdout.write(f"\n{goal.__name__}: {took[0]:.2f} s, {took[1]:.2f} s = ×{ratio:.1f}\n")
    assert ratio < 15


def test_a_keystroke_is_reviewed_among_a_thousand(capsys):
    everything = data_set(1_000, assembled)
    neighbours = Neighbours.of(everything)
    form = CATALOG.form(everything[0].form_id)

    took = sorted(
        seconds(lambda each=each: review_one(each, form, RULEBOOK, neighbours)) for each in everything[:100]
    )

    with capsys.disabled():
        sys.stdout.write(f"\none among 1,000: {took[50] * 1000:.1f} ms, at most {took[-1] * 1000:.1f}\n")
    assert took[50] < 0.016
