"""Sentences for packs (更新包) that are not taken."""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.services.messages.explaining import explain
from perfgoals_desktop.services.packs.differences import Change, Kind
from perfgoals_desktop.services.packs.errors import NoPack, PackRefused, Reason

_REASONS: Final = {
    Reason.UNREADABLE: "打不开，请检查文件是否还在、是否有权限读取",
    Reason.NO_PACK: "不是更新包，或已损坏，请向发布单位重新索取",
    Reason.TOO_LARGE: "太大，不像更新包，请向发布单位核实",
    Reason.FORBIDDEN: "里有不该有的内容（{0}），请勿使用，并向发布单位核实",
    Reason.CHANGED: "里的“{0}”与清单不符，可能传输中损坏或被改动，请向发布单位重新索取",
    Reason.TOO_NEW: "要用更新的程序才能读，请先更新本程序",
    Reason.BROKEN: "里的“{0}”用不了，请告诉发布单位",
    Reason.UNKNOWN_RULE: "里的规则“{0}”本程序没有，请先更新本程序",
    Reason.OLD_EDITION: "改了表样“{0}”的内容却没有提高版次，请告诉发布单位",
    Reason.NOTHING_NEW: "与现在用的完全相同，不需要更新",
}
KIND_NAMES: Final = {
    Kind.FORM: "表样",
    Kind.RULE: "审核规则",
    Kind.WORDS: "词表",
    Kind.INDICATOR: "指标库",
}
CHANGE_NAMES: Final = {Change.NEW: "新增", Change.CHANGED: "修改", Change.REMOVED: "删除"}
_LONGEST: Final = 60


@explain.register
def _(error: PackRefused) -> str:
    part = "".join(letter if letter.isprintable() else "?" for letter in error.part[:_LONGEST])
    return f"“{error.file}”{_REASONS[error.reason].format(part)}；没有更新，原来的内容不变。"


@explain.register
def _(_error: NoPack) -> str:
    return "没有可以撤回的更新包，现在用的都是程序自带的。"
