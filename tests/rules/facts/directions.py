"""What the rules on operators say."""

from tests.rules.examples import EXTRA, Fact, on_form, with_row

VALUE = (f"{EXTRA}.value",)
QUALITY, COST = "output.quality", "output.cost"

FACTS = {
    "bad-direction": (
        Fact("all of it breaks down", with_row(QUALITY, "信息化平台故障发生率", "=100(%)"), VALUE, "=0(%)"),
        Fact("at least three complaints", with_row(QUALITY, "学员投诉次数", "≥3(次)"), VALUE, "=0(次)"),
        Fact("two accidents", with_row(QUALITY, "安全事故", "=2(起)"), VALUE, "=0(起)"),
        Fact("more than some rejects", with_row(QUALITY, "教材不合格率", ">1(%)"), VALUE, "=0(%)"),
        Fact("no objections", with_row(QUALITY, "人事任免结果公示异议率", "=0(%)")),
        Fact("at least no objections", with_row(QUALITY, "公示异议率", "≥0(%)")),
        Fact("few complaints", with_row(QUALITY, "学员投诉次数", "≤3(次)")),
        Fact("complaints that are dealt with", with_row(QUALITY, "投诉办结率", "=100(%)")),
        Fact("time without faults", with_row(QUALITY, "系统无故障运行率", "≥99(%)")),
        Fact("drills for accidents", with_row("output.quantity", "事故应急演练次数", "=2(次)")),
        Fact("fewer accidents", with_row("benefit.social", "减少交通事故起数", "≥5(起)")),
        Fact("the time that a fault takes", with_row("output.timeliness", "故障时长", "=2(小时)")),
        Fact("late by ten days", with_row("output.timeliness", "工期延误天数", "=10(天)"), VALUE, "=0(天)"),
        Fact("money misused once", with_row(QUALITY, "违规使用资金次数", "=1(次)"), VALUE, "=0(次)"),
        Fact("some deaths", with_row(QUALITY, "事故死亡人数", "=2(人)"), VALUE, "=0(人)"),
        Fact("leads that are handed on", with_row(QUALITY, "违法线索移送率", "=100(%)")),
        Fact("goods that are called back", with_row(QUALITY, "不合格产品召回率", "=100(%)")),
        Fact("calls that are taken", with_row("output.quantity", "投诉热线接听数", "≥2000(次)")),
        Fact("people who are helped", with_row("output.quantity", "伤亡抚恤人数", "≥20(人)")),
    ),
    "good-direction": (
        Fact(
            "at most satisfied",
            with_row("satisfaction.service_recipients", "讲师满意度", "≤85(%)"),
            VALUE,
            "≥85(%)",
        ),
        Fact("hardly attended", with_row(QUALITY, "培训出勤率", "<90(%)"), VALUE, "≥90(%)"),
        Fact("a bad rate is rightly low", with_row(QUALITY, "学员投诉率", "≤1(%)")),
        Fact("a budget is rightly kept", with_row(COST, "预算控制率", "≤100(%)")),
        Fact("a rate that is better low", with_row("benefit.social", "传染病发病率", "≤3(‰)")),
        Fact("water that is seldom unfit", with_row(QUALITY, "水质超标率", "≤1(%)")),
        Fact("few who are displeased", with_row("benefit.social", "群众不满意率", "≤5(%)")),
        Fact("false alarms are rightly few", with_row(QUALITY, "预警误报率", "≤5(%)")),
        Fact("well attended", with_row(QUALITY, "培训出勤率", "≥90(%)")),
    ),
    "cost-direction": (
        Fact("at least so dear", with_row(COST, "讲课费", "≥2000(元/天)"), VALUE, "≤2000(元/天)"),
        Fact(
            "dear in a family of its own",
            on_form("shanghai-2024", with_row("cost.economic", "讲课费", ">2000(元/天)")),
            VALUE,
            "≤2000(元/天)",
        ),
        Fact("savings may be great", with_row(COST, "成本节约率", "≥5(%)")),
        Fact("a fixed cost", with_row(COST, "讲课费", "=2000(元/天)")),
        Fact("benefits may be great", with_row("benefit.economic", "带动消费", "≥2000(元)")),
    ),
}
