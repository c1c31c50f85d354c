"""Sentences for collecting: why a file was rejected, what became of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfgoals_desktop.services.collecting import errors
from perfgoals_desktop.services.messages.explaining import explain

if TYPE_CHECKING:
    from perfgoals_desktop.services.collecting.report import ProjectLine


@explain.register
def _(error: errors.NotHandedOver) -> str:
    return (
        f"“{error.file}”不是报送文件，里面没有报送数据，没有收；请单位在本程序里定稿后用“导出报送文件”重新导出，"
        "或先用“导入”读入这张表。"
    )


@explain.register
def _(error: errors.DraftSent) -> str:
    return f"“{error.file}”标明是草稿，没有收；请单位定稿后重新导出，或选“草稿也收”（--drafts）。"


@explain.register
def _(error: errors.ReceiptSent) -> str:
    return f"“{error.file}”是给“{error.unit}”的回执，不用收；请退给单位，由单位打开。"


@explain.register
def _(error: errors.FormNotInstalled) -> str:
    return (
        f"“{error.file}”用的表样“{error.form_id}”这里没有，没有收；请把它的定义文件放进 forms 文件夹后再收。"
    )


@explain.register
def _(_error: errors.NothingToCollect) -> str:
    return "没有找到可以收的文件；请选报送文件（.xlsx、.pdf），或放有报送文件的文件夹。"


@explain.register
def _(_error: errors.NothingTaken) -> str:
    return "没有收到一个项目，没有可以写出的内容；请看各文件没有收的原因。"


@explain.register
def _(error: errors.ListUnreadable) -> str:
    if error.line:
        return (
            f"“{error.file.name}”第 {error.line} 行“{error.text}”后面没有金额，没有采用；"
            "请每行写一个单位，隔开写控制数，如“某某局  123.4万”。"
        )
    return f"“{error.file.name}”里没有单位；请每行（或第一列）写一个单位的名称。"


def describe_standing(line: ProjectLine) -> str:
    """What became of a project of a file, and why."""
    other, file = line.instead, line.instead_file.name if line.instead_file else ""
    match line.standing.value:
        case "taken":
            return f"已收第 {line.claim.revision} 版"
        case "identical":
            return f"与“{file}”里收下的内容相同"
        case "superseded" if other is not None:
            return f"没有收第 {line.claim.revision} 版：已收“{file}”里更高的第 {other.revision} 版"
        case "superseded":
            return f"没有收第 {line.claim.revision} 版：更高的版次互相矛盾，请单位说明以哪份为准"
        case _:
            return (
                f"没有收：同一项目有两份不同的内容（这份是第 {line.claim.revision} 版），请单位说明以哪份为准"
            )
