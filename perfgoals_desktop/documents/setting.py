"""How each kind of cell is set on paper: typeface, size, leading, alignment."""

from __future__ import annotations

from dataclasses import dataclass

from perfgoals_desktop.documents.fonts import Faces, Typeface
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.sheet import Align, Role, Sheet

SIDE_PADDING = 1.5 * MILLIMETRE
END_PADDING = 1.1 * MILLIMETRE
"""White space between the text of a cell and its rules: at the sides, above and below."""

LEADING = 1.32
"""Distance of two baselines as a part of the type size."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set. `ragged` is how it is aligned when it takes more than one line."""

    face: Typeface
    size: float
    align: Align
    ragged: Align

    @property
    def leading(self) -> float:
        """Distance of two baselines in points."""
        return self.size * LEADING

    def drop(self, height: float, lines: int) -> float:
        """From the top of a cell to the first baseline, with the lines in the middle of `height`."""
        ink = self.size * (self.face.ascent + self.face.descent)
        above = (height - lines * self.leading) / 2 + (self.leading - ink) / 2
        return above + self.size * self.face.ascent


class Settings:
    """The settings of one document; wide tables are set smaller."""

    def __init__(self, faces: Faces, sheet: Sheet) -> None:
        self.faces = faces
        size = 8.5 if sheet.landscape else 10.0
        self._by_role = {
            Role.LABEL: Setting(faces.label, size, Align.CENTRE, Align.CENTRE),
            Role.HEADING: Setting(faces.label, size, Align.CENTRE, Align.CENTRE),
            Role.LEVEL: Setting(faces.label, size, Align.CENTRE, Align.CENTRE),
            Role.TOTAL: Setting(faces.label, size, Align.CENTRE, Align.CENTRE),
            Role.VALUE: Setting(faces.body, size, Align.CENTRE, Align.LEFT),
            Role.PROSE: Setting(faces.body, size, Align.LEFT, Align.LEFT),
            Role.AMOUNT: Setting(faces.body, size, Align.RIGHT, Align.RIGHT),
            Role.COUNT: Setting(faces.body, size, Align.CENTRE, Align.CENTRE),
        }

    def of(self, role: Role, align: Align = Align.ROLE) -> Setting:
        """The setting of a role, with the cell's own alignment where it has one."""
        setting = self._by_role[role]
        if align is Align.ROLE:
            return setting
        return Setting(setting.face, setting.size, align, align)
