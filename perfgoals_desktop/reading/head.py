"""The labels and answers above and below the indicator table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.goals import Pending, place_goals
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.values import dates_in
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word
from perfgoals_desktop.schema.definition import FieldKind


class HeadReader:
    """Reads rows of labels and answers: an answer belongs to the label before it in its row.

    Only goals stand below their labels: a row without a label fills the goals of
    the row before.
    """

    def __init__(self, draft: Draft, vocabulary: Vocabulary, rows: Iterable[Row]) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._counts = Counter(
            word.norm for row in rows for cell in row.cells if (word := vocabulary.find(cell.text))
        )
        self._seen: Counter[str] = Counter()
        self._pending: list[Pending] = []
        self._goal_columns: set[int] = set()

    def row(self, row: Row) -> None:
        """Read one row; what finds no place is left to the ledger."""
        words = [self._vocabulary.find(cell.text) for cell in row.cells]
        if not any(words):
            self._below(row)
            return
        self._pending, self._goal_columns = [], set()
        label: tuple[Cell, Word, str] | None = None
        for cell, word in zip(row.cells, words, strict=True):
            if word and word.is_fixed:
                self._wait_for_goal(label)
                label = self._label(cell, word)
            elif label is not None:
                self._answer(label, cell)
                label = None
        self._wait_for_goal(label)

    def _label(self, cell: Cell, word: Word) -> tuple[Cell, Word, str] | None:
        self._draft.ledger.take(cell)
        key = self._key(cell, word)
        if word.suffix:
            self._suffix(cell, word, key)
        elif word.unit:
            self._draft.set_unit(MoneyUnit(word.unit), cell)
        return (cell, word, key) if word.is_label else None

    def _key(self, cell: Cell, word: Word) -> str:
        """Which field a label means: where several share it, the order of the paper tells.

        Of two fields that share a label the paper may show only one; it is taken
        for the last, because the columns of the project as a whole are the ones left out.
        """
        if not word.fields:
            return ""
        missing = max(0, len(word.fields) - self._counts[word.norm])
        number = min(missing + self._seen[word.norm], len(word.fields) - 1)
        self._seen[word.norm] += 1
        if missing:
            self._draft.ledger.note(NoteCode.FIELD_BY_ORDER, cell, field=word.fields[number])
        return word.fields[number]

    def _suffix(self, cell: Cell, word: Word, key: str) -> None:
        suffix = self._vocabulary.suffixes.get(key)
        if suffix:
            self._draft.answer(suffix, Cell(word.suffix, cell.line, cell.column))
        else:
            self._draft.ledger.note(NoteCode.LEVEL_SUFFIX, cell, suffix=word.suffix)

    def _answer(self, label: tuple[Cell, Word, str], cell: Cell) -> None:
        label_cell, word, key = label
        if word.range is not None:
            self._range(word, cell)
        elif key:
            self._draft.answer(key, cell)
        else:
            self._draft.ledger.leave(NoteCode.NOT_IN_FORM, cell, label=label_cell.text)

    def _range(self, word: Word, cell: Cell) -> None:
        dates = dates_in(cell.text)
        if word.range is not None and len(dates) == 2:
            self._draft.answer(word.range.first, Cell(dates[0].isoformat(), cell.line, cell.column))
            self._draft.answer(word.range.last, Cell(dates[1].isoformat(), cell.line, cell.column))
            self._draft.ledger.take(cell)

    def _wait_for_goal(self, label: tuple[Cell, Word, str] | None) -> None:
        """Remember a label that nothing followed, if its answer may stand in the next row."""
        if label and label[2] and self._draft.form.field(label[2]).kind is FieldKind.LONG_TEXT:
            self._pending.append(Pending(label[2], label[0].column))

    def _below(self, row: Row) -> None:
        """Take texts as goals; a further row goes on only right below, cut by a page break."""
        columns = {cell.column for cell in row.cells}
        if self._pending and columns <= (self._goal_columns or columns):
            place_goals(self._draft, self._pending, row.cells)
            self._goal_columns = self._goal_columns or columns
