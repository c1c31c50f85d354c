"""Sentences for what goes wrong with a data file."""

from __future__ import annotations

from perfgoals_desktop.services.messages.explaining import explain
from perfgoals_desktop.storage import errors

_STRANGERS = {
    errors.Stranger.EMPTY: "是空文件",
    errors.Stranger.NO_DATABASE: "不是本程序的数据文件",
    errors.Stranger.OTHER_DATABASE: "是别的程序的数据库",
}


@explain.register
def _(error: errors.DataFileError) -> str:
    return f"数据文件“{error.file.name}”不能使用，请换一个文件或从备份恢复。"


@explain.register
def _(error: errors.DataFileMissing) -> str:
    return f"找不到数据文件“{error.file}”，请检查路径，或先用 import 导入。"


@explain.register
def _(error: errors.DataFolderMissing) -> str:
    return f"文件夹“{error.file.parent}”不存在，请先建立它，或换一个位置。"


@explain.register
def _(error: errors.DataFileIsFolder) -> str:
    return f"“{error.file}”是一个文件夹，请指定一个数据文件。"


@explain.register
def _(error: errors.DataFileExists) -> str:
    return f"“{error.file}”已经存在，没有覆盖；请换一个文件名。"


@explain.register
def _(error: errors.DataFileUnreadable) -> str:
    return f"数据文件“{error.file}”读不出来，请检查权限或磁盘。"


@explain.register
def _(error: errors.DataFileReadOnly) -> str:
    return f"数据文件“{error.file}”只能读不能写，请检查权限或换一个位置。"


@explain.register
def _(error: errors.DataFileLocked) -> str:
    return f"数据文件“{error.file.name}”正被另一个程序使用，请关闭它后再试。"


@explain.register
def _(error: errors.DataFileDamaged) -> str:
    return f"数据文件“{error.file.name}”已损坏，没有改动它；请从最近的备份恢复。"


@explain.register
def _(error: errors.DiskFull) -> str:
    return f"磁盘空间不足，“{error.file.name}”没有改动；请清理磁盘后再试。"


@explain.register
def _(error: errors.DataFileNotWritten) -> str:
    return f"写入“{error.file.name}”时磁盘出错，这次没有存入，原有内容没有改动；请检查磁盘和权限后再试。"


@explain.register
def _(error: errors.NotADataFile) -> str:
    return f"“{error.file.name}”{_STRANGERS[error.stranger]}，没有改动它；请选择扩展名为 .pgdb 的数据文件。"


@explain.register
def _(error: errors.DataFileTooNew) -> str:
    return f"数据文件“{error.file.name}”由更新版本的程序写成，请先升级本程序。"


@explain.register
def _(error: errors.DataFileTooOld) -> str:
    return f"数据文件“{error.file.name}”由旧版本写成，需要升级后才能读取；请以可写方式打开一次。"


@explain.register
def _(error: errors.UnknownDeclaration) -> str:
    return f"数据文件“{error.file.name}”里没有这个项目，可能已被删除，请刷新列表。"


@explain.register
def _(_error: errors.UnknownVersion) -> str:
    return "这个项目当时还没有建立，没有那时的内容；请另选一个时间。"


@explain.register
def _(error: errors.UnknownRevision) -> str:
    return f"数据文件“{error.file.name}”里没有这个项目定稿的第 {error.revision} 版，请看它有哪些版本。"


@explain.register
def _(_error: errors.ChangedMeanwhile) -> str:
    return "有项目在审核时又改了，没有定稿；请再定稿一次。"


@explain.register
def _(_error: errors.TextNotStorable) -> str:
    return "有一处文字含不完整的字符，无法保存，请删去后重新输入。"
