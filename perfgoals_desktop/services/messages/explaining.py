"""`explain` turns an error into a sentence; the other modules register theirs (see `every_sentence`)."""

from __future__ import annotations

import errno
from functools import singledispatch

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.rules.errors import BrokenRuleSetting
from perfgoals_desktop.schema.errors import BrokenDefinition, UnknownForm
from perfgoals_desktop.services.errors import NoDisplay, NoRevision, NoSuchProject, NothingToDo, WrongSuffix

_SYSTEM = {
    errno.ENOSPC: "磁盘空间不足，请清理后再试",
    errno.EDQUOT: "磁盘配额已用完，请清理后再试",
    errno.EACCES: "没有读写权限，请换一个位置",
    errno.EPERM: "没有读写权限，请换一个位置",
    errno.EROFS: "所在磁盘是只读的，请换一个位置",
    errno.ENOENT: "找不到这个文件或文件夹，请检查路径",
    errno.EISDIR: "这是一个文件夹，请指定文件",
    errno.ENOTDIR: "路径中有一段不是文件夹，请检查路径",
    errno.ENAMETOOLONG: "文件名太长，请改短",
    errno.EIO: "磁盘读写出错，请换一个位置并检查磁盘",
}


@singledispatch
def explain(error: BaseException) -> str:
    """One Chinese sentence for an error: what, where, what to do."""
    return f"程序遇到没有料到的问题（{type(error).__name__}），数据没有改动；请重试，仍不行请联系维护人员。"


@explain.register
def _(error: PerfGoalsError) -> str:
    return f"没有办成（{error}）；数据没有改动，请检查后重试。"


@explain.register
def _(error: OSError) -> str:
    reason = _SYSTEM.get(error.errno or 0, "系统无法读写它，请换一个位置再试")
    where = f"“{error.filename}”：" if error.filename else ""
    return f"{where}{reason}。"


@explain.register
def _(error: UnknownForm) -> str:
    return f"没有安装表样“{error.form_id}”，请把它的定义文件放进 forms 文件夹。"


@explain.register
def _(error: BrokenDefinition) -> str:
    return f"表样文件“{error.file.name}”有错（{error.problem}），已跳过；请改正后重新启动。"


@explain.register
def _(error: BrokenRuleSetting) -> str:
    what = f"规则“{error.rule}”" + (f"的参数“{error.parameter}”" if error.parameter else "")
    return f"表样“{error.form_id}”对审核{what}的设置用不上，请改正这个表样的定义文件后重新启动。"


@explain.register
def _(error: NoSuchProject) -> str:
    return f"数据文件里没有项目“{error.wanted}”，用 list 命令可以查看全部项目。"


@explain.register
def _(error: NothingToDo) -> str:
    return f"“{error.file.name}”里还没有项目，请先新建或导入。"


@explain.register
def _(error: WrongSuffix) -> str:
    kinds = {".pdf": " PDF ", ".xlsx": " Excel 工作簿", ".pgpack": "更新包"}
    kind, name = kinds.get(error.suffix, error.suffix), error.file.with_suffix(error.suffix).name
    return f"“{error.file.name}”不是{kind}的文件名，没有写出；请改为“{name}”。"


@explain.register
def _(error: NoRevision) -> str:
    return f"“{error.file.name}”里没有定稿的第 {error.revision} 版，请看它有哪些版本。"


@explain.register
def _(_error: NoDisplay) -> str:
    return "这里没有图形界面，打不开窗口；可以使用命令行，如 perfgoals demo --out 文件夹。"
