"""Levels of indicators whose rows stand on the form's own grid."""

from __future__ import annotations

import re

from perfgoals_desktop.reading.cells import Cell
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.wording import plain

_KEYS = re.compile(r"[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*")


class PlacedLevels:
    """Follows the level-1 and level-2 cells down the table; both are merged over their rows."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._families = {plain(family.name): family for family in draft.form.families}
        self._level1 = ""
        self._category: str | None = None

    def category(self, level1: Cell | None, level2: Cell | None) -> str | None:
        """The category of a row; None while no level has been named, or none that can be understood."""
        if level1 is not None:
            self._level1 = plain(level1.text)
            self._category = None
        if level2 is not None:
            self._category = self._found(plain(level2.text))
        if level1 is not None and level2 is None:
            self._category = self._supplied(level1)
        for cell in (level1, level2):
            if cell is not None:
                self._account(cell)
        return self._category

    def _account(self, cell: Cell) -> None:
        if self._category is None:
            self._draft.ledger.leave(NoteCode.UNKNOWN_LEVEL, cell)
        else:
            self._draft.ledger.take(cell)

    def _found(self, level2: str) -> str | None:
        family = self._families.get(self._level1)
        if family is None:
            # A category that the form does not have is printed by its keys.
            keys = f"{self._level1}.{level2}"
            return keys if _KEYS.fullmatch(keys) else None
        names = {plain(category.name): category.key for category in family.categories}
        return f"{family.key}.{names[level2]}" if level2 in names else None

    def _supplied(self, level1: Cell) -> str | None:
        """The first category of a family whose level-2 cell is blank; a guess unless it is the only one."""
        family = self._families.get(self._level1)
        if family is None:
            return None
        key = f"{family.key}.{family.categories[0].key}"
        if len(family.categories) > 1:
            self._draft.ledger.note(NoteCode.CATEGORY_SUPPLIED, level1, category=key, indicator="")
        return key
