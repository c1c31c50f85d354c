"""What every service works with: the forms and the rule book, read once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfgoals_desktop.rules.rulebook import Rulebook
    from perfgoals_desktop.schema.catalog import Catalog
    from perfgoals_desktop.schema.library import IndicatorLibrary


class Program:
    """The parts of the program that do not change while it runs; each is read when it is first needed."""

    def __init__(self, read_catalog: Callable[[], Catalog], read_rulebook: Callable[[], Rulebook]) -> None:
        self._read_catalog = read_catalog
        self._read_rulebook = read_rulebook

    @cached_property
    def catalog(self) -> Catalog:
        """The forms."""
        return self._read_catalog()

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules with their words; raises BrokenDefinition."""
        return self._read_rulebook()

    @cached_property
    def library(self) -> IndicatorLibrary:
        """The indicators that the program suggests."""
        from perfgoals_desktop.services.packs.definitions import read_library
        from perfgoals_desktop.services.packs.shelf import Shelf

        return read_library(Shelf())
