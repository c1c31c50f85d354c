"""What the rules on length and sense of a goal say."""

from tests.rules.examples import Fact, one_off, sound, staged

OFF_TOPIC = "更换办公楼电梯两部，消除老旧设备的安全隐患。"

FACTS = {
    "slogan-goal": (
        Fact(
            "only fine words",
            sound(annual_goal="紧紧围绕大局，进一步完善代表工作，不断推进事业发展，更好地服务人民。"),
            ("annual_goal",),
        ),
        Fact(
            "a verb with nothing but a slogan",
            sound(annual_goal="全面实施依法治国方针，推动高质量发展。"),
            ("annual_goal",),
        ),
        Fact("a task", sound(annual_goal="组织代表学习法律知识，推动高质量发展。")),
        Fact("an end state", sound(annual_goal="进一步完善工作，会议厅扩声系统投入使用。")),
        Fact("a number", sound(annual_goal="进一步完善代表服务，覆盖 800 人次。")),
        Fact(
            "a year is not a number",
            sound(annual_goal="2023年进一步推进事业发展，服务人民。"),
            ("annual_goal",),
        ),
        Fact("no goal yet", sound(annual_goal=None)),
    ),
    "goal-length": (
        Fact(
            "fourteen characters", sound(annual_goal="组织代表培训四期，人人都参训。"[:14]), ("annual_goal",)
        ),
        Fact("blanks do not count", sound(annual_goal="组织 代 表 培 训 四 期 完 成"), ("annual_goal",)),
        Fact("five hundred and one", sound(annual_goal="组织代表培训" + "训" * 495), ("annual_goal",)),
        Fact("a short overall goal", one_off(overall_goal="办完培训。"), ("overall_goal",)),
        Fact("fifteen characters", sound(annual_goal="组织代表培训四期，人人都参训。")),
        Fact("five hundred", sound(annual_goal="组织代表培训" + "训" * 494)),
    ),
    "same-goal-twice": (
        Fact(
            "a staged project with one goal",
            staged(
                overall_goal="三年轮训全部代表，建成课程体系。", annual_goal="三年轮训全部代表，建成课程体系"
            ),
            ("annual_goal",),
        ),
        Fact(
            "a project of one year has one goal",
            one_off(
                overall_goal="当年轮训全部代表，建成课程体系。",
                annual_goal="当年轮训全部代表，建成课程体系。",
            ),
        ),
        Fact("two goals", staged()),
        Fact(
            "an undated staged project runs for years",
            staged(
                end_date=None,
                overall_goal="轮训全部代表，建成课程体系。",
                annual_goal="轮训全部代表，建成课程体系。",
            ),
            ("annual_goal",),
        ),
    ),
}
