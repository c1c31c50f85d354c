"""Gather what is to be handed over from an open data file."""

from __future__ import annotations

from collections.abc import Sequence

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.exchange.parcel import Sealed
from perfgoals_desktop.services.consignment import Consignment
from perfgoals_desktop.services.handoff_errors import NothingFinal
from perfgoals_desktop.services.own_profile import profile_for
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.snapshots import Snapshot, Snapshots


def consign(database: Database, declarations: Sequence[Declaration], kind: Kind) -> Consignment:
    """The sealed ones among declarations, or for a draft all of them, with all that belongs to them.

    Raises NothingFinal where none is sealed.
    """
    chosen = tuple(item for item in declarations if kind is Kind.DRAFT or not item.status.is_draft)
    if not chosen:
        raise NothingFinal(database.file, len(declarations))
    snapshots = Snapshots(database)
    return Consignment(
        declarations=chosen,
        sealed=tuple(_sealed(one) for item in chosen for one in snapshots.revisions(item.id)),
        sender=profile_for(database),
        opinions=Opinions(database).about(item.id for item in chosen),
    )


def _sealed(snapshot: Snapshot) -> Sealed:
    return Sealed(
        declaration=snapshot.declaration,
        frozen_at=snapshot.frozen_at,
        frozen_by=snapshot.frozen_by,
        form_edition=snapshot.form_edition,
        rules_edition=snapshot.rules_edition,
    )


def snapshot_of(sealed: Sealed) -> Snapshot:
    """What a data file keeps of a sealed revision that was carried."""
    return Snapshot(
        declaration=sealed.declaration,
        frozen_at=sealed.frozen_at,
        frozen_by=sealed.frozen_by,
        digest=digest(sealed.declaration),
        form_edition=sealed.form_edition,
        rules_edition=sealed.rules_edition,
    )
