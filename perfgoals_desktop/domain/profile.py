"""Who fills forms in (本单位): unit, department, clerk, telephone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Who hands over what a data file holds; a text that is not known is blank."""

    unit: str = ""  # 单位
    department: str = ""  # 主管部门
    clerk: str = ""  # 填报人
    telephone: str = ""  # 联系电话

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known."""
        return not (self.unit or self.department or self.clerk or self.telephone)
