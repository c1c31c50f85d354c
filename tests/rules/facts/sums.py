"""What the rules on sums and on annual and project amounts say."""

import datetime

from perfgoals_desktop.domain.money import Money
from tests.rules.examples import Fact, one_off, sound, staged

CENT = Money(1)
TOTAL = Money.parse("120万")

FACTS = {
    "annual-sum": (
        Fact("a cent too much", sound(annual_requested=TOTAL + CENT), ("annual_requested",), TOTAL),
        Fact(
            "parts that are more than the total",
            sound(carry_over=Money.parse("5")),
            ("annual_requested",),
            TOTAL + Money.parse("5"),
        ),
        Fact(
            "a blank part counts as nothing",
            sound(annual_requested=TOTAL + CENT, carry_over=None),
            ("annual_requested",),
            TOTAL,
        ),
        Fact(
            "all parts together",
            sound(fiscal_appropriation=TOTAL - CENT - CENT, carry_over=CENT, other_funds=CENT),
        ),
        Fact("no part is filled yet", sound(fiscal_appropriation=None, carry_over=None, other_funds=None)),
        Fact("a part that cannot be read", sound(carry_over="约五元")),
        Fact("no total to hold against", sound(annual_requested=None)),
    ),
    "project-sum": (
        Fact("a cent too little", one_off(project_total=TOTAL - CENT), ("project_total",), TOTAL),
        Fact(
            "fiscal and other funds together",
            staged(project_fiscal=Money.parse("350万"), project_other=Money.parse("10万")),
        ),
        Fact("a recurrent project has none", sound()),
    ),
    "annual-within-project": (
        Fact(
            "the year asks for more than there is",
            one_off(annual_requested=TOTAL + CENT),
            ("annual_requested",),
        ),
        Fact(
            "each part is held against its own",
            one_off(fiscal_appropriation=TOTAL + CENT, other_funds=CENT),
            ("fiscal_appropriation", "other_funds"),
        ),
        Fact("all in one year is within", one_off()),
        Fact("blank project amounts limit nothing", sound()),
    ),
    "one-year-equality": (
        Fact(
            "some of the money is left out",
            one_off(project_total=TOTAL + CENT, project_fiscal=TOTAL + CENT),
            ("annual_requested",),
        ),
        Fact("a staged project may ask for a part", staged()),
        Fact(
            "a one-off project that runs on may ask for a part",
            one_off(end_date=datetime.date(2024, 6, 30), project_total=Money.parse("200万")),
        ),
        Fact("all is asked for", one_off()),
    ),
}
