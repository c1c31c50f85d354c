"""Everything that is in force: the shipped definitions, with the packs laid over them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop import paths
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.services.packs.shelf import Shelf

if TYPE_CHECKING:
    from perfgoals_desktop.rules.rulebook import Rulebook
    from perfgoals_desktop.schema.catalog import Catalog
    from perfgoals_desktop.schema.library import IndicatorLibrary


def read_catalog(shelf: Shelf, *more: Path) -> Catalog:
    """The forms; a pack's replaces a shipped one unless that is of a later edition."""
    from perfgoals_desktop.schema.catalog import Catalog

    return Catalog.read(paths.forms(), *shelf.folders("forms"), *more)


def read_rulebook(shelf: Shelf) -> Rulebook:
    """The rules; packs that have become unreadable are left out, as the review must go on."""
    from perfgoals_desktop.rules.rulebook import Rulebook

    shipped, laid_over = paths.forms() / "rules", shelf.folders("rules")
    try:
        return Rulebook.read(shipped, *laid_over)
    except BrokenDefinition:
        if not laid_over:
            raise
        logging.getLogger(__name__).exception("the rules of packs are left out")
        return Rulebook.read(shipped)


def read_library(shelf: Shelf, *more: Path) -> IndicatorLibrary:
    """The indicators; a pack's topic replaces a shipped one."""
    from perfgoals_desktop.schema.library import IndicatorLibrary

    return IndicatorLibrary.read(paths.forms() / "library", *shelf.folders("library"), *more)


@dataclass(frozen=True, slots=True)
class Definitions:
    """Forms, rules and indicators that are or would be in force together."""

    catalog: Catalog
    rulebook: Rulebook
    library: IndicatorLibrary

    @classmethod
    def read(cls, shelf: Shelf, more: Sequence[Path] = ()) -> Definitions:
        """With further folders, each with `forms`, `rules` and `library`; raises BrokenDefinition."""
        from perfgoals_desktop.rules.rulebook import Rulebook

        rules = [*shelf.folders("rules"), *(folder / "rules" for folder in more)]
        return cls(
            read_catalog(shelf, *(folder / "forms" for folder in more)),
            Rulebook.read(paths.forms() / "rules", *rules),
            read_library(shelf, *(folder / "library" for folder in more)),
        )
