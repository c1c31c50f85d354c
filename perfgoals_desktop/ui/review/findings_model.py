"""The findings of the review as a tree: what its lines say, and the explanations typed in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, Qt

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.finding import Remark
from perfgoals_desktop.ui.editor.marking import titles_by_place
from perfgoals_desktop.ui.review import finding_texts as texts
from perfgoals_desktop.ui.review.applying import with_explanation
from perfgoals_desktop.ui.review.entries import (
    Detail,
    DetailEntry,
    Entry,
    FindingEntry,
    GroupEntry,
    grouped,
)
from perfgoals_desktop.ui.review.findings_tree import ACTION, TEXT, FindingsTree, Index
from perfgoals_desktop.ui.session import EditingSession

__all__ = ["ACTION", "TEXT", "FindingsModel", "Index", "Role"]

_DISPLAY: Final = Qt.ItemDataRole.DisplayRole


class Role:
    """What the delegate asks for besides the text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    BENEATH = Qt.ItemDataRole.UserRole + 2
    """The quieter second line of a finding."""


class FindingsModel(FindingsTree):
    """Shows the review of the session's declaration.

    A new review changes only the rows that differ, so that selection, unfolded
    rows and the place that is scrolled to stay.
    """

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._remarks: Sequence[Remark] = ()
        self._titles = titles_by_place(session.form)
        session.changed.connect(self._follow)

    def show(self, remarks: Iterable[Remark]) -> None:
        """Show these remarks instead of the ones before."""
        self._remarks = tuple(remarks)
        self.arrange(grouped(self._remarks, self._session.declaration))

    def finding(self, index: Index) -> FindingEntry | None:
        """The finding that a row is, or belongs to."""
        entry = self.entry(index)
        if isinstance(entry, DetailEntry):
            return entry.parent
        return entry if isinstance(entry, FindingEntry) else None

    @staticmethod
    def explanation_of(finding: FindingEntry) -> DetailEntry | None:
        """The line that an explanation is typed in; None beneath an error."""
        return next((line for line in finding.details if line.detail is Detail.EXPLANATION), None)

    def _follow(self, before: Declaration, after: Declaration) -> None:
        # Explaining and taking back is seen at once, not with the next review.
        if before.explanations != after.explanations:
            self.show(self._remarks)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        entry = self.entry(index)
        is_typed = isinstance(entry, DetailEntry) and entry.detail is Detail.EXPLANATION
        if is_typed and index.column() == TEXT and not self._session.is_read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        entry = self.entry(index)
        if entry is None or role == Role.ENTRY:
            return entry
        if index.column() == ACTION:
            return self._action(entry, role)
        return self._said(entry, role)

    def texts(self, entry: Entry) -> tuple[str, str]:
        """What the line of an entry says, and the quieter line beneath it; views ask for little else."""
        if isinstance(entry, FindingEntry):
            return entry.remark.message, self._beneath(entry)
        return self._said(entry, _DISPLAY) or "", ""

    def action(self, entry: Entry) -> str:
        """What the small button of an entry says; blank where there is none."""
        return self._action(entry, _DISPLAY) or ""

    def _action(self, entry: Entry, role: int) -> str | None:
        unit = self._session.form.money_unit
        return None if self._session.is_read_only else texts.of_action(entry, unit, role)

    def _said(self, entry: Entry, role: int) -> str | None:
        match entry:
            case GroupEntry():
                return texts.of_group(entry, role)
            case FindingEntry() if role == Role.BENEATH:
                return self._beneath(entry)
            case FindingEntry():
                return texts.of_finding(entry, self._titles, role)
            case DetailEntry():
                return texts.of_detail(entry, self._session.form.money_unit, role)
            case _:
                return None

    def _beneath(self, entry: FindingEntry) -> str:
        if entry.beneath is None:
            entry.beneath = texts.beneath(entry.remark, self._titles)
        return entry.beneath

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Explain a finding, or take the explanation back with a blank text; one step of undo."""
        entry = self.entry(index)
        if not isinstance(entry, DetailEntry) or role != Qt.ItemDataRole.EditRole:
            return False
        if not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        session, key = self._session, entry.parent.remark.key
        step = self.tr("说明并保留") if str(value).strip() else self.tr("收回说明")
        return session.edit(with_explanation(session.declaration, key, str(value)), step)
