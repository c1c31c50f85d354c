"""Level-1 and level-2 names (一级指标, 二级指标): recognised wherever they stand, inherited where missing."""

from __future__ import annotations

from collections.abc import Sequence

from perfgoals_desktop.reading.cells import Cell
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word
from perfgoals_desktop.reading.wording import plain

_ENDING = "指标"


class Levels:
    """Where in the category tree the rows stand."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._family = ""
        self._unsure = False
        self.category: str | None = None

    def read(self, cells: Sequence[Cell], *, parts: int) -> Sequence[Cell]:
        """Take the level names off the front of a row; return the other cells."""
        rest = [cell for cell in cells if not self._is_side(cell)]
        for read in (self._read_family, self._read_category):
            if rest and (word := self._level(rest, parts)) and read(word):
                self._use(rest.pop(0), word)
        if len(rest) > parts and plain(rest[0].text).endswith(_ENDING):
            self._draft.ledger.leave(NoteCode.UNKNOWN_LEVEL, rest.pop(0))
            self._unsure = True
        if rest and self.category is None and self._family:
            self._supply_category()
        return rest

    def check(self, name: Cell) -> None:
        """Say so when the category of an indicator was not read but supplied."""
        if self._unsure and self.category is not None:
            self._draft.ledger.note(
                NoteCode.CATEGORY_SUPPLIED, name, category=self.category, indicator=name.text
            )

    def _is_side(self, cell: Cell) -> bool:
        word = self._vocabulary.find(cell.text)
        if word is None or not word.structure or word.is_level:
            return False
        self._draft.ledger.take(cell)
        return True

    def _level(self, rest: Sequence[Cell], parts: int) -> Word | None:
        """The level that the first cell names; a short form (数量) only where name and value follow."""
        word = self._vocabulary.find(rest[0].text)
        if word is None and len(rest) > parts:
            word = self._vocabulary.find(plain(rest[0].text) + _ENDING)
        return word if word and word.is_level else None

    def _read_family(self, word: Word) -> bool:
        if not word.family:
            return False
        if word.family != self._family:
            self._family, self.category = word.family, None
        self._unsure = False
        return True

    def _read_category(self, word: Word) -> bool:
        if not word.categories:
            return False
        own = [key for key in word.categories if key.partition(".")[0] == self._family]
        self.category = (own or word.categories)[0]
        self._family = self.category.partition(".")[0]
        self._unsure = False
        return True

    def _use(self, cell: Cell, word: Word) -> None:
        self._draft.ledger.take(cell)
        if word.suffix:
            self._draft.ledger.note(NoteCode.LEVEL_SUFFIX, cell, suffix=word.suffix)

    def _supply_category(self) -> None:
        """The first category of the family, and sure only if it is the only one."""
        keys = [key for key in self._draft.form.category_keys if key.partition(".")[0] == self._family]
        self.category = keys[0]
        self._unsure = len(keys) > 1
