"""What the rules on dates and years say."""

import datetime

from tests.rules.examples import EXTRA, Fact, one_off, sound, staged, with_row

FACTS = {
    "date-order": (
        Fact("an end before the start", sound(end_date=datetime.date(2022, 12, 31)), ("end_date",)),
        Fact(
            "one day is a project",
            one_off(start_date=datetime.date(2023, 5, 1), end_date=datetime.date(2023, 5, 1)),
        ),
        Fact("an unreadable end", sound(end_date="年底")),
    ),
    "year-within-period": (
        Fact("a year after the end", staged(fiscal_year=2026), ("fiscal_year",)),
        Fact(
            "a recurrent project begins on 1 January",
            sound(start_date=datetime.date(2023, 3, 1)),
            ("start_date",),
            datetime.date(2023, 1, 1),
        ),
        Fact(
            "a recurrent project ends with its year",
            sound(end_date=datetime.date(2024, 12, 31)),
            ("end_date",),
            datetime.date(2023, 12, 31),
        ),
        Fact("the last year of a staged project", staged(fiscal_year=2025)),
        Fact("a one-off project may begin in March", one_off(start_date=datetime.date(2023, 3, 1))),
        Fact("dates in the wrong order are named elsewhere", sound(end_date=datetime.date(2022, 1, 1))),
    ),
    "stale-year": (
        Fact(
            "last year's goal",
            sound(annual_goal="组织2022年代表履职培训 4 期，掌握知识。"),
            ("annual_goal",),
            "组织2023年代表履职培训 4 期，掌握知识。",
        ),
        Fact("last year's name", sound(name="2021年代表履职培训"), ("name",), "2023年代表履职培训"),
        Fact(
            "an indicator of another year",
            with_row("output.quality", "2021年培训方案", "通过评审"),
            (f"{EXTRA}.name",),
            "2023年培训方案",
        ),
        Fact(
            "a value before the project began",
            with_row("output.timeliness", "培训完成时间", "2022年12月"),
            (f"{EXTRA}.value",),
            "2023年12月",
        ),
        Fact(
            "a span of years that leaves the project's",
            staged(annual_goal="组织2019-2021年代表履职培训 4 期，掌握知识。"),
            ("annual_goal",),
        ),
        Fact("the project's own years", staged(annual_goal="组织2024年代表履职培训 4 期，掌握知识。")),
        Fact("a year to compare with", sound(annual_goal="组织培训，参训人次较2022年增长10%。")),
        Fact("a year that the work goes on from", sound(annual_goal="自2019年起每年组织代表履职培训 4 期。")),
        Fact("a year in a title", sound(annual_goal="按《2020年培训规划》组织代表履职培训 4 期。")),
        Fact("a year in a document's number", sound(annual_goal="按沪人〔2019〕3号组织代表培训 4 期。")),
        Fact(
            "a year of an edition", sound(annual_goal="按《培训条例》（2018年修订）组织代表履职培训 4 期。")
        ),
        Fact("a number that is no year", sound(annual_goal="组织代表履职培训，参训2000人次。")),
        Fact("a hotline", sound(annual_goal="组织代表履职培训，开通12020年中热线。")),
    ),
    "date-after-end": (
        Fact(
            "a month after the end",
            with_row("output.timeliness", "培训完成时间", "2024年1月"),
            (f"{EXTRA}.value",),
        ),
        Fact(
            "a span that ends too late",
            with_row("output.timeliness", "培训时间", "2023.07-2024.01"),
            (f"{EXTRA}.value",),
        ),
        Fact(
            "a year after the end",
            with_row("output.timeliness", "培训完成时间", "2025年底前"),
            (f"{EXTRA}.value",),
        ),
        Fact("the last day", with_row("output.timeliness", "培训完成时间", "2023年12月31日前")),
        Fact("the last month", with_row("output.timeliness", "培训完成时间", "2023.12")),
        Fact("a month of no year", with_row("output.timeliness", "培训完成时间", "12月底前")),
        Fact("a day that there is not", with_row("output.timeliness", "培训完成时间", "2024年2月30日")),
        Fact(
            "no end to hold against",
            with_row("output.timeliness", "培训完成时间", "2030年1月", sound(end_date=None)),
        ),
    ),
}
