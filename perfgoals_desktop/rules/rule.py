"""How a rule is written and registered.

A rule is a generator over one `Case`. What it looks for (word lists, limits) and
what it says stand in forms/rules/*.toml; a form may override the former.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.rules.finding import Datum, Finding
from perfgoals_desktop.rules.subject import Subject
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.settings import Parameter


class Case(NamedTuple):
    """One declaration before one rule, with the parameters that its form gives the rule."""

    rule: str
    subject: Subject
    parameters: Mapping[str, Parameter]

    @property
    def declaration(self) -> Declaration:
        return self.subject.declaration

    @property
    def form(self) -> FormDefinition:
        return self.subject.form

    def finding(
        self, target: str, *, variant: str = "", proposal: Answer | None = None, **data: Datum
    ) -> Finding:
        """What this rule objects to at `target`; `data` fills the message."""
        return Finding(self.rule, target, MappingProxyType(data), variant, proposal)

    def words(self, parameter: str) -> tuple[str, ...]:
        """A parameter that is a list of words; raises TypeError for another kind."""
        value = self.parameters[parameter]
        if not isinstance(value, tuple):
            raise TypeError(f"{self.rule}: {parameter} is not a list")
        return value

    def number(self, parameter: str) -> int:
        """A parameter that is a whole number; raises TypeError for another kind."""
        value = self.parameters[parameter]
        if not isinstance(value, int):
            raise TypeError(f"{self.rule}: {parameter} is not a whole number")
        return value

    def pattern(self, parameter: str) -> re.Pattern[str]:
        """A parameter that is a regular expression."""
        return _compiled(str(self.parameters[parameter]))


Check = Callable[[Case], Iterator[Finding]]

REGISTRY: dict[str, Check] = {}
"""Every rule by its id; filled when the modules of this package are imported."""


def rule(rule_id: str) -> Callable[[Check], Check]:
    """Register a rule under the id that data files, forms and explanations know it by."""

    def register(check: Check) -> Check:
        if rule_id in REGISTRY:
            raise ValueError(f"two rules are called {rule_id!r}")
        REGISTRY[rule_id] = check
        return check

    return register


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
