"""What the rules on target values in numbers say."""

from tests.rules.examples import EXTRA, Fact, sound, with_row, with_rows

VALUE = (f"{EXTRA}.value",)
QUALITY, COST = "output.quality", "output.cost"

FACTS = {
    "quantitative-unit": (
        Fact("three of what", with_row("output.quantity", "课程门数", "≥3"), VALUE),
        Fact("a rate without its sign", with_row(QUALITY, "课程达标率", "≥90"), VALUE, "≥90(%)"),
        Fact("three courses", with_row("output.quantity", "课程门数", "≥3(门)")),
        Fact("words have no unit", with_row(QUALITY, "课程质量", "三级")),
        Fact("a blank value is named elsewhere", with_row(QUALITY, "课程达标率", "", sound())),
    ),
    "qualitative-characters": (
        Fact("a star", with_row(QUALITY, "课程质量", "达标*"), VALUE),
        Fact(
            "a span of months",
            with_row("output.timeliness", "培训时间", "2023.03-2023.11"),
            VALUE,
            "2023.03至2023.11",
        ),
        Fact("an underscore", with_row(QUALITY, "课程质量", "A_1级"), VALUE),
        Fact("a number below zero", with_row("benefit.economic", "能耗变化率", "≤-3(%)")),
        Fact("a long dash", with_row(QUALITY, "课程质量", "良好—优秀")),
    ),
    "percent-range": (
        Fact(
            "more than all are satisfied",
            with_row("satisfaction.service_recipients", "讲师满意度", "≥105(%)"),
            VALUE,
        ),
        Fact("less than none", with_row(QUALITY, "课程达标率", "≥-1(%)"), VALUE),
        Fact("growth may be more than double", with_row("benefit.economic", "营收增长率", "≥120(%)")),
        Fact("all of it", with_row(QUALITY, "课程达标率", "=100.00(%)")),
        Fact(
            "minutes of a satisfaction call",
            with_row("satisfaction.service_recipients", "满意度回访时长", "≥120(分钟)"),
        ),
    ),
    "ge-100": (
        Fact("at least all", with_row(QUALITY, "课程达标率", "≥100(%)"), VALUE, "=100(%)"),
        Fact("more than all", with_row(QUALITY, "课程达标率", ">100.00(%)"), VALUE, "=100.00(%)"),
        Fact("growth by at least all", with_row("benefit.economic", "营收增长率", "≥100(%)")),
        Fact("just all", with_row(QUALITY, "课程达标率", "=100(%)")),
        Fact("at least nearly all", with_row(QUALITY, "课程达标率", "≥99.9(%)")),
    ),
    "mixed-number-style": (
        Fact("with zeros and without", with_row(QUALITY, "课程达标率", "=100.00(%)"), ("indicators",)),
        Fact("1.00 reports", with_row("output.quantity", "报告数", "≥1.00(篇)"), VALUE, "≥1(篇)"),
        Fact("half a person", with_row("output.quantity", "讲师人数", "≥12.5(人)"), VALUE),
        Fact(
            "zeros everywhere",
            with_rows((QUALITY, "课程达标率", "=100.00(%)"), (QUALITY, "考核合格率", "≥85.00(%)")),
        ),
        Fact("a share that needs a decimal", with_row(QUALITY, "课程达标率", "≥95.5(%)")),
        Fact("decimals of money", with_row(COST, "讲课费", "≤12.80(万元)")),
    ),
}
