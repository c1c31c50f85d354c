"""Declarations to review by the thousand: goals that are equal, nearly equal, assembled, or long."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.rules.rulebook import Rulebook
from perfgoals_desktop.schema.catalog import Catalog

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


GOALS = {"same": same, "numbered": numbered, "assembled": assembled, "long": long_ones}


def data_set(count, goal):
    """So many declarations with goals of a kind; the same in every run."""
    chance = random.Random(count)  # noqa: S311 - the same texts in every run
    return [
        replace(form, id=UUID(int=number)).with_answers(
            {"name": f"{form.name}{number}", "annual_goal": goal(chance, form, number)}
        )
        for number in range(1, count + 1)
        for form in (PUBLISHED[number % len(PUBLISHED)],)
    ]
