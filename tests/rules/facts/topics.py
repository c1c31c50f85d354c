"""What the rules on the subject of a goal say."""

from tests.rules.examples import Fact, one_off, sound, with_row, with_rows

OFF_TOPIC = "更换办公楼电梯两部，消除老旧设备的安全隐患。"

FACTS = {
    "goal-off-topic": (
        Fact("another project's goal", sound(annual_goal=OFF_TOPIC), ("annual_goal",)),
        Fact(
            "a goal that only names who acts",
            one_off(
                name="会议厅扩声系统更新",
                overall_goal="更新市人大办公厅会议厅扩声系统。",
                annual_goal="市人大办公厅购置电梯两部。",
            ),
            ("annual_goal",),
        ),
        Fact("a word of the name", sound(annual_goal="更换培训教室的电梯两部，消除隐患。")),
        Fact(
            "a word of the overall goal",
            one_off(overall_goal="更换老旧电梯，消除安全隐患。", annual_goal=OFF_TOPIC),
        ),
        Fact("the name in short", sound(name="疫情防控物资储备", annual_goal="做好防疫用品采购和发放。")),
        Fact("a name that says nothing has no topic", sound(name="其他专项工作经费", annual_goal=OFF_TOPIC)),
    ),
    "goal-without-indicator": (
        Fact(
            "a task that nothing measures",
            sound(annual_goal="组织代表履职培训、编印普法读本，做到人人参训。"),
            ("annual_goal",),
        ),
        Fact(
            "a task measured under a longer name",
            with_row(
                "output.quantity",
                "党支部建设活动次数",
                "≥4(次)",
                sound(annual_goal="组织代表培训，开展党建活动。"),
            ),
        ),
        Fact(
            "a list that is summed up by what is measured",
            sound(annual_goal="组织讲座、研讨、参观等代表培训，做到人人参训。"),
        ),
        Fact(
            "an indicator that may measure any task",
            with_row(
                "output.quantity",
                "项目完成率",
                "=100(%)",
                sound(annual_goal="组织代表履职培训、编印普法读本。"),
            ),
        ),
        Fact("no indicators yet", sound(annual_goal="编印普法读本。").with_indicators(())),
        Fact("an effect is not a task", sound(annual_goal="组织代表培训，提升普法宣传水平。")),
        Fact("rows without names measure nothing yet", with_rows(("output.quantity", "", "=4(期)"))),
    ),
}
