"""A parcel as one text, canonical JSON, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from perfgoals_desktop.domain.canonical import canonical_json, digest, document, from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew
from perfgoals_desktop.exchange.manifest import Manifest
from perfgoals_desktop.exchange.members import Moment, Revision
from perfgoals_desktop.exchange.parcel import Parcel, Sealed
from perfgoals_desktop.schema.document import DeclarationDocument
from perfgoals_desktop.sources import FileTooLarge, Measure

FORMAT: Final = "perfgoals-handoff"
VERSION: Final = 1
"""The format that this program writes."""
RECEIVES: Final = 1
"""The oldest format whose readers may take what this program writes."""
MOST_VALUES: Final = 6_000_000
"""Some 200 belong to a project; they are read by one call that nothing can interrupt."""

Document = dict[str, Any]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Sealed(_Part):
    """Without a `document` it is the carried declaration, which has not been edited since."""

    id: UUID
    revision: Revision
    frozen_at: Moment
    frozen_by: str
    form_edition: str
    rules_edition: str
    document: DeclarationDocument | None = None


class _Opinion(_Part):
    id: UUID
    declaration_id: UUID
    revision: Revision
    thread: UUID
    voice: Voice
    place: str
    text: str
    author: str
    unit: str
    said_at: Moment


class _Payload(_Part):
    manifest: Manifest
    declarations: tuple[DeclarationDocument, ...]
    sealed: tuple[_Sealed, ...] = ()
    opinions: tuple[_Opinion, ...] = ()


def payload_of(parcel: Parcel) -> str:
    """Write a parcel as text; `parcel_of` is the inverse."""
    carried = {declaration.id: declaration for declaration in parcel.declarations}
    return canonical_json(
        {
            "format": FORMAT,
            "version": VERSION,
            "receives": RECEIVES,
            "manifest": parcel.manifest.model_dump(mode="json"),
            "declarations": [document(declaration) for declaration in parcel.declarations],
            "sealed": [_sealed_document(item, carried) for item in parcel.sealed],
            "opinions": [opinion_document(opinion) for opinion in parcel.opinions],
        }
    )


def parcel_of(text: str, file: str) -> Parcel:
    """Read a payload; raises HandoffTooNew, or HandoffDamaged for anything that is not one.

    `file` is what errors call the file that it came in. Raises FileTooLarge too.
    """
    check_size(text, file)
    try:
        written = json.loads(text)
        check_version(written.get("format"), written.get("receives"), file)
        checked = _Payload.model_validate_json(text, strict=True)
        parcel = _parcel(checked, written)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        part = error.errors()[0]["loc"] if isinstance(error, ValidationError) else type(error).__name__
        raise HandoffDamaged(file, f"payload: {part}") from error
    _hold_against_manifest(parcel, file)
    return parcel


def check_size(text: str, file: str) -> None:
    """Refuse a text of which JSON would take many seconds and all memory; raises FileTooLarge."""
    if (values := text.count(",")) > MOST_VALUES:
        raise FileTooLarge(file, Measure.TAGS, values, MOST_VALUES)


def check_version(name: object, receives: object, file: str) -> None:
    """Refuse what another program or a later version wrote; raises HandoffDamaged or HandoffTooNew."""
    if name != FORMAT or not isinstance(receives, int):
        raise HandoffDamaged(file, "format")
    if receives > VERSION:
        raise HandoffTooNew(file, receives, VERSION)


def _parcel(checked: _Payload, written: Document) -> Parcel:
    declarations = tuple(from_document(item) for item in written["declarations"])
    carried = {declaration.id: declaration for declaration in declarations}
    return Parcel(
        manifest=checked.manifest,
        declarations=declarations,
        sealed=tuple(
            _sealed(item, found.get("document"), carried)
            for item, found in zip(checked.sealed, written.get("sealed", ()), strict=True)
        ),
        opinions=tuple(Opinion(**dict(opinion)) for opinion in checked.opinions),
    )


def _sealed_document(item: Sealed, carried: dict[UUID, Declaration]) -> Document:
    declaration = item.declaration
    same = _as_sealed(carried.get(declaration.id)) == declaration
    return {
        "id": str(declaration.id),
        "revision": declaration.revision,
        "frozen_at": item.frozen_at.isoformat(),
        "frozen_by": item.frozen_by,
        "form_edition": item.form_edition,
        "rules_edition": item.rules_edition,
        "document": None if same else document(declaration),
    }


def _as_sealed(declaration: Declaration | None) -> Declaration | None:
    return declaration and replace(declaration, status=Status.FINAL)


def _sealed(item: _Sealed, written: Document | None, carried: dict[UUID, Declaration]) -> Sealed:
    declaration = _as_sealed(carried[item.id]) if written is None else from_document(written)
    if declaration is None or (declaration.id, declaration.revision) != (item.id, item.revision):
        raise ValueError("a sealed revision of another declaration")
    return Sealed(declaration, item.frozen_at, item.frozen_by, item.form_edition, item.rules_edition)


def opinion_document(opinion: Opinion) -> Document:
    """An opinion as JSON values."""
    return {
        "id": str(opinion.id),
        "declaration_id": str(opinion.declaration_id),
        "revision": opinion.revision,
        "thread": str(opinion.thread),
        "voice": opinion.voice.value,
        "place": opinion.place,
        "text": opinion.text,
        "author": opinion.author,
        "unit": opinion.unit,
        "said_at": opinion.said_at.isoformat(),
    }


def _hold_against_manifest(parcel: Parcel, file: str) -> None:
    manifest = parcel.manifest
    if len(manifest.entries) != len(parcel.declarations):
        raise HandoffDamaged(file, "number of declarations")
    for entry, declaration in parcel:
        said = (entry.id, entry.revision, entry.status, entry.digest)
        if said != (declaration.id, declaration.revision, declaration.status, digest(declaration)):
            raise HandoffDamaged(file, f"declaration {entry.id}")
