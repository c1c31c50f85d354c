"""What the rules on values in words say."""

from tests.rules.examples import EXTRA, Fact, with_row

VALUE, NAME = (f"{EXTRA}.value",), (f"{EXTRA}.name",)
ONE_LINE = ("indicators",)
QUANTITY, QUALITY, SOCIAL = "output.quantity", "output.quality", "benefit.social"

FACTS = {
    "rate-in-words": (
        Fact("a rate that is reached", with_row(QUALITY, "课程达标率", "达标"), VALUE),
        Fact("a number of days in words", with_row("output.timeliness", "办结天数", "按时"), VALUE),
        Fact("a rate like last year's", with_row(SOCIAL, "信访结案率", "不低于往年水平"), VALUE),
        Fact("a degree in words", with_row(QUALITY, "课程达标度", "达标")),
        Fact("a rate in percent", with_row(QUALITY, "课程达标率", "=100(%)")),
    ),
    "vague-value": (
        Fact("better", with_row(SOCIAL, "代表履职水平", "提高"), ONE_LINE),
        Fact("clearly better", with_row(SOCIAL, "代表履职水平", "明显提升"), ONE_LINE),
        Fact("going well", with_row(SOCIAL, "平台状况", "运行良好"), ONE_LINE),
        Fact("a grade", with_row(QUALITY, "课程质量", "优秀")),
        Fact("a standard", with_row(QUALITY, "课程质量", "达到市级标准")),
        Fact("by how much", with_row(SOCIAL, "代表履职水平", "提高两个等级")),
    ),
    "relative-value": (
        Fact("as in other years", with_row(SOCIAL, "提案上报情况", "与往年持平"), VALUE),
        Fact("not below last year", with_row(SOCIAL, "提案上报情况", "不低于上年"), VALUE),
        Fact("last year's figure is given", with_row(SOCIAL, "提案上报情况", "不低于上年的320件")),
        Fact("years to come", with_row(SOCIAL, "制度情况", "沿用至下年")),
    ),
    "value-echoes-name": (
        Fact("ensuring is ensured", with_row(SOCIAL, "保障市人代会顺利开展", "保障"), VALUE),
        Fact("a degree of ensuring", with_row(SOCIAL, "机关履职保障度", "保障"), VALUE),
        Fact("a state that answers", with_row(SOCIAL, "程序规范性", "规范")),
        Fact("another word", with_row(SOCIAL, "保障市人代会顺利开展", "无中断")),
        Fact("a rate in words is named elsewhere", with_row(QUALITY, "课程达标率", "达标")),
    ),
}
