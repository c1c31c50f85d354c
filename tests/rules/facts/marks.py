"""What the rules on punctuation say."""

from tests.rules.examples import EXTRA, Fact, sound, with_row

FACTS = {
    "unbalanced-quotes": (
        Fact("a quotation mark too many", sound(name="“预算联网“慧”监督"), ("name",), "预算联网“慧”监督"),
        Fact(
            "two opening marks",
            sound(annual_goal="组织“慧“监督培训 4 期，参训 800 人次。"),
            ("annual_goal",),
            "组织“慧”监督培训 4 期，参训 800 人次。",
        ),
        Fact("brackets of two widths", sound(name="代表履职培训（二期)"), ("name",), "代表履职培训（二期）"),
        Fact(
            "a title without an end",
            with_row("output.quality", "《读本编印合格率", "=100(%)"),
            (f"{EXTRA}.name",),
        ),
        Fact("quotes within quotes", sound(name="“‘慧’监督”培训（二期）")),
        Fact("numbered parts", sound(annual_goal="1）组织培训 4 期；2）参训 800 人次；(3)编印《读本》。")),
        Fact("numbered parts in brackets", sound(annual_goal="组织培训（含：1）讲座；2）参观）共 4 期。")),
        Fact("an apostrophe", sound(annual_goal="组织 People’s Congress 培训 4 期，参训 800 人次。")),
    ),
    "halfwidth-punctuation": (
        Fact(
            "a comma between Chinese characters",
            sound(annual_goal="组织代表培训,参训 800 人次;人人合格"),
            ("annual_goal",),
            "组织代表培训，参训 800 人次；人人合格",
        ),
        Fact(
            "a comma behind a quotation",
            sound(annual_goal="宣传“民主”,组织培训 4 期、800 人次。"),
            ("annual_goal",),
            "宣传“民主”，组织培训 4 期、800 人次。",
        ),
        Fact("a blank inside the name", sound(name="代表 履职培训"), ("name",), "代表履职培训"),
        Fact(
            "a wide blank inside an indicator's name",
            with_row("output.quality", "课程\u3000达标率", "=100(%)"),
            (f"{EXTRA}.name",),
            "课程达标率",
        ),
        Fact("separators and times", sound(annual_goal="8:30 起组织培训 1,200 人次, 4 期。")),
        Fact("a blank beside Latin letters", sound(name="代表 IT 培训")),
        Fact("blanks in a goal", sound(annual_goal="组织代表 履职培训 4 期，参训 800 人次。")),
    ),
}
