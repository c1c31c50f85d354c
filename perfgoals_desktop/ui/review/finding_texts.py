"""What the lines of the review panel say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.rules.finding import Remark
from perfgoals_desktop.ui.editor.marking import at_place
from perfgoals_desktop.ui.fields.marks import places_of
from perfgoals_desktop.ui.review.applying import proposal_text
from perfgoals_desktop.ui.review.entries import Detail, DetailEntry, Entry, FindingEntry, Group, GroupEntry
from perfgoals_desktop.ui.theme import level_name

_DISPLAY: Final = Qt.ItemDataRole.DisplayRole
_EDIT: Final = Qt.ItemDataRole.EditRole
_TOOL_TIP: Final = Qt.ItemDataRole.ToolTipRole
_ACCESSIBLE: Final = Qt.ItemDataRole.AccessibleTextRole


def group_name(group: Group) -> str:
    """What a group is called: 错误, 警告, 提示, 已说明."""
    match group:
        case Group.ERROR:
            return QCoreApplication.translate("Level", "错误")
        case Group.WARNING:
            return QCoreApplication.translate("Level", "警告")
        case Group.HINT:
            return QCoreApplication.translate("Level", "提示")
        case Group.KEPT:
            return QCoreApplication.translate("ReviewPanel", "已说明")


def of_group(entry: GroupEntry, role: int) -> str | None:
    """The name of a group and how many findings it holds."""
    if role == _DISPLAY:
        return f"{group_name(entry.group)} {len(entry.findings)}"
    if role == _ACCESSIBLE:
        told = QCoreApplication.translate("ReviewPanel", "{0}，共 {1} 项")
        return told.format(group_name(entry.group), len(entry.findings))
    return None


def of_finding(entry: FindingEntry, titles: Mapping[str, str], role: int) -> str | None:
    """The message of a finding."""
    remark = entry.remark
    if role == _DISPLAY:
        return remark.message
    if role == _ACCESSIBLE:
        return "，".join(part for part in (level_name(remark.level), remark.message, beneath(remark, titles)))
    return None


def beneath(remark: Remark, titles: Mapping[str, str]) -> str:
    """Where a finding lies and what it is called: 项目资金 · 年度资金构成; `titles` by place."""
    named = dict.fromkeys(title for place in places_of(remark) if (title := at_place(place, titles)))
    return " · ".join([*named, remark.title])


def of_detail(entry: DetailEntry, unit: MoneyUnit, role: int) -> str | None:
    """What a line beneath a finding says; an explanation that is typed stands alone."""
    remark = entry.parent.remark
    if entry.detail is Detail.EXPLANATION and role == _EDIT:
        return remark.explanation
    if role in {_DISPLAY, _ACCESSIBLE}:
        return _detail(entry.detail, remark, unit)
    return None


def _detail(detail: Detail, remark: Remark, unit: MoneyUnit) -> str:
    match detail:
        case Detail.PROPOSAL:
            told = QCoreApplication.translate("ReviewPanel", "建议：改为“{0}”")
            return told.format(proposal_text(remark, unit))
        case Detail.REASON:
            return QCoreApplication.translate("ReviewPanel", "理由：{0}").format(remark.reason)
        case Detail.SOURCE:
            return QCoreApplication.translate("ReviewPanel", "依据：{0}").format(remark.source)
        case Detail.EXPLANATION:
            blank = QCoreApplication.translate("ReviewPanel", "（情况属实的，写明原因后保留）")
            told = QCoreApplication.translate("ReviewPanel", "说明：{0}")
            return told.format(remark.explanation or blank)


def of_action(entry: Entry, unit: MoneyUnit, role: int) -> str | None:
    """What one click on a line does: take the proposal, or explain."""
    match entry:
        case FindingEntry() if entry.remark.proposal is not None and not entry.remark.kept:
            told = QCoreApplication.translate("ReviewPanel", "改为“{0}”").format(
                proposal_text(entry.remark, unit)
            )
            return _action(QCoreApplication.translate("ReviewPanel", "采用建议"), told, role)
        case FindingEntry() if entry.remark.kept:
            told = QCoreApplication.translate("ReviewPanel", "删去说明，重新列为待处理")
            return _action(QCoreApplication.translate("ReviewPanel", "收回"), told, role)
        case FindingEntry() if entry.remark.can_be_kept:
            told = QCoreApplication.translate("ReviewPanel", "写明原因，保留现在的填法（F2）")
            return _action(QCoreApplication.translate("ReviewPanel", "说明保留"), told, role)
        case DetailEntry(detail=Detail.EXPLANATION):
            told = QCoreApplication.translate("ReviewPanel", "写明原因，保留现在的填法（F2）")
            return _action(QCoreApplication.translate("ReviewPanel", "填写"), told, role)
        case _:
            return None


def _action(name: str, told: str, role: int) -> str | None:
    if role == _DISPLAY:
        return name
    return told if role in {_TOOL_TIP, Qt.ItemDataRole.AccessibleDescriptionRole} else None
