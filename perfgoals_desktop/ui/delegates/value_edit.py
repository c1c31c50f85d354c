"""The editor of a target value: typed as one likes, with what is understood beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.ui.delegates.cell_edit import CellEdit
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.theme import em


class ValueEdit(CellEdit):
    """Takes `>=95%`, `95%以上`, `达标`; says operator, number and unit, or that it is words."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(index, parent)
        self.setObjectName("indicator-value")
        self.setAccessibleName(self.tr("指标值"))
        self.setPlaceholderText(self.tr("如 ≥95%、5次、达标"))
        self._understood = QLabel(self)
        self._understood.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._understood.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._tell)
        self._tell("")

    @property
    def understanding(self) -> str:
        """How the text is understood, in words."""
        return self._understood.text()

    def _tell(self, text: str) -> None:
        told = self._told(text)
        self._understood.setText(told)
        self.setAccessibleDescription(told)
        self._place()

    def _told(self, text: str) -> str:
        if not text.strip():
            return ""
        target, guessed = parse_target(text)
        if target.operator is None:
            return self.tr("定性")
        parts = [target.operator.value, target.number, target.unit or self.tr("没有单位")]
        told = " · ".join(parts)
        return self.tr("定量，按等于理解　{0}").format(told) if guessed else self.tr("定量　{0}").format(told)

    def _place(self) -> None:
        """Put the words at the end of the line, where typing leaves room for them."""
        gap = em(self) // 2
        wide = self._understood.sizeHint().width()
        fits = self.fontMetrics().horizontalAdvance(self.text()) + wide + 3 * gap < self.width()
        self._understood.setVisible(fits and bool(self._understood.text()))
        self.setToolTip("" if fits else self._understood.text())
        self.setTextMargins(0, 0, wide + gap if self._understood.isVisibleTo(self) else 0, 0)
        self._understood.setGeometry(self.width() - wide - gap, 0, wide, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()
