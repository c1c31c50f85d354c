"""What every service works with: the forms and the rule book, read once."""

from __future__ import annotations

from dataclasses import dataclass

from perfgoals_desktop.rules.rulebook import Rulebook
from perfgoals_desktop.schema.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the program that do not change while it runs."""

    catalog: Catalog
    rulebook: Rulebook
