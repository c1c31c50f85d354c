"""Sentences for backups, restoring, and data files that somebody else writes to."""

from __future__ import annotations

from perfgoals_desktop.services.errors import NotRebuilt, SecondBackupFailed
from perfgoals_desktop.services.messages.explaining import explain
from perfgoals_desktop.storage import errors
from perfgoals_desktop.storage.owner import Owner


def describe_owner(owner: Owner | None) -> str:
    """Who has a data file open: user, machine, since when; as much as is known."""
    if owner is None:
        return "另一个程序"
    user = f"用户“{owner.user}”" if owner.user else "有人"
    return f"{user}在电脑“{owner.host}”上（{owner.since.astimezone():%Y-%m-%d %H:%M} 起）"


@explain.register
def _(error: errors.DataFileInUse) -> str:
    return (
        f"数据文件“{error.file.name}”正被{describe_owner(error.owner)}使用，同一时间只能有一处修改；"
        "请先关闭那边，或以只读方式打开。"
    )


@explain.register
def _(error: errors.DataFileHeldElsewhere) -> str:
    return (
        f"数据文件“{error.file.name}”标记为正被{describe_owner(error.owner)}使用。"
        "请先到那台电脑上关闭它；确认那边没有打开，才可以接管。"
    )


@explain.register
def _(error: errors.DataFileTakenOver) -> str:
    return (
        f"数据文件“{error.file.name}”已被{describe_owner(error.owner)}接管，这里不能再保存；"
        "请记下没有保存的内容，关闭后重新打开。"
    )


@explain.register
def _(error: errors.BackupFailed) -> str:
    if error.is_damaged:
        return f"数据文件“{error.file.name}”已损坏，不能备份它；请从最近的备份恢复。"
    return (
        f"“{error.file.name}”没有备份成功（备份到“{error.target.parent}”），要在备份以后做的事没有做，"
        "数据没有改动；请检查磁盘空间和文件夹权限。"
    )


@explain.register
def _(error: errors.BackupNotUsable) -> str:
    return f"备份“{error.file.name}”不能用（损坏、丢失或不是数据文件），没有恢复；请选另一个备份。"


@explain.register
def _(error: errors.NotRestored) -> str:
    return (
        f"没有恢复成功，“{error.file.name}”没有改动；请检查磁盘空间和文件夹权限，关闭正打开它的程序后再试。"
    )


@explain.register
def _(error: SecondBackupFailed) -> str:
    return f"备份已做好，但没能复制到第二备份位置“{error.folder.parent}”；请检查那里的空间和权限。"


@explain.register
def _(error: NotRebuilt) -> str:
    return f"“{error.folder}”里没有可以读取的定稿存档，没有重建；请检查是否选错了文件夹。"
