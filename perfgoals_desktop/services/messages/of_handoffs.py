"""Sentences for hand-off files and what has to be decided about them."""

from __future__ import annotations

from perfgoals_desktop.exchange import errors
from perfgoals_desktop.services import handoff_errors
from perfgoals_desktop.services.errors import NothingSaid
from perfgoals_desktop.services.messages.explaining import explain


@explain.register
def _(error: errors.NoPayload) -> str:
    if error.own:
        return (
            f"“{error.file}”是本程序的工作簿，但里面没有报送数据（是普通导出，或报送数据已被删去），"
            "没有采用；请对方用“导出报送文件”重新导出。"
        )
    return f"“{error.file}”不是本程序的报送文件，也不是带数据的 PDF，没有采用；请检查是否选错了文件。"


@explain.register
def _(error: errors.HandoffDamaged) -> str:
    return f"“{error.file}”里的报送数据已损坏或被改动，与它自己的校验值不符，没有采用；请对方重新导出。"


@explain.register
def _(error: errors.HandoffTooNew) -> str:
    return f"“{error.file}”由更新版本的程序导出，这个版本读不了，没有采用；请先升级本程序。"


@explain.register
def _(_error: NothingSaid) -> str:
    return "对这些项目还没有提过意见；请先打开项目，用“提意见”写下意见。"


@explain.register
def _(error: handoff_errors.NothingFinal) -> str:
    if not error.drafts:
        return f"“{error.file.name}”里还没有项目，请先新建或导入。"
    return (
        f"“{error.file.name}”里选中的 {error.drafts} 个项目都还没有定稿，没有导出；"
        "请先定稿，或导出草稿（--draft）。"
    )


@explain.register
def _(error: handoff_errors.CellsChanged) -> str:
    sheets = "、".join(f"“{name}”" for name in dict.fromkeys(change.sheet for change in error.changes))
    return (
        f"“{error.file}”的表格在导出后改过（工作表{sheets}，共 {len(error.changes)} 处），没有导入；"
        "请选定以哪个为准：--take payload 按导出时的内容，--take cells 按表格里现在的内容。"
    )


@explain.register
def _(error: handoff_errors.AlreadyThere) -> str:
    mine, theirs = error.pairs[0]
    more = f"等 {len(error.pairs)} 个项目" if len(error.pairs) > 1 else ""
    return (
        f"项目“{theirs.name}”（文件里是第 {theirs.revision} 版，本机是第 {mine.revision} 版）{more}"
        "在数据文件里内容不同，没有导入；"
        "请选定：--existing replace 用文件里的，keep 保留本机的，copy 两份都留。"
    )


@explain.register
def _(error: handoff_errors.SealedTwice) -> str:
    item = error.declaration
    return (
        f"项目“{item.name}”的第 {item.revision} 版在两处分别定稿，内容不同，不能互相替换，没有导入；"
        "请保留本机的，或两份都留。"
    )
