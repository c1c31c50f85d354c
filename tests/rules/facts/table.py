"""What the rules on the indicator table say."""

from uuid import UUID

from tests.rules.examples import (
    EXTRA,
    Fact,
    lacking,
    on_form,
    one_off,
    row,
    sound,
    weighted,
    with_row,
    with_rows,
)  # fmt: skip

SECOND = "indicator:00000000-0000-0000-0000-000000000002"


def many(count: int, category: str = "output.quality"):
    """So many indicators with names of their own."""
    return sound().with_indicators(
        row(UUID(int=n), category, f"第{n}课程达标率", "=100(%)") for n in range(count)
    )


def spread(count: int):
    """So many indicators, spread over the kinds."""
    kinds = ("output.quantity", "output.quality", "output.timeliness", "benefit.social")
    return sound().with_indicators(
        row(UUID(int=n), kinds[n % 4], f"第{n}课程达标率", "=100(%)") for n in range(count)
    )


FACTS = {
    "family-missing": (
        Fact("nobody is asked whether satisfied", lacking("satisfaction"), ("indicators",)),
        Fact("an empty table", sound().with_indicators(()), ("indicators",)),
        Fact("one of each will do", lacking("benefit.social")),
        Fact(
            "a form without the families is judged by its own",
            weighted("100").with_indicators(
                [row(UUID(int=1), "satisfaction.villagers", "村民满意度", "≥90(%)", weight="100")]
            ),
        ),
    ),
    "output-kinds-missing": (
        Fact("output without quality", lacking("output.quality"), ("indicators",)),
        Fact(
            "output without number and time", lacking("output.quantity", "output.timeliness"), ("indicators",)
        ),
        Fact("output without cost", lacking("output.cost")),
        Fact("no output at all is named elsewhere", lacking("output")),
    ),
    "cost-missing": (
        Fact("no cost", lacking("output.cost"), ("indicators",)),
        Fact(
            "no cost in a form with a family for it",
            on_form("shanghai-2024", lacking("output.cost")),
            ("indicators",),
        ),
        Fact("a kind of output", sound()),
        Fact(
            "a family of its own",
            on_form(
                "shanghai-2024", with_row("cost.economic", "人均成本", "≤550(元/人)", lacking("output.cost"))
            ),
        ),
        Fact("an empty table is named elsewhere", sound().with_indicators(())),
    ),
    "sustainability-missing": (
        Fact("nothing lasts", lacking("benefit.sustainability"), ("indicators",)),
        Fact("something lasts", sound()),
        Fact("a form that does not ask", weighted("100")),
    ),
    "indicator-count": (
        Fact("five", spread(5), ("indicators",)),
        Fact("twenty-one", spread(21), ("indicators",)),
        Fact("seven of one kind", many(7), ("indicators",)),
        Fact("six of one kind", many(6)),
        Fact("twenty", spread(20)),
    ),
    "duplicate-indicator": (
        Fact("the same name again", with_row("output.quality", "培训 期数", "=4(期)"), (f"{EXTRA}.name",)),
        Fact(
            "the same name in another kind",
            with_row("benefit.social", "参训代表满意度", "≥90(%)"),
            ("indicator:00000000-0000-0000-0000-000000000008.name",),
        ),
        Fact("a name that goes on", with_row("output.quality", "培训期数达标率", "=100(%)")),
        Fact(
            "two rows without names", with_rows(("output.quality", "", "达标"), ("output.quality", "", "优"))
        ),
    ),
    "weights-sum": (
        Fact("ninety-nine", weighted("60", "39"), ("indicators",)),
        Fact("a weight of nothing", weighted("100", "0"), (f"{SECOND}.weight",)),
        Fact("a weight in words", weighted("100", "一半"), (f"{SECOND}.weight",)),
        Fact("a hundred", weighted("33.5", "66.5")),
        Fact("a weight that is still blank", weighted("60", "")),
        Fact("a form without weights", one_off()),
    ),
}
