"""What the rules on stand-ins and length say."""

from tests.rules.examples import EXTRA, Fact, one_off, sound, with_row

FACTS = {
    "placeholder": (
        Fact("stars for a number", with_row("output.quantity", "课程数量", "≥**(门)"), (f"{EXTRA}.value",)),
        Fact("XX for a name", sound(annual_goal="组织XX培训 4 期，参训 800 人次。"), ("annual_goal",)),
        Fact("crosses for a name", sound(name="××代表培训"), ("name",)),
        Fact("to be settled", with_row("output.quality", "课程质量", "待定"), (f"{EXTRA}.value",)),
        Fact("a stroke", with_row("output.quality", "课程质量", "/"), (f"{EXTRA}.value",)),
        Fact("dots", with_row("output.quality", "课程质量", "…"), (f"{EXTRA}.value",)),
        Fact("a unit without a number", with_row("output.quality", "课程达标率", "%"), (f"{EXTRA}.value",)),
        Fact(
            "an operator without a number",
            with_row("output.quality", "课程达标率", "≥(%)"),
            (f"{EXTRA}.value",),
        ),
        Fact("a size", with_row("output.quality", "XXL 号服装配发", "到位")),
        Fact("a price per day", with_row("output.cost", "讲课费", "≤2000(元/天)")),
        Fact("a word that is no unit", with_row("output.quality", "课程质量", "优")),
        Fact("a stroke for a blank field that nobody asks for", sound(overall_goal="/", telephone="/")),
    ),
    "export-length": (
        Fact("a name of ninety-one characters", sound(name="训" * 91), ("name",)),
        Fact("a goal of a thousand and one", sound(annual_goal="训" * 1001), ("annual_goal",)),
        Fact("an overall goal too long", one_off(overall_goal="训" * 1001), ("overall_goal",)),
        Fact(
            "an indicator of five hundred and one",
            with_row("output.quality", "训" * 501, "达标"),
            (f"{EXTRA}.name",),
        ),
        Fact("a value of thirty-one", with_row("output.quality", "课程质量", "优" * 31), (f"{EXTRA}.value",)),
        Fact(
            "ninety Chinese or a hundred and eighty Latin characters",
            sound(name="训" * 90, annual_goal="a" * 2000),
        ),
        Fact("a value of thirty", with_row("output.quality", "课程质量", "优" * 30)),
    ),
}
