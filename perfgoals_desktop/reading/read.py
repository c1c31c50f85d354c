"""Read forms that others wrote: the public face of this package.

Every cell of a source that is not blank ends up in a declaration, as a word of
the form, or in a note; nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from perfgoals_desktop.reading.cells import Sheet
from perfgoals_desktop.reading.decode import check_text, decode
from perfgoals_desktop.reading.notes import ReadResult
from perfgoals_desktop.reading.package import Kind, kind_of
from perfgoals_desktop.reading.sheet_reader import SheetReader
from perfgoals_desktop.reading.text_grid import read_lines
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import uninterrupted, watched


def read_file(path: Path, catalog: Catalog) -> ReadResult:
    """Read a text, workbook or document; raises a SourceError, and then nothing was read."""
    return Reader(catalog).read_file(path)


def read_text(text: str, catalog: Catalog, source: str = "") -> ReadResult:
    """Read text from the clipboard; `source` is what the notes call it. Raises a SourceError."""
    return Reader(catalog).read_text(text, source)


class Reader:
    """Reads sources by the forms of a catalog; worth keeping for many files. Any thread may use it."""

    def __init__(self, catalog: Catalog) -> None:
        self._sheets = SheetReader(catalog)

    def read_file(self, path: Path) -> ReadResult:
        """Read a file; see `read_file` of this module."""
        return watched(path, lambda: self._read(load(path), path.name))

    def _read(self, data: bytes, file: str) -> ReadResult:
        return self._sheets.read(_sheets(data, file), file)

    def read_text(self, text: str, source: str = "") -> ReadResult:
        """Read a text; see `read_text` of this module."""
        check_text(text, source)
        return self._sheets.read([read_lines(text)], source)


def _sheets(data: bytes, file: str) -> Sequence[Sheet]:
    """The sheets of a file; the office libraries are loaded for office files only."""
    match kind_of(data, file):
        case Kind.XLSX:
            with uninterrupted():
                from perfgoals_desktop.reading.xlsx_grid import read_workbook

            return read_workbook(data, file)
        case Kind.DOCX:
            with uninterrupted():
                from perfgoals_desktop.reading.docx_grid import read_document

            return [read_document(data, file)]
        case Kind.TEXT:
            return [read_lines(decode(data, file), commas=Path(file).suffix.lower() == ".csv")]
