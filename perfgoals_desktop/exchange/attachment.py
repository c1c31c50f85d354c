"""A parcel inside a printed PDF: the file `perfgoals.json` that is attached to it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.exchange.errors import HandoffDamaged, NoPayload
from perfgoals_desktop.exchange.manifest import Entry
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.payload import check_size, parcel_of, payload_of
from perfgoals_desktop.exchange.pdf_limits import hold_pdf_against_limits
from perfgoals_desktop.exchange.rendering import NoProcess, NotDrawn, Wanted, drawing, text_on
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.pdfium import open_pdf
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import within_time

NAME: Final = "perfgoals.json"
MEDIA_TYPE: Final = "application/json"
MAGIC: Final = b"%PDF"


def attachment_of(parcel: Parcel) -> bytes:
    """The attached file: the payload and its checksum, because a PDF does not notice changed bytes."""
    payload = payload_of(parcel)
    checksum = sha256(payload.encode()).hexdigest()
    return f'{{"payload":{payload},"sha256":"{checksum}"}}'.encode()


@within_time
def read_attachment(path: Path) -> Parcel:
    """Read the declarations that a PDF of this program carries; see `parcel_in_pdf`.

    Raises SourceUnavailable or FileTooLarge too.
    """
    return parcel_in_pdf(load(path, LIMITS), path.name)


def parcel_in_pdf(data: bytes, file: str) -> Parcel:
    """The parcel that a PDF carries; `file` is what errors call it.

    Raises NoPayload for any other file, HandoffDamaged, HandoffTooNew, and what
    `hold_pdf_against_limits` raises.
    """
    content = _attached(data, file)
    if content is None:
        raise NoPayload(file, own=False)
    try:
        text = content.decode()
        check_size(text, file)
        written = json.loads(text)
        payload = canonical_json(written["payload"])
        if sha256(payload.encode()).hexdigest() != written["sha256"]:
            raise HandoffDamaged(file, NAME)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise HandoffDamaged(file, NAME) from error
    return parcel_of(payload, file)


def not_printed(data: bytes, parcel: Parcel, file: str) -> tuple[Entry, ...]:
    """The declarations whose check code no page of a PDF shows; raises PagesLost and ReadingTooLong too."""
    pages = "".join(_texts(data, file))
    return tuple(entry for entry in parcel.manifest.entries if entry.check_code not in pages)


def _texts(data: bytes, file: str) -> list[str]:
    """What the pages show; nothing where PDFium cannot read them."""
    found: list[str] = []
    try:
        with drawing(file) as process:
            found.extend(process.texts(process.begin(data, Wanted.TEXTS)))
    except NoProcess:
        with open_pdf(data) as document:
            return [text_on(document, number) for number in range(len(document))]
    except NotDrawn:
        pass
    return found


def _attached(data: bytes, file: str) -> bytes | None:
    """The attached file of ours; None where there is none, also in what PDFium cannot open."""
    if not data.startswith(MAGIC):
        return None
    hold_pdf_against_limits(data, file)
    from pypdfium2 import PdfiumError  # type: ignore[import-untyped]

    found = False
    try:
        with open_pdf(data) as document:
            for number in range(document.count_attachments()):
                attachment = document.get_attachment(number)
                if found := attachment.get_name() == NAME:
                    return bytes(attachment.get_data())
    except PdfiumError as error:
        if found:
            raise HandoffDamaged(file, NAME) from error
    return None
