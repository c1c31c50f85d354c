"""Four lines for who works here: unit, department, clerk, telephone."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.ui.naming import named

LONGEST = 90
"""As much as forms have room for; a longer name would be left out of new ones."""


class ProfileFields(QWidget):
    """Each may stay blank."""

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.unit = self._line("profile_unit", tr("单位"), profile.unit, tr("填全称，与预算单位名称一致"))
        self.department = self._line(
            "profile_department", tr("主管部门"), profile.department, tr("填部门预算主管部门的全称")
        )
        self.clerk = self._line("profile_clerk", tr("填报人"), profile.clerk, "")
        self.telephone = self._line("profile_telephone", tr("联系电话"), profile.telephone, "")
        rows = self.rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(tr("单位(&U)"), self.unit)
        rows.addRow(tr("主管部门(&D)"), self.department)
        rows.addRow(tr("填报人(&C)"), self.clerk)
        rows.addRow(tr("联系电话(&T)"), self.telephone)
        self.setFocusProxy(self.unit)

    @property
    def profile(self) -> Profile:
        """What the lines say."""
        lines = (self.unit, self.department, self.clerk, self.telephone)
        return Profile(*(line.text().strip() for line in lines))

    def _line(self, name: str, accessible: str, text: str, hint: str) -> QLineEdit:
        line = named(QLineEdit(text, self), name, accessible)
        line.setMaxLength(LONGEST)
        line.setPlaceholderText(hint)
        return line
