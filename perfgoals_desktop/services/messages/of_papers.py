"""Sentences for codes on paper, and for what came of checking them (核对)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange import code_errors
from perfgoals_desktop.services.messages.explaining import explain

if TYPE_CHECKING:
    from perfgoals_desktop.services.differences import DifferenceLine
    from perfgoals_desktop.services.papers import PaperCheck

_BLANK = "（空）"
_NOT_THERE = "（没有）"
_LARGE = {"pixels": "点", "pages": "页"}


@explain.register
def _(error: code_errors.CodeError) -> str:
    return f"数据码不能用（{error}），请重新扫描。"


@explain.register
def _(_error: code_errors.NoCode) -> str:
    return "这不是校验码，也不是本程序的数据码；校验码是页脚的 8 位字母和数字，数据码请用扫码枪扫描。"


@explain.register
def _(error: code_errors.CodeDamaged) -> str:
    which = f"第 {error.part} 个（共 {error.parts} 个）" if error.part and error.parts > 1 else ""
    return f"数据码{which}读得不完整或有错，请重新扫描。"


@explain.register
def _(_error: code_errors.CodeTooNew) -> str:
    return "数据码由更新版本的程序印出，这个版本读不了；请先升级本程序。"


@explain.register
def _(error: code_errors.CodePartsMissing) -> str:
    return f"这张表共有 {error.parts} 个数据码，还缺第 {_listed(error.missing)} 个；请补扫。"


@explain.register
def _(error: code_errors.NothingScanned) -> str:
    return f"“{error.file}”上没有找到数据码；请检查是否扫了有数据码的一页，或用 300 点以上的分辨率重扫。"


@explain.register
def _(error: code_errors.PictureUnusable) -> str:
    return f"“{error.file}”不是能打开的图片或 PDF；请重新扫描，存成 PDF、PNG、JPEG 或 TIFF。"


@explain.register
def _(error: code_errors.PagesLost) -> str:
    return f"“{error.file}”的页面没有读完（太复杂或内存不够），没有核对；请关闭别的程序后再试，或重新扫描。"


@explain.register
def _(error: code_errors.ScanTooLarge) -> str:
    unit = _LARGE[error.measure]
    return f"“{error.file}”太大（{error.value:,} {unit}，最多 {error.limit:,} {unit}）；请分开扫描。"


def describe_paper(check: PaperCheck) -> str:
    """What came of checking one paper, as a sentence."""
    if check.error is not None:
        return explain(check.error)
    if check.standing.agrees:
        return _agreeing(check)
    match check.standing.value:
        case "superseded":
            return f"不一致：纸面是{_called(check.sealed)}定稿，之后已重新定稿；请用最新一版的纸质表。"
        case "differs":
            return f"不一致：{_called(check.held)}{_differing(check)}"
        case _:
            return f"没有找到：数据文件里没有{_sought(check)}。"


def _agreeing(check: PaperCheck) -> str:
    match check.standing.value:
        case "same":
            return f"一致：{_called(check.held)}{_aside(check)}。"
        case "sealed":
            return f"一致：是{_called(check.sealed)}定稿{_since(check)}。"
        case _:
            return f"已读出：{_read(check)}。"


def describe_difference(line: DifferenceLine) -> str:
    """What the declaration says in one place, and what the paper."""
    return f"{line.label}：数据文件里 {_shown(line.before)}，纸面上 {_shown(line.after)}"


def _called(declaration: Declaration | None) -> str:
    return f"“{declaration.name}”第 {declaration.revision} 版" if declaration is not None else ""


def _aside(check: PaperCheck) -> str:
    """What is different though the content is the same."""
    said, held = check.said, check.held
    if said is None or held is None:
        return ""
    if isinstance(said, Declaration) and said.id != held.id:
        return "（项目编号不同，内容相同）"
    return f"（纸面是第 {said.revision} 版，内容相同）" if said.revision != held.revision else ""


def _since(check: PaperCheck) -> str:
    return f"；之后又改过，现在是第 {check.held.revision} 版" if check.held is not None else ""


def _differing(check: PaperCheck) -> str:
    if check.lines:
        return f"与纸面有 {len(check.lines)} 处不同。"
    return "与纸面不同；扫描完整的数据码可以看到是哪几处。"


def _sought(check: PaperCheck) -> str:
    if isinstance(check.said, Declaration):
        return f"“{check.said.name}”（校验码 {check.check_code}）"
    if check.said is not None:
        return f"编号为 {check.said.declaration_id} 的项目"
    return f"校验码为 {check.check_code} 的项目，请检查校验码是否输对"


def _read(check: PaperCheck) -> str:
    if isinstance(check.said, Declaration):
        return f"{_called(check.said)}，校验码 {check.check_code}"
    return "只有校验信息，请与数据文件核对"


def _shown(text: str | None) -> str:
    return _NOT_THERE if text is None else text or _BLANK


def _listed(numbers: Iterable[int]) -> str:
    return "、".join(map(str, numbers))
