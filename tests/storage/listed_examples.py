"""Declarations for the tests of the list: values repeat and are missing, so that ties and blanks occur."""

from __future__ import annotations

import random
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.storage.listed import ListedDeclaration, Order, Selection
from perfgoals_desktop.storage.listing import Listing

NAMES = ("信访接待", "会议经费", "", "=1", "Ａ类", "a类", "𬭎", "100%_")


def a_declaration(number: int) -> Declaration:
    chance = random.Random(number)  # noqa: S311 - as arbitrary in every run
    answers = {
        "fiscal_year": chance.choice([2023, 2024, None, "明年", 2**70]),
        "name": chance.choice(NAMES),
        "nature": chance.choice(["一次性项目", "阶段性项目", None]),
        "implementing_unit": chance.choice(["甲单位", "乙单位", None]),
        "annual_requested": chance.choice([None, Money(0), Money(-5), Money(10**15), "约三万"]),
        "carry_over": chance.choice([None, Money(chance.randrange(1000))]),
        "annual_goal": f"目标{number}",
    }
    indicator = Indicator(uuid4(), "output.quantity", f"批次{number}", parse_target(f"≥{number}(次)").target)
    status = chance.choice(list(Status))
    return Declaration(uuid4(), "f", chance.randrange(1, 4), status, indicators=(indicator,)).with_answers(
        answers
    )


def all_pages(listing: Listing, selection: Selection, order: Order, size: int) -> list[ListedDeclaration]:
    lines: list[ListedDeclaration] = []
    while page := listing.page(selection, order, after=lines[-1] if lines else None, limit=size):
        lines += page
    return lines


def ids(lines: list[ListedDeclaration]) -> list[UUID]:
    return [line.id for line in lines]
