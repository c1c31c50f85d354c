"""Sentences for paper and workbooks that cannot be made."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from perfgoals_desktop.errors import (
    CharactersMissing,
    FileNotSettled,
    FileNotWritten,
    FontUnusable,
    PrinterNotReady,
    TextNotWritable,
)
from perfgoals_desktop.services.errors import NotPrintable
from perfgoals_desktop.services.messages.explaining import explain


@explain.register
def _(error: FontUnusable) -> str:
    return f"字体文件“{error.file.name}”缺失或损坏，请重新安装本程序。"


@explain.register
def _(error: CharactersMissing) -> str:
    return f"字体里没有这些字：{_named(error.characters)}，没有打印；请换成别的写法。"


@explain.register
def _(error: NotPrintable) -> str:
    return f"项目“{error.project}”里有字体没有的字：{_named(error.characters)}，没有打印；请换成别的写法。"


def _named(characters: Iterable[str]) -> str:
    return "、".join(f"“{item}”（U+{ord(item):04X}）" for item in characters)


@explain.register
def _(error: FileNotWritten) -> str:
    return f"“{error.file}”写不进去，原有文件没有改动；请检查文件夹、权限和磁盘空间，关闭正打开它的程序。"


@explain.register
def _(error: FileNotSettled) -> str:
    return f"“{error.file}”已写出，但磁盘没有确认；请检查磁盘，再写一次。"


@explain.register
def _(error: PrinterNotReady) -> str:
    return f"打印机“{error.printer}”没有响应，没有打印；请检查电源、连线和纸张，或换一台打印机。"


@explain.register
def _(error: TextNotWritable) -> str:
    where = f"项目“{error.project}”" if error.project else "导出内容"
    if error.length:
        return (
            f"{where}有一处文字长 {error.length:,} 个字符，超过 Excel 一格的上限 32,767，没有导出；请缩短。"
        )
    name = unicodedata.name(error.character, "")
    return (
        f"{where}有一处文字含 Excel 不接受的控制字符（U+{ord(error.character):04X} {name}）".rstrip(" ）")
        + "），没有导出；请删去该字符。"
    )
