"""What the rules on name and class of a project say."""

from tests.rules.examples import Fact, one_off, sound

FACTS = {
    "nature-vs-content": (
        Fact("nobody builds every year", sound(name="会议厅改造经费"), ("nature",)),
        Fact("buying is done once", sound(name="办公设备购置"), ("nature",)),
        Fact("a one-off project is no running cost", one_off(category="其他运转类"), ("category",)),
        Fact("a one-off project may build", one_off(name="会议厅改造")),
        Fact("building a team goes on", sound(name="代表队伍建设经费")),
        Fact("a development zone is a place", sound(name="开发区环境整治经费")),
        Fact("a nature that is not listed tells nothing", sound(name="会议厅改造", nature="专项")),
    ),
    "vague-name": (
        Fact("others are nobody", sound(name="其他人大事务经费"), ("name",)),
        Fact("and so on is not named", sound(name="体检等经费"), ("name",)),
        Fact("related to what", sound(name="培训相关费用"), ("name",)),
        Fact("a grade is no list", sound(name="网络安全等级保护测评经费")),
    ),
    "code-list": (
        Fact("a category of another list is named", sound(category="基本支出"), ("category",)),
        Fact("a nature of another form is named", sound(nature="新增项目"), ("nature",)),
        Fact("a blank choice is left to the required fields", sound(category=None)),
        Fact("every option is in the list", sound(category="人员类")),
    ),
}
