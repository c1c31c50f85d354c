"""What a failing disk makes of a file, and a data file rich enough to be worth spoiling."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from perfgoals_desktop.domain.canonical import document
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import IN_BIN, Order, Selection, SortKey
from perfgoals_desktop.storage.retention import Occasion

CHANCE = random.Random(20240131)  # noqa: S311 - as arbitrary in every run


def flipped(content: bytes) -> bytes:
    """One bit of one byte is another."""
    place = CHANCE.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << CHANCE.randrange(8)]) + content[place + 1 :]


def truncated(content: bytes) -> bytes:
    """The end is gone."""
    return content[: CHANCE.randrange(len(content))]


def enrich(file: Path, program: Program) -> None:
    """Let a file of published forms hold sealed ones, earlier versions, and something in the bin."""
    workspace = Workspace(file)
    everything = workspace.everything()
    workspace.finalise([item.id for item in everything[:6]], program)
    for item in everything[6:9]:
        if item.status.is_draft:
            workspace.sit_down()
            workspace.save(replace(item, answers={**item.answers, "annual_goal": "修改过的目标"}))
    workspace.discard([everything[-1].id])
    workspace.back_up(Occasion.ASKED)
    workspace.close()


def everything_in(workspace: Workspace) -> list[Any]:
    """All that a window shows of a data file, without what stands in the margin.

    Who changed or sealed it when, and by which edition: nothing repeats that and no checksum
    covers it, so that only a comparison with the file as it was left tells whether it is true.
    """
    listing = workspace.listing
    lists = [
        [
            replace(line, created_at=line.modified_at, modified_by="")
            for line in listing.page(selection, Order(key, descending=True), limit=1000)
        ]
        for selection in (Selection(), IN_BIN, Selection(words="人大"))
        for key in (SortKey.POSITION, SortKey.NAME, SortKey.MODIFIED_AT)
    ]
    declarations = workspace.get_many([line.id for line in (*lists[0], *lists[3])])
    versions = [
        (version.number, document(version.declaration))
        for item in declarations
        for version in workspace.history.versions(item.id)
    ]
    sealed = [
        (snapshot.digest, document(snapshot.declaration))
        for item in declarations
        for snapshot in workspace.snapshots.revisions(item.id)
    ]
    filters = listing.totals(), listing.fiscal_years(), listing.implementing_units()
    return [lists, declarations, workspace.everything(), versions, sealed, filters]
