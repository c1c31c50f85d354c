"""What every service works with: the forms and the rule book, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from perfgoals_desktop import paths
from perfgoals_desktop.rules.rulebook import Rulebook
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.library import IndicatorLibrary


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the program that do not change while it runs."""

    catalog: Catalog
    rulebook: Rulebook

    @property
    def library(self) -> IndicatorLibrary:
        """The indicators that the program suggests; read when they are first needed."""
        return _library()


@cache
def _library() -> IndicatorLibrary:
    return IndicatorLibrary.read(paths.forms() / "library")
