"""What came with a file (收到的文件): declarations that were carried, or forms that were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.reading.notes import Note
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.cell_changes import changes_in
from perfgoals_desktop.services.handoff_errors import CellsChanged
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.services.taking_cells import take_cells
from perfgoals_desktop.stopping import watched


class Truth(StrEnum):
    """Which is right where visible cells of a hand-off file were changed after the export."""

    PAYLOAD = "payload"  # 按导出时的内容
    CELLS = "cells"  # 按表格里现在的内容


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one file brings; with a `parcel` its declarations keep their identities.

    `left` are changed cells that stand for no answer and were not taken.
    """

    file: str
    declarations: tuple[Declaration, ...]
    notes: tuple[Note, ...] = ()
    parcel: Parcel | None = None
    left: tuple[CellChange, ...] = ()


def read_arrivals(
    sources: Sequence[Path], catalog: Catalog, progress: Progress, truth: Truth | None = None
) -> list[Arrival]:
    """Read every source; raises a SourceError, or CellsChanged where `truth` has to be decided."""
    reader = Reader(catalog)
    arrivals: list[Arrival] = []
    for done, source in enumerate(sources):
        progress(done, len(sources), source.name)
        ask = partial(progress, done, len(sources), source.name)
        arrivals.append(watched(source, partial(_read, source, reader, catalog, truth), ask))
    progress(len(sources), len(sources), "")
    return arrivals


def _read(source: Path, reader: Reader, catalog: Catalog, truth: Truth | None) -> Arrival:
    try:
        return arrival_of(source.name, read_carried(source), catalog, truth)
    except NoPayload:
        read = reader.read_file(source)
        return Arrival(source.name, tuple(read.declarations), tuple(read.notes))


def arrival_of(file: str, parcel: Parcel, catalog: Catalog, truth: Truth | None) -> Arrival:
    """What a parcel brings; raises CellsChanged where `truth` has to be decided."""
    changes = changes_in(parcel, catalog)
    whole = Arrival(file, parcel.declarations, parcel=parcel)
    match truth:
        case Truth.CELLS:
            taken = take_cells(parcel, changes, catalog)
            return replace(whole, declarations=taken.declarations, left=taken.left)
        case None if changes:
            raise CellsChanged(file, changes)
        case _:
            return whole
