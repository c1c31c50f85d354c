"""The label of a field, with its mark: required, or not to be filled."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
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
        self._buddy = buddy
        self._name = QLabel(text.replace("&", "&&"), self)
        self._name.setBuddy(buddy)
        self._star = QLabel("*", self)
        self._star.setProperty("role", "required")
        self._aside = QLabel(self.tr("经常性项目不填"), self)
        self._aside.setProperty("role", "muted")
        self._arrange()
        self.set_demand(Demand.OPTIONAL)

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(em(self) // 6)
        first.addWidget(self._name)
        first.addWidget(self._star)
        first.addStretch()
        column = QVBoxLayout(self)
        # The text of the label stands level with the text in the input beside it.
        column.setContentsMargins(0, round(em(self) * 0.25), 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._aside)
        column.addStretch()
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_demand(self, demand: Demand) -> None:
        """Show what the form wants; the star is said in words to a screen reader."""
        self._star.setVisible(demand is Demand.REQUIRED)
        self._aside.setVisible(demand is Demand.NOT_ASKED)
        required = self.tr("{0}（必填）").format(self._text)
        not_asked = self.tr("{0}（经常性项目不填）").format(self._text)
        said = {Demand.REQUIRED: required, Demand.NOT_ASKED: not_asked}
        self._name.setAccessibleName(said.get(demand, self._text))
        self._name.setToolTip(self.tr("必填") if demand is Demand.REQUIRED else "")
