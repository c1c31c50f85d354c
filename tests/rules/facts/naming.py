"""What the rules on names and kinds of indicators say."""

from tests.rules.examples import EXTRA, Fact, on_form, weighted, with_row

VALUE, NAME = (f"{EXTRA}.value",), (f"{EXTRA}.name",)
ONE_LINE = ("indicators",)
QUANTITY, QUALITY, SOCIAL = "output.quantity", "output.quality", "benefit.social"

FACTS = {
    "name-holds-value": (
        Fact("a number with its unit", with_row(QUANTITY, "培训代表200人次", "完成"), NAME),
        Fact("an operator", with_row(QUALITY, "合格率≥95%", "达标"), NAME),
        Fact("an operator in words", with_row("output.timeliness", "办结时间不超过5天", "是"), NAME),
        Fact("a hotline", with_row(QUANTITY, "12345热线办结数", "≥50(件)")),
        Fact("a generation", with_row(QUANTITY, "5G基站数", "≥2(个)")),
        Fact("a limit that is a name", with_row(QUALITY, "24小时响应率", "=100(%)")),
        Fact("a year", with_row(QUALITY, "2023年度考核合格率", "=100(%)")),
    ),
    "quantity-as-percent": (
        Fact("how many in percent", with_row(QUANTITY, "培训完成率", "=100(%)"), ONE_LINE),
        Fact("how many in number", with_row(QUANTITY, "培训场次", "=10(场)")),
        Fact("how well in percent", with_row(QUALITY, "培训合格率", "=100(%)")),
        Fact(
            "a form of other kinds",
            on_form("county-2025", with_row("result.service", "服务完成率", "=100(%)", weighted("100"))),
        ),
    ),
    "wrong-kind": (
        Fact("a report is output", with_row(SOCIAL, "调研成果产出", "≥1(篇)"), (EXTRA,)),
        Fact("completion is output", with_row(SOCIAL, "选举事项处理完成率", "=100(%)"), (EXTRA,)),
        Fact("punctuality has its kind", with_row(QUALITY, "教材配发及时率", "=100(%)"), (EXTRA,)),
        Fact("punctuality where it belongs", with_row("output.timeliness", "教材配发及时率", "=100(%)")),
        Fact("people who benefit are an effect", with_row(SOCIAL, "受益群众", "≥500(人)")),
        Fact("reports that are used are an effect", with_row(SOCIAL, "调研报告被采纳数", "≥1(篇)")),
        Fact("a report among the output", with_row(QUANTITY, "调研成果产出", "≥1(篇)")),
        Fact(
            "a form without a kind for punctuality",
            weighted("100").with_indicators(
                with_row("result.service", "服务及时率", "=100(%)").indicators[-1:]
            ),
        ),
    ),
    "state-as-rate": (
        Fact(
            "punctuality in percent",
            with_row("output.timeliness", "教材配发及时性", "=100(%)"),
            NAME,
            "教材配发及时率",
        ),
        Fact("a situation in percent", with_row(QUALITY, "课程质量情况", "≥90(%)"), NAME),
        Fact("punctuality in words", with_row("output.timeliness", "教材配发及时性", "及时")),
        Fact("a rate in percent", with_row("output.timeliness", "教材配发及时率", "=100(%)")),
    ),
}
