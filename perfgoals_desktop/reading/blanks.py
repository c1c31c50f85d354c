"""Rows of the indicator table whose cells are told apart by single blanks, as PDFs often give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word

_MOST_PIECES = 3  # of a word of the form with blanks in it


@dataclass(frozen=True, slots=True)
class Cut:
    """A row, its cells in pieces, and the first of them where it only ends the word of the row above."""

    row: Row
    pieces: Row
    ending: Cell | None = None


def uses_blanks(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Whether a level name and more stand in one cell: `产出指标 数量指标 完成率 =100(%)`."""
    return any(
        len(row.cells) == 1 and len(pieces := _pieces(row.cells[0].text, vocabulary)) > 1 and pieces[0][1]
        for row in rows
    )


def cut_all(rows: Sequence[Row], vocabulary: Vocabulary) -> Iterator[Cut]:
    """Cut rows one after the other: `服务对象满意度` in one goes on as `指标 甲 好` in the next."""
    above = ""
    for row in rows:
        pieces = cut_at_blanks(row, vocabulary, above)
        first, last = pieces.cells[0], pieces.cells[-1]
        ends = (
            bool(above) and vocabulary.find(first.text) is None and _is_level(above + first.text, vocabulary)
        )
        yield Cut(row, pieces, first if ends else None)
        above = last.text if _is_level(last.text, vocabulary) else ""


def cut_at_blanks(row: Row, vocabulary: Vocabulary, above: str = "") -> Row:
    """The row with its words, its name and its value in cells of their own."""
    if len(row.cells) != 1 or not any(map(str.isspace, row.cells[0].text)):
        return row
    cell = row.cells[0]
    pieces = _pieces(cell.text, vocabulary, above)
    words = [text for text, word in pieces if word]
    rest = " ".join(text for text, word in pieces if not word)
    texts = [*words, *_name_and_value(rest)]
    return row.with_cells([Cell(text, cell.line, cell.column) for text in texts]) if len(texts) > 1 else row


def _pieces(text: str, vocabulary: Vocabulary, above: str = "") -> list[tuple[str, Word | None]]:
    """The words of the form at the front of a text, then what is left, cut at blanks."""
    rest, found = text.split(), []
    if above and rest and vocabulary.find(rest[0]) is None and _is_level(above + rest[0], vocabulary):
        found.append((rest[0], vocabulary.find(above + rest[0])))
        rest = rest[1:]
    while rest:
        word, count = _first_word(rest, vocabulary)
        if word is None:
            break
        found.append((" ".join(rest[:count]), word))
        rest = rest[count:]
    return [*found, *((piece, None) for piece in rest)]


def _is_level(text: str, vocabulary: Vocabulary) -> bool:
    word = vocabulary.find(text)
    return word is not None and word.is_level


def _first_word(pieces: Sequence[str], vocabulary: Vocabulary) -> tuple[Word | None, int]:
    for count in range(min(_MOST_PIECES, len(pieces)), 0, -1):
        word = vocabulary.find("".join(pieces[:count]))
        if word and (word.is_level or word.heading or word.structure):
            return word, count
    return None, 0


def _name_and_value(text: str) -> list[str]:
    """Cut before the value: at the first blank behind which a quantity stands, else at the last."""
    pieces = text.split(" ")
    for number in range(1, len(pieces)):
        if parse_target("".join(pieces[number:])).target.is_quantity:
            return [" ".join(pieces[:number]), "".join(pieces[number:])]
    return [" ".join(pieces[:-1]), pieces[-1]] if len(pieces) > 1 else [text] * bool(text)
