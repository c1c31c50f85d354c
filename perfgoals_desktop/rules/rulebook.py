"""The rule book: every rule's level, words, reason, source and parameters, read from forms/rules/*.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from perfgoals_desktop.rules.errors import BrokenRuleSetting
from perfgoals_desktop.rules.wording import Wording
from perfgoals_desktop.schema.definition import FormDefinition, ProjectSpan
from perfgoals_desktop.schema.edition import edition_mark
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.schema.loader import load
from perfgoals_desktop.schema.settings import Level, Parameter, RuleSetting


class RuleEntry(BaseModel):
    """What the rule book says about one rule.

    `message` and `variants` are templates; see `Wording` for the placeholders that
    every message may use. `once_per_form` (∑) makes one line of all findings in a form.
    `yields_to` names rules that say more about a place: where one of them speaks, this one is silent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: Level
    title: str
    message: str
    variants: Mapping[str, str] = {}
    reason: str
    source: str
    once_per_form: bool = False
    yields_to: tuple[str, ...] = ()
    parameters: Mapping[str, Parameter] = {}


class _RuleFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rules: dict[str, RuleEntry] = {}
    lists: dict[str, tuple[str, ...]] = {}
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule as it holds on one form: the rule book's entry with the form's own word on it."""

    rule: str
    entry: RuleEntry
    setting: RuleSetting
    parameters: Mapping[str, Parameter]

    def level(self, span: ProjectSpan | None) -> Level:
        """How grave the rule's findings are for a project of this span."""
        by_span = self.setting.span_levels.get(span.value) if span else None
        return by_span or self.setting.level or self.entry.level


_AS_USUAL: Final = RuleSetting()
"""How a rule is set that a form says nothing of; made once, because each keystroke is reviewed."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules in the order of their files, the word lists that they share, and the wording."""

    entries: Mapping[str, RuleEntry]
    lists: Mapping[str, tuple[str, ...]]
    wording: Wording
    _known: dict[str, tuple[FormDefinition, tuple[RuleInForce, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def read(cls, folder: Path, *more: Path) -> Rulebook:
        """Read every `*.toml` of the folders; raises BrokenDefinition.

        A rule or list of a later folder replaces an earlier one's, in its place.
        """
        said = _read_folder(folder)
        entries, lists, wording = dict(said.rules), dict(said.lists), said.wording
        for other in map(_read_folder, more):
            entries |= other.rules
            lists |= other.lists
            wording = other.wording or wording
        if wording is None:
            raise BrokenDefinition(folder, "no file has the wording")
        return cls(entries, lists, wording)

    @property
    def edition_mark(self) -> str:
        """A mark of what the rules say and of the words they look for, for what was reviewed by them."""
        return edition_mark(self.entries, self.lists)

    def in_force(self, form: FormDefinition) -> tuple[RuleInForce, ...]:
        """The rules that hold on a form; raises BrokenRuleSetting."""
        of_form, rules = self._known.get(form.id, (None, ()))
        if of_form is not form:
            rules = tuple(self._told(form))
            self._known[form.id] = form, rules
        return rules

    def _told(self, form: FormDefinition) -> Iterator[RuleInForce]:
        for rule in form.rules:
            if rule not in self.entries:
                raise BrokenRuleSetting(form.id, rule)
        yield from self._enabled(form)

    def _enabled(self, form: FormDefinition) -> Iterator[RuleInForce]:
        for rule, entry in self.entries.items():
            setting = form.rules.get(rule, _AS_USUAL)
            if setting.enabled:
                known = {**self.lists, **entry.parameters}
                for name, value in setting.parameters.items():
                    if name not in known or type(value) is not type(known[name]):
                        raise BrokenRuleSetting(form.id, rule, name)
                yield RuleInForce(rule, entry, setting, {**known, **setting.parameters})


def _read_folder(folder: Path) -> _RuleFile:
    """What the files of a folder say together; within it nothing is said twice."""
    entries: dict[str, RuleEntry] = {}
    lists: dict[str, tuple[str, ...]] = {}
    wording: Wording | None = None
    for file in sorted(folder.glob("*.toml")):
        read = load(file, _RuleFile)
        if twice := (entries.keys() & read.rules.keys()) | (lists.keys() & read.lists.keys()):
            raise BrokenDefinition(file, f"defined twice: {', '.join(sorted(twice))}")
        entries |= read.rules
        lists |= read.lists
        wording = read.wording or wording
    return _RuleFile(rules=entries, lists=lists, wording=wording)
