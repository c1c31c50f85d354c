"""What the states of a declaration are called, and why some of them cannot be edited."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status


def status_name(status: Status) -> str:
    """The state in a word: 草稿, 已核对, 已定稿, 已报送, 退回, 已批复."""
    match status:  # the list asks for every row
        case Status.DRAFT:
            return QCoreApplication.translate("Status", "草稿")
        case Status.CHECKED:
            return QCoreApplication.translate("Status", "已核对")
        case Status.FINAL:
            return QCoreApplication.translate("Status", "已定稿")
        case Status.HANDED_OVER:
            return QCoreApplication.translate("Status", "已报送")
        case Status.RETURNED:
            return QCoreApplication.translate("Status", "退回")
        case Status.APPROVED:
            return QCoreApplication.translate("Status", "已批复")


def sealed_before(declaration: Declaration) -> str:
    """Which revision the sealed paper is while the next one is edited; blank when none was sealed."""
    revision = declaration.revision
    if not declaration.status.is_draft or revision == 1:
        return ""
    text = QCoreApplication.translate(
        "Status", "盖章的纸质表是第 {0} 版，现在填的是第 {1} 版；改完请重新定稿、打印、盖章。"
    )
    return text.format(revision - 1, revision)


def why_locked(status: Status) -> str:
    """Why a declaration in this state cannot be edited, and what helps; blank when it can."""
    match status:
        case Status.FINAL:
            return QCoreApplication.translate(
                "Status", "本表已定稿，与盖章的纸质表一致，只能查看。需要修改时，请先改回草稿。"
            )
        case Status.HANDED_OVER:
            return QCoreApplication.translate("Status", "本表已报送，只能查看。被退回后可以继续修改。")
        case Status.APPROVED:
            return QCoreApplication.translate("Status", "本表已批复，只能查看。")
        case _:
            return ""
