"""Sentences for sources that cannot be read."""

from __future__ import annotations

from perfgoals_desktop import sources
from perfgoals_desktop.reading import errors
from perfgoals_desktop.services.messages.explaining import explain

_KINDS = {
    "doc": "是旧版 Word 文件（.doc），请用 Word 或 WPS 另存为 .docx 后再导入",
    "xls": "是旧版 Excel 文件（.xls），请用 Excel 或 WPS 另存为 .xlsx 后再导入",
    "ole": "是旧版 Office 文件，请另存为 .xlsx 或 .docx 后再导入",
    "encrypted": "有密码保护，请先取消密码再导入",
    "pdf": "是 PDF 文件，请打开后全选、复制文字，存成文本文件再导入",
    "rtf": "是 RTF 文件，请另存为 .docx 后再导入",
    "html": "是网页文件，请复制表格粘贴到 Excel，另存为 .xlsx 后再导入",
    "picture": "是图片，无法读出文字；请找电子表格或文本再导入",
    "zip": "是压缩包，请解压后导入其中的文件",
}
_MEASURES = {
    sources.Measure.BYTES: ("文件有", "字节"),
    sources.Measure.ENTRIES: ("包内有", "个部分"),
    sources.Measure.UNPACKED: ("展开后有", "字节"),
    sources.Measure.RATIO: ("压缩比达", "倍"),
    sources.Measure.ROWS: ("表格有", "行"),
    sources.Measure.COLUMNS: ("表格有", "列"),
    sources.Measure.TAGS: ("内容有", "个标记"),
}


@explain.register
def _(error: sources.SourceError) -> str:
    return f"“{error.file}”读不出来，没有导入；请检查文件后再试。"


@explain.register
def _(error: sources.SourceUnavailable) -> str:
    match error.reason:
        case "folder":
            return f"“{error.file}”是文件夹，没有导入；请指定其中的文件，或把文件夹拖到程序窗口里。"
        case "missing":
            return f"找不到“{error.file}”，没有导入；请检查文件名和所在的文件夹。"
        case _:
            return f"“{error.file}”打不开，没有导入；请检查是否有权限读取、是否被别的程序占用。"


@explain.register
def _(error: errors.UnsupportedFile) -> str:
    other = "不是可以读入的文件类型，请使用 .txt、.xlsx 或 .docx 文件"
    return f"“{error.file}”{_KINDS.get(error.kind, other)}；没有导入。"


@explain.register
def _(error: errors.EmptySource) -> str:
    return f"“{error.file}”是空的，没有可以导入的内容；请检查是否选错了文件。"


@explain.register
def _(error: errors.NotText) -> str:
    return f"“{error.file}”不是文本文件，没有导入；请使用 .txt、.xlsx 或 .docx 文件。"


@explain.register
def _(error: errors.UnknownEncoding) -> str:
    return f"“{error.file}”的文字编码认不出来，没有导入；请用记事本另存为 UTF-8 编码后再试。"


@explain.register
def _(error: errors.NoFormFound) -> str:
    return f"“{error.file}”里没有找到认得的绩效目标申报表，没有导入；请检查是否选错了文件。"


@explain.register
def _(error: sources.DamagedFile) -> str:
    return f"“{error.file}”已损坏，没有导入；请用 Excel、Word 或 WPS 打开并另存后再试。"


@explain.register
def _(error: sources.EncryptedFile) -> str:
    return f"“{error.file}”{_KINDS['encrypted']}；没有导入。"


@explain.register
def _(error: sources.UnmeasurablePdf) -> str:
    return f"“{error.file}”这个 PDF 的压缩方式本程序不读，没有采用；请打开它再打印成 PDF，或重新扫描。"


@explain.register
def _(error: sources.FileTooLarge) -> str:
    head, unit = _MEASURES[error.measure]
    return (
        f"“{error.file}”太大（{head} {error.value:,} {unit}，最多 {error.limit:,}），没有导入；请拆分后再试。"
    )


@explain.register
def _(error: sources.ReadingTooLong) -> str:
    return f"“{error.file}”{error.seconds:.0f} 秒内没有读完，已经停止，没有导入；请拆分或另存后再试。"


@explain.register
def _(error: sources.ForbiddenPart) -> str:
    part = "".join(character if character.isprintable() else "?" for character in error.part[:60])
    return f"“{error.file}”里有不该有的内容（{part}），没有导入；请对方用 Excel、Word 或 WPS 另存后重新发来。"


@explain.register
def _(error: sources.ForbiddenMarkup) -> str:
    return f"“{error.file}”里有不安全的定义（DTD），没有导入；请对方用 Excel、Word 或 WPS 另存后重新发来。"
