"""What the rules on filled fields say."""

from perfgoals_desktop.domain.money import Money
from tests.rules.examples import EXTRA, Fact, on_form, one_off, sound, staged, weighted, with_row

FACTS = {
    "required-fields": (
        Fact("a blank unit is asked for", sound(implementing_unit=None), ("implementing_unit",)),
        Fact("blanks are not a name", sound(name="  "), ("name",)),
        Fact("both dates are asked for", sound(start_date=None, end_date=None), ("start_date", "end_date")),
        Fact("a date in words is no date", sound(start_date="年初"), ("start_date",)),
        Fact(
            "an unreadable date is named where none is asked for", sound(report_date="昨天"), ("report_date",)
        ),
        Fact("a year in words is no year", sound(fiscal_year="二〇二三"), ("fiscal_year",)),
        Fact("a year of two digits is no year", sound(fiscal_year=23), ("fiscal_year",)),
        Fact("the signature block may stay blank", sound(reporter=None, unit_leader=None)),
        Fact("a blank goal is left to its own rule", sound(annual_goal=None)),
    ),
    "annual-goal-required": (
        Fact("a blank annual goal is asked for", sound(annual_goal=None), ("annual_goal",)),
        Fact("a short goal is a goal", sound(annual_goal="培训。")),
    ),
    "overall-part-required": (
        Fact("a one-off project needs its total", one_off(project_total=None), ("project_total",)),
        Fact(
            "a staged project needs goal and amounts",
            staged(overall_goal=None, project_total=None, project_fiscal=None, project_other=None),
            ("overall_goal", "project_total", "project_fiscal", "project_other"),
        ),
        Fact("nothing is as good as a blank", one_off(project_other=None), ("project_other",)),
        Fact("zero is an amount", one_off(project_other=Money())),
        Fact("a recurrent project leaves it blank", sound()),
        Fact("a nature that is not listed tells nothing", one_off(nature="特殊项目", project_total=None)),
        Fact("a form without these fields does not ask for them", weighted("100")),
    ),
    "indicator-complete": (
        Fact("a row without a value", with_row("output.quality", "课程达标率", ""), (f"{EXTRA}.value",)),
        Fact("a row without a name", with_row("output.quality", " ", "达标"), (f"{EXTRA}.name",)),
        Fact("a row without either", with_row("output.quality", "", ""), (f"{EXTRA}.name", f"{EXTRA}.value")),
        Fact(
            "a column that the form requires",
            weighted("100", ""),
            ("indicator:00000000-0000-0000-0000-000000000002.weight",),
        ),
        Fact("a value of nothing is a value", with_row("output.quality", "课程缺席数", "=0(次)")),
        Fact("a form without weights does not ask for them", on_form("shanghai-2024", sound())),
    ),
}
