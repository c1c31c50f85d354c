"""What the rules say that look at several declarations."""

from uuid import UUID

from tests.rules.examples import Fact, row, sound, with_row

GOAL = "组织代表履职培训 4 期、参训 800 人次，使新任代表掌握履职所需的法律知识。"
NEARLY = "组织委员履职培训 6 期、参训 900 人次，使新任委员掌握履职所需的法律知识。"
COMMON = ("benefit.sustainability", "长效管理机制健全性", "健全")


def others(count: int, **answers):
    """Other projects of the unit, each with its own goal and the common indicator."""
    goals = (
        "修缮信访接待室并更换座椅。",
        "编印法规汇编三百册。",
        "租用会场召开代表大会。",
        "采购常委会会议厅的音响。",
        "聘请律师审查备案文件。",
    )
    return tuple(
        sound(
            10 + number, name=f"其他第{number}号项目", **({"annual_goal": goals[number]} | answers)
        ).with_indicators([row(UUID(int=1000 + number), *COMMON)])
        for number in range(count)
    )


FACTS = {
    "duplicate-project": (
        Fact("the same project twice", sound(), ("name",), others=(sound(2),)),
        Fact(
            "blanks do not make another project",
            sound(),
            ("name",),
            others=(sound(2, name="代表履职 培训经费"),),
        ),
        Fact("another year", sound(), others=(sound(2, fiscal_year=2022),)),
        Fact("another unit", sound(), others=(sound(2, implementing_unit="市人大研究室"),)),
        Fact("its own older state", sound(), others=(sound(annual_goal="以前的目标。"),)),
        Fact("two projects without names", sound(name=None), others=(sound(2, name=None),)),
    ),
    "copied-goal": (
        Fact("another project's very goal", sound(), ("annual_goal",), others=(sound(2, name="委员培训"),)),
        Fact(
            "a few words changed",
            sound(),
            ("annual_goal",),
            others=(sound(2, name="委员培训", annual_goal=NEARLY),),
        ),
        Fact(
            "the copy of a project that has no name yet",
            sound(),
            ("annual_goal",),
            others=(sound(2, name=None),),
        ),
        Fact("the same project a year before", sound(), others=(sound(2, fiscal_year=2022),)),
        Fact("other goals", sound(), others=others(5)),
        Fact("its own older state", sound(), others=(sound(annual_goal=NEARLY),)),
        Fact(
            "a goal too short to be anybody's own",
            sound(annual_goal="完成培训。"),
            others=(sound(2, name="委员培训", annual_goal="完成培训。"),),
        ),
    ),
    "boilerplate-indicator": (
        Fact("five have it", with_row(*COMMON), ("indicators",), others=others(4)),
        Fact("four have it", with_row(*COMMON), others=others(3)),
        Fact(
            "its own older state does not count twice",
            with_row(*COMMON),
            others=(*others(3), with_row(*COMMON)),
        ),
        Fact(
            "five have it with other values",
            with_row("benefit.sustainability", "长效管理机制健全性", "设专人管理"),
            others=others(5),
        ),
        Fact("others had it in other years", with_row(*COMMON), others=others(5, fiscal_year=2022)),
    ),
}
