"""The ways by which something of others comes in, each with bad examples and with its reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.exchange.scanning import scan_file
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.loader import load_form
from perfgoals_desktop.services.arrivals import Truth, read_arrivals
from perfgoals_desktop.services.handoff_errors import CellsChanged
from perfgoals_desktop.services.papers import check_scan
from perfgoals_desktop.services.progress import silent
from perfgoals_desktop.services.verifying import verify
from perfgoals_desktop.ui.indicators.clipboard import block_in
from perfgoals_desktop.ui.models.indicator_mime import OWN_FORMAT, pack
from tests.exchange.parcels import program
from tests.fuzzing import seeds
from tests.fuzzing.mutating import mutated, mutated_json, mutated_package
from tests.samples import sample_declaration

FORM: Final = "shanghai-2023"
WORKBOOK_PARTS: Final = ("xl/worksheets/", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels")
DOCUMENT_PARTS: Final = ("word/document.xml", "word/_rels", "word/styles.xml")


@dataclass(frozen=True)
class Kind:
    """One way in; `read` raises a PerfGoalsError or nothing."""

    name: str
    suffix: str
    examples: Callable[[], st.SearchStrategy[bytes]]
    read: Callable[[Path], object]


@cache
def reader() -> Reader:
    """A reader that has loaded what it loads at its first use."""
    reader = Reader(program().catalog)
    reader.read_text(seeds.texts()[0].decode())
    return reader


def read_form(file: Path) -> object:
    return reader().read_file(file)


def read_handoff(file: Path) -> object:
    """As the import reads it, also where visible cells are to be taken."""
    try:
        return read_arrivals([file], program().catalog, silent)
    except CellsChanged:
        return read_arrivals([file], program().catalog, silent, Truth.CELLS)


def read_pdf(file: Path) -> object:
    """As the check reads it: what it carries, and what its pages show."""
    (found,) = verify([file], program())
    if found.error is not None:
        raise found.error
    return found


def read_picture(file: Path) -> object:
    return check_scan(scan_file(file), None, program())


def read_clipboard(file: Path) -> object:
    """Take the same bytes for a text, for HTML and for indicators of this program."""
    data = file.read_bytes()
    form = program().catalog.form(FORM)
    texts, web, own = QMimeData(), QMimeData(), QMimeData()
    texts.setText(data.decode("utf-8", "replace"))
    web.setHtml(data.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode())
    own.setData(OWN_FORMAT, QByteArray(data))
    return [block_in(mime, form, form.category_keys[0]) for mime in (texts, web, own)]


def read_definition(file: Path) -> object:
    """Load a form; one that can be loaded can be read by, checked and printed."""
    form = load_form(file)
    declaration = replace(sample_declaration(1), form_id=form.id)
    Reader(Catalog({form.id: form})).read_text(seeds.texts()[0].decode())
    review_one(declaration, form, program().rulebook)
    return lay_out(declaration, form)


def _clipboards() -> st.SearchStrategy[bytes]:
    form = program().catalog.form(FORM)
    declaration = sample_declaration(1)
    own = bytes(pack(declaration.indicators, declaration, form).data(OWN_FORMAT).data())
    changed = mutated_json([own.decode()], lambda value: json.dumps(value).encode())
    return st.one_of(mutated(seeds.blocks()), mutated([own]), changed)


def _handoffs() -> st.SearchStrategy[bytes]:
    changed = mutated_json(seeds.payloads(), seeds.with_payload)
    return st.one_of(changed, mutated_package(seeds.handoffs(), WORKBOOK_PARTS))


KINDS: Final = (
    Kind("text", ".txt", lambda: mutated(seeds.texts()), read_form),
    Kind("workbook", ".xlsx", lambda: mutated_package(seeds.workbooks(), WORKBOOK_PARTS), read_form),
    Kind("document", ".docx", lambda: mutated_package(seeds.documents(), DOCUMENT_PARTS), read_form),
    Kind("hand-off", ".xlsx", _handoffs, read_handoff),
    Kind("PDF", ".pdf", lambda: mutated(seeds.pdfs()), read_pdf),
    Kind("clipboard", "", _clipboards, read_clipboard),
    Kind("definition", ".toml", lambda: mutated(seeds.definitions()), read_definition),
    Kind("picture", ".png", lambda: mutated(seeds.pictures()), read_picture),
)
"""Texts, workbooks, documents, hand-off files, PDF files, clipboard blocks, form definitions, scans."""
