"""A parcel inside a printed PDF: the file `perfgoals.json` that is attached to it."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.exchange.errors import HandoffDamaged, NoPayload
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.payload import parcel_of, payload_of
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.pdfium import open_pdf
from perfgoals_desktop.sources import load

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

NAME: Final = "perfgoals.json"
MEDIA_TYPE: Final = "application/json"
MAGIC: Final = b"%PDF"


def attachment_of(parcel: Parcel) -> bytes:
    """The attached file: the payload and its checksum, because a PDF does not notice changed bytes."""
    payload = payload_of(parcel)
    checksum = sha256(payload.encode()).hexdigest()
    return f'{{"payload":{payload},"sha256":"{checksum}"}}'.encode()


def has_attachment(path: Path) -> bool:
    """Whether a file is a PDF that carries declarations; raises SourceUnavailable or FileTooLarge."""
    try:
        return _attached(load(path, LIMITS), path.name) is not None
    except HandoffDamaged:
        return False


def read_attachment(path: Path) -> Parcel:
    """Read the declarations that a PDF of this program carries.

    Raises NoPayload for any other file, HandoffDamaged, HandoffTooNew, SourceUnavailable or
    FileTooLarge.
    """
    file = path.name
    content = _attached(load(path, LIMITS), file)
    if content is None:
        raise NoPayload(file, own=False)
    try:
        written = json.loads(content)
        payload = canonical_json(written["payload"])
        if sha256(payload.encode()).hexdigest() != written["sha256"]:
            raise HandoffDamaged(file, NAME)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise HandoffDamaged(file, NAME) from error
    return parcel_of(payload, file)


def _attached(data: bytes, file: str) -> bytes | None:
    """The attached file of ours; None where there is none."""
    if not data.startswith(MAGIC):
        return None
    from pypdfium2 import PdfiumError

    try:
        with open_pdf(data) as document:
            return _content(document)
    except PdfiumError as error:
        raise HandoffDamaged(file, NAME) from error


def _content(document: PdfDocument) -> bytes | None:
    for number in range(document.count_attachments()):
        attachment = document.get_attachment(number)
        if attachment.get_name() == NAME:
            return bytes(attachment.get_data())
    return None
