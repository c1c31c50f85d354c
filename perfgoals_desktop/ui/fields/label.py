"""The label of a field, with its mark: required, or not to be filled."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.ui.theme import em


class Demand(Enum):
    """What the form wants of a field, given what else is filled in."""

    OPTIONAL = auto()
    REQUIRED = auto()
    NOT_ASKED = auto()  # 经常性项目不填


class FieldLabel(QWidget):
    """The field's name as the form calls it; a star where it is required."""

    def __init__(self, text: str, buddy: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._name = QLabel(text.replace("&", "&&"), self)
        self._name.setBuddy(buddy)
        self._star: QLabel | None = None
        self._aside: QLabel | None = None
        self._first = QHBoxLayout()
        self._first.setSpacing(em(self) // 6)
        self._first.addWidget(self._name)
        self._first.addStretch()
        self._column = QVBoxLayout(self)
        # The text of the label stands level with the text in the input beside it.
        self._column.setContentsMargins(0, round(em(self) * 0.25), 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._first)
        self._column.addStretch()

    @property
    def said(self) -> str:
        """What a screen reader says of the label."""
        return self._name.accessibleName() or self._text

    def set_demand(self, demand: Demand) -> None:
        """Show what the form wants; the star is said in words to a screen reader."""
        self._show_star(demand is Demand.REQUIRED)
        self._show_aside(demand is Demand.NOT_ASKED)
        required = self.tr("{0}（必填）").format(self._text)
        not_asked = self.tr("{0}（经常性项目不填）").format(self._text)
        said = {Demand.REQUIRED: required, Demand.NOT_ASKED: not_asked}
        self._name.setAccessibleName(said.get(demand, self._text))
        self._name.setToolTip(self.tr("必填") if demand is Demand.REQUIRED else "")

    def _show_star(self, shown: bool) -> None:
        if self._star is not None:
            self._star.setVisible(shown)
        elif shown:
            self._star = self._made("*", "required")
            self._first.insertWidget(1, self._star)

    def _show_aside(self, shown: bool) -> None:
        if self._aside is not None:
            self._aside.setVisible(shown)
        elif shown:
            self._aside = self._made(self.tr("经常性项目不填"), "muted")
            self._column.insertWidget(1, self._aside)

    def _made(self, text: str, role: str) -> QLabel:
        made = QLabel(text, self)
        made.setProperty("role", role)
        return made
