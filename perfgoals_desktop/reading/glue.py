"""Cells in which a label and its answer, or several of each, have run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.vocabulary import Vocabulary
from perfgoals_desktop.reading.wraps import unwrap
from perfgoals_desktop.schema.definition import FieldKind

_LIKE = {"(": "[(（]", ")": "[)）]", ":": "[:：]"}
_UNIT = r"(?:\s*[(（]\s*万?元\s*[)）])?"
_PERIOD = r"(?:\s*[(（][^()（）]*[)）])?"
_AMOUNT = r"[¥￥]?\s*-?\d[\d,，]*(?:\.\d+)?\s*(?:万元|元|万)?"
_DATE = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
_NUMBER = re.compile(rf"\s*(?:{_DATE}|{_AMOUNT})\s*")
_BEHIND = re.compile(r"[\s:：]*")
_LONGEST = 200


class Glue:
    """Cuts glued cells; built once per form."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        labels = [word for word in vocabulary.words.values() if word.is_label]
        labels.sort(key=lambda word: len(word.norm), reverse=True)
        texts = (
            _loosely(word.norm) + (_PERIOD if vocabulary.suffixes.keys() & set(word.fields) else _UNIT)
            for word in labels
        )
        self._label = re.compile("|".join(texts))

    def cut(self, row: Row) -> Row:
        """The row with its glued cells in pieces; the row itself where nothing is glued."""
        pieces = [list(self._pieces(cell, alone=len(row.cells) == 1)) for cell in row.cells]
        if all(len(cells) == 1 for cells in pieces):
            return row
        return row.with_cells([cell for cells in pieces for cell in cells])

    def cut_signature(self, row: Row) -> Row:
        """The same below the indicators, where only the signature block has labels."""
        cut = self.cut(row)
        word = self._vocabulary.find(cut.cells[0].text)
        lines = self._vocabulary.form.sheet.signature
        block = {key for line in lines for key in line.fields}
        return cut if word and block.intersection(word.fields) else row

    def _pieces(self, cell: Cell, *, alone: bool) -> Iterator[Cell]:
        text = cell.text
        if len(text) > _LONGEST or self._vocabulary.find(text):
            yield cell
            return
        done = 0
        for start, end in self._labels(text, alone=alone):
            if before := text[done:start].strip():
                yield Cell(self._answer(before, text, done), cell.line, cell.column)
            yield Cell(text[start:end], cell.line, cell.column)
            done = _BEHIND.match(text, end).end()  # type: ignore[union-attr]
        if done == 0:
            yield cell
        elif rest := text[done:].strip():
            yield Cell(self._answer(rest, text, done), cell.line, cell.column)

    @staticmethod
    def _answer(piece: str, text: str, start: int) -> str:
        """An answer that a blank parts from its label: other blanks in it are where a line was broken."""
        return unwrap(piece.split()) if text[start - 1 : start].isspace() and start else piece

    def _labels(self, text: str, *, alone: bool) -> Iterator[tuple[int, int]]:
        """Where labels stand that are labels for sure: not words within a name."""
        done = 0
        for match in self._label.finditer(text):
            start, end = match.span()
            if self._begins(text, done, start, alone=alone) and self._ends(text, match, alone=alone):
                yield start, end
                done = _BEHIND.match(text, end).end()  # type: ignore[union-attr]

    @staticmethod
    def _begins(text: str, done: int, start: int, *, alone: bool) -> bool:
        if start == done or _NUMBER.fullmatch(text, done, start):
            return True
        return alone and text[start - 1].isspace()

    def _ends(self, text: str, match: re.Match[str], *, alone: bool) -> bool:
        """Whether an answer may begin behind a match: at a colon, a number that is asked for, a blank."""
        rest = text[match.end() :]
        if not rest or rest.lstrip()[:1] in {":", "："}:
            return True
        if rest[0].isspace():
            return alone
        word = self._vocabulary.find(match[0])
        kinds = {self._vocabulary.form.field(key).kind for key in word.fields} if word else set()
        if kinds & {FieldKind.AMOUNT, FieldKind.DATE}:
            return _NUMBER.match(rest) is not None
        return False


def _loosely(norm: str) -> str:
    """A pattern for a word with blanks between its characters."""
    return r"\s*".join(_LIKE.get(character) or re.escape(character) for character in norm)
