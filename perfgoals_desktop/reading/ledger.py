"""What became of every cell; what nobody took is reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.notes import Note, NoteCode, NoteKind


class Ledger:
    """Keeps account of the cells of some rows, so that none is dropped in silence."""

    def __init__(self, rows: Iterable[Row], declaration: UUID | None = None) -> None:
        self._open = {cell: None for row in rows for whole in row.cells for cell in whole.leaves}
        self._declaration = declaration
        self._notes: list[tuple[Cell, Note]] = []

    def take(self, *cells: Cell) -> None:
        """These cells are used: as a value, a label, a heading or a drawn line."""
        for cell in cells:
            for leaf in cell.leaves:
                self._open.pop(leaf, None)

    def exchange(self, cells: Sequence[Cell], pieces: Sequence[Cell]) -> None:
        """Keep account of pieces instead of the cells that they were cut from."""
        for cell in cells:
            if cell not in pieces:
                self.take(cell)
        for piece in pieces:
            if piece not in cells:
                self._open[piece] = None

    def note(self, code: NoteCode, cell: Cell, **data: str | int) -> None:
        """Say something of a cell; it stays open unless it is taken."""
        text = "\t".join(leaf.text for leaf in cell.leaves)
        note = Note(code, "", "", cell.line, text, MappingProxyType(data), self._declaration)
        self._notes.append((cell, note))

    def leave(self, code: NoteCode, *cells: Cell, **data: str | int) -> None:
        """Report cells instead of using them."""
        for cell in cells:
            self.take(cell)
            self.note(code, cell, **data)

    def close(self, code: NoteCode = NoteCode.NO_PLACE) -> list[Note]:
        """All notes in the order of the source; every cell that is still open gets `code`."""
        self.leave(code, *self._open)
        ordered = sorted(self._notes, key=lambda pair: (pair[0].line, pair[0].column))
        return _by_row(note for _, note in ordered)


def _by_row(notes: Iterable[Note]) -> list[Note]:
    """One note for the cells of one row that found no place for the same reason."""
    joined: list[Note] = []
    for note in notes:
        last = joined[-1] if joined else None
        same = last and (last.code, last.line, last.data) == (note.code, note.line, note.data)
        if last and same and note.kind is NoteKind.UNPLACED:
            text = f"{last.text}\t{note.text}"
            joined[-1] = Note(note.code, "", "", note.line, text, note.data, note.declaration)
        else:
            joined.append(note)
    return joined
