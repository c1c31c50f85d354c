"""Parcels made in code, and hand-off files with them."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from uuid import UUID

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind, Manifest
from perfgoals_desktop.exchange.parcel import Parcel, Sealed
from perfgoals_desktop.services.consignment import Consignment, parcel_of
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.storage.profile import Profile
from tests.samples import sample_declaration, staged_declaration

CREATED = datetime.datetime(2023, 1, 5, 17, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
SENDER = Profile("某市人大办公厅", "某市人大常委会", "张三", "021-12345678")


@cache
def program() -> Program:
    """The program with the forms that come with it."""
    return bootstrap.build()


def final(declaration: Declaration, revision: int = 1) -> Declaration:
    """The declaration, sealed."""
    return replace(declaration, status=Status.FINAL, revision=revision)


def sealed(declaration: Declaration) -> Sealed:
    """The declaration as somebody sealed it."""
    return Sealed(declaration, CREATED, "李四", "1-0f3a5c7e9b1d", "0123456789ab")


def opinion(declaration: Declaration, text: str = "请补充测算依据。") -> Opinion:
    """What finance says about a declaration."""
    key = UUID(int=declaration.id.int ^ 1)
    said_at = CREATED.astimezone(datetime.UTC)
    return Opinion(key, declaration.id, 1, key, Voice.COMMENT, "name", text, "王五", "财政局", said_at)


def goods(*declarations: Declaration, **rest: object) -> Consignment:
    """What is handed over; two sealed declarations where none are given."""
    chosen = declarations or (final(sample_declaration(1)), final(staged_declaration(2)))
    return Consignment(tuple(chosen), **{"sender": SENDER, **rest})  # type: ignore[arg-type]


def parcel(*declarations: Declaration, **rest: object) -> Parcel:
    """A parcel for a PDF."""
    return parcel_of(goods(*declarations, **rest), program(), kind=Kind.FINAL, created=CREATED)


def handed_over(file: Path, *declarations: Declaration, kind: Kind = Kind.FINAL, **rest: object) -> Manifest:
    """Write a hand-off file."""
    return hand_over(file, goods(*declarations, **rest), program(), kind=kind, created=CREATED)


def rewritten(file: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """Change the parts of a workbook; None leaves a part out."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            if (changed := change(name, data)) is not None:
                archive.writestr(name, changed)
