"""How long the review takes, and that it grows with the number of declarations only."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.rules.check import review, review_one
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.rules.rulebook import Rulebook
from perfgoals_desktop.schema.catalog import Catalog

pytestmark = pytest.mark.long

CATALOG = Catalog.read(paths.forms())
RULEBOOK = Rulebook.read(paths.forms() / "rules")
PUBLISHED = read_file(paths.resources() / "samples" / "shanghai-npc-2023.txt", CATALOG).declarations
CLAUSES = [
    clause for form in PUBLISHED for clause in form.text("annual_goal").rstrip("。").split("，") if clause
]


def same(_chance, form, _number):
    """Every fourteenth goal is the same."""
    return form.text("annual_goal")


def numbered(_chance, form, number):
    """Every fourteenth goal differs by a number only."""
    return f"{form.text('annual_goal')}第{number}批"


def assembled(chance, _form, _number):
    """Goals made of the same clauses, so that all have much in common with many."""
    return "，".join(chance.sample(CLAUSES, 4)) + "。"


def long_ones(chance, _form, _number):
    """Goals of a page each."""
    return "，".join(chance.choices(CLAUSES, k=30)) + "。"


def data_set(count, goal):
    chance = random.Random(count)  # noqa: S311 - the same texts in every run
    return [
        replace(form, id=UUID(int=number)).with_answers(
            {"name": f"{form.name}{number}", "annual_goal": goal(chance, form, number)}
        )
        for number in range(1, count + 1)
        for form in (PUBLISHED[number % len(PUBLISHED)],)
    ]


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
