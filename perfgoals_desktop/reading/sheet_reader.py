"""Sheets of cells into declarations and notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.reading.cells import Row, Sheet
from perfgoals_desktop.reading.choose import read_section
from perfgoals_desktop.reading.errors import EmptySource, NoFormFound
from perfgoals_desktop.reading.form_reader import FormReader
from perfgoals_desktop.reading.ledger import Ledger
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.notes import Note, NoteCode, ReadResult
from perfgoals_desktop.reading.sections import split
from perfgoals_desktop.reading.vocabulary import Vocabulary
from perfgoals_desktop.reading.wording import wording
from perfgoals_desktop.reading.wraps import whole_words
from perfgoals_desktop.schema.catalog import Catalog


class SheetReader:
    """All forms of a catalog, ready to read sheet after sheet."""

    def __init__(self, catalog: Catalog) -> None:
        words = wording()
        vocabularies = [Vocabulary(form, words) for form in catalog]
        self._lexicon = Lexicon(vocabularies, words)
        self._readers = [FormReader(vocabulary, self._lexicon) for vocabulary in vocabularies]

    def read(self, sheets: Sequence[Sheet], file: str) -> ReadResult:
        """Read all sheets of a source; raises EmptySource or NoFormFound."""
        if not any(sheet.rows for sheet in sheets):
            raise EmptySource(file)
        parts = [(sheet, self._sheet(sheet)) for sheet in sheets]
        if not any(part.declarations for _, part in parts):
            raise NoFormFound(file)
        return ReadResult(
            declarations=tuple(item for _, part in parts for item in part.declarations),
            notes=tuple(
                replace(note, file=file, sheet=sheet.name) for sheet, part in parts for note in part.notes
            ),
        )

    def _sheet(self, sheet: Sheet) -> ReadResult:
        """The declarations of a sheet; a sheet without any is passed over as a whole."""
        if sheet.hidden:
            return ReadResult((), _whole_sheet(NoteCode.SHEET_HIDDEN, sheet))
        declarations: list[Declaration] = []
        notes: list[Note] = [*_formulas(sheet)]
        for section in split(whole_words(sheet.rows, self._lexicon), self._lexicon):
            if section.is_form:
                year = self._lexicon.year_above(section.rows)
                reading = read_section(section.rows, self._readers, year)
                declarations.append(reading.declaration)
                notes += reading.notes
            else:
                notes += self._outside(section.rows)
        if not declarations:
            return ReadResult((), _whole_sheet(NoteCode.SHEET_WITHOUT_FORM, sheet))
        return ReadResult(tuple(declarations), tuple(notes))

    def _outside(self, rows: Sequence[Row]) -> list[Note]:
        ledger = Ledger(rows)
        for row in rows:
            if all(self._lexicon.is_rule(cell.text) for cell in row.cells):
                ledger.take(*row.cells)
            elif len(row.cells) == 1 and self._lexicon.is_furniture(row.cells[0].text):
                ledger.leave(NoteCode.PAGE_FURNITURE, *row.cells)
        return ledger.close(NoteCode.OUTSIDE_FORM)


def _whole_sheet(code: NoteCode, sheet: Sheet) -> tuple[Note, ...]:
    cells = sum(len(row.cells) for row in sheet.rows)
    return (Note(code, "", sheet.name, 0, "", MappingProxyType({"cells": cells})),) if cells else ()


def _formulas(sheet: Sheet) -> Iterable[Note]:
    for formula in sheet.formulas:
        data = MappingProxyType({"cell": formula.cell})
        yield Note(NoteCode.FORMULA_WITHOUT_VALUE, "", "", formula.line, formula.text, data)
