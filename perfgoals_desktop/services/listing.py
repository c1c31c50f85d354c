"""The project list of a data file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from perfgoals_desktop.services.upgrading import open_listing
from perfgoals_desktop.storage.listed import EVERYTHING, ListedDeclaration, Selection, Totals
from perfgoals_desktop.storage.listing import Listing


def listed(file: Path, selection: Selection = EVERYTHING) -> tuple[list[ListedDeclaration], Totals]:
    """The lines of the list in the order of import, and their sums; an older file is upgraded first."""
    listing, _ = open_listing(file)
    with listing:
        return list(_lines(listing, selection)), listing.totals(selection)


def _lines(listing: Listing, selection: Selection) -> Iterator[ListedDeclaration]:
    page = listing.page(selection)
    while page:
        yield from page
        page = listing.page(selection, after=page[-1])
