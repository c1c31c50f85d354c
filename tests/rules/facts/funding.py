"""What the rules on single amounts say."""

import datetime

from perfgoals_desktop.domain.money import Money
from tests.rules.examples import Fact, one_off, sound, staged, weighted

CENT = Money(1)
TOTAL = Money.parse("120万")

FACTS = {
    "amount-range": (
        Fact("an amount below zero", sound(carry_over=Money(-100)), ("carry_over",), Money(100)),
        Fact("an amount in words", sound(other_funds="一百元"), ("other_funds",)),
        Fact("a third decimal", sound(other_funds="1.005"), ("other_funds",)),
        Fact("nothing is asked for", sound(annual_requested=Money()), ("annual_requested",)),
        Fact("a cent is an amount", sound(annual_requested=CENT)),
        Fact("no carry-over at all", sound(carry_over=Money())),
    ),
    "unit-slip": (
        Fact(
            "120 yuan buy no training",
            sound(annual_requested=Money.parse("120")),
            ("annual_requested",),
            TOTAL,
        ),
        Fact(
            "120 万 entered as yuan in a form in 万元",
            weighted("100").with_answer("annual_requested", Money.parse("125000万")),
            ("annual_requested",),
            Money.parse("12.5万"),
        ),
        Fact("a thousand yuan may be meant", sound(annual_requested=Money.parse("1000"))),
        Fact(
            "1,000 million in 万元 may be meant",
            weighted("100").with_answer("annual_requested", Money.parse("100000万")),
        ),
        Fact("zero is no slip of the unit", sound(annual_requested=Money())),
    ),
    "other-funds-source": (
        Fact("nobody says who pays", sound(other_funds=CENT), ("other_funds",)),
        Fact(
            "the goal says who pays",
            sound(other_funds=CENT, annual_goal="组织培训 4 期，其中单位自筹 3 万元。"),
        ),
        Fact("no other funds", sound()),
    ),
    "carry-over-new-project": (
        Fact("money of last year before the project began", one_off(carry_over=CENT), ("carry_over",)),
        Fact("a project that began last year", staged(carry_over=CENT, start_date=datetime.date(2022, 7, 1))),
        Fact("a recurrent project began long ago", sound(carry_over=CENT)),
        Fact("nothing was carried over", one_off()),
    ),
}
