"""Sheets as a PDF (纸面): A4 pages that a clerk can sign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from perfgoals_desktop.documents.attachments import Attachment
from perfgoals_desktop.documents.draw import draw_page
from perfgoals_desktop.documents.fonts import Faces, Typeface
from perfgoals_desktop.documents.pages import cut
from perfgoals_desktop.documents.pdf_file import Metadata, PdfFile
from perfgoals_desktop.documents.printable import printable
from perfgoals_desktop.documents.remarks import with_remark_rows
from perfgoals_desktop.documents.setting import settings
from perfgoals_desktop.documents.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF file and how many pages each sheet took."""

    data: bytes
    pages: tuple[int, ...]


def make_pdf(
    sheets: Iterable[Sheet],
    faces: Faces,
    metadata: Metadata,
    progress: Callable[[int], None] = lambda _done: None,
    attachments: Sequence[Attachment] = (),
) -> Pdf:
    """Draw the sheets into a file in memory, see `write_pdf`."""
    out = BytesIO()
    pages = write_pdf(out, sheets, faces, metadata, progress, attachments)
    return Pdf(out.getvalue(), pages)


def write_pdf(
    out: BinaryIO,
    sheets: Iterable[Sheet],
    faces: Faces,
    metadata: Metadata,
    progress: Callable[[int], None] = lambda _done: None,
    attachments: Sequence[Attachment] = (),
) -> tuple[int, ...]:
    """Draw the sheets one after the other, and write each at once; returns how many pages each took.

    Raises CharactersMissing for what no font has. `progress` hears how many sheets are
    done, and may raise to stop. What is not finished is no PDF.
    """
    file = PdfFile(metadata, out)
    for attachment in attachments:
        file.attach(attachment)
    counts: list[int] = []
    for sheet in sheets:
        counts.append(_add(file, sheet, faces))
        progress(len(counts))
    file.finish()
    return tuple(counts)


def missing_characters(sheet: Sheet, faces: Faces) -> dict[str, frozenset[str]]:
    """The characters that no font has, by the key of the cell or entry that holds them.

    The key is blank for what belongs to no field: titles, labels, levels.
    """
    texts = list(_texts(with_remark_rows(sheet), faces))
    shown: defaultdict[Typeface, set[str]] = defaultdict(set)
    for _, face, text in texts:
        shown[face].update(text)
    if not any(face.missing(printable("".join(characters))) for face, characters in shown.items()):
        return {}
    missing: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for key, face, text in texts:
        missing[key] |= face.missing(printable(text))
    return {key: characters for key, characters in missing.items() if characters}


def _texts(sheet: Sheet, faces: Faces) -> Iterator[tuple[str, Typeface, str]]:
    """Every text that the sheet brings, with its key and the typeface that draws it."""
    by_role = settings(faces, landscape=sheet.landscape)
    yield "", faces.title, sheet.title
    yield "", faces.body, sheet.subtitle
    for cell in sheet.cells:
        yield cell.key, by_role.of(cell.role).face, cell.text
    for entry in chain.from_iterable(sheet.signature):
        yield entry.key, faces.body, f"{entry.label}{entry.text}"
    yield "", faces.body, sheet.seal


def _add(file: PdfFile, sheet: Sheet, faces: Faces) -> int:
    pages = cut(sheet, faces)
    for number in range(1, pages.count + 1):
        with file.page(pages.frame.size) as canvas:
            draw_page(canvas, pages, number)
    return pages.count
