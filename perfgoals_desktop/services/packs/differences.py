"""What a pack would change: forms, rules, lists of words, indicators; new, changed or removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from perfgoals_desktop.services.packs.definitions import Definitions

if TYPE_CHECKING:
    from perfgoals_desktop.rules.rulebook import RuleEntry
    from perfgoals_desktop.schema.library import LibraryEntry

V = TypeVar("V")


class Kind(StrEnum):
    """What is changed."""

    FORM = "form"
    RULE = "rule"
    WORDS = "words"
    INDICATOR = "indicator"


class Change(StrEnum):
    """How it is changed."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


class Line(NamedTuple):
    """One definition that would change; `before` and `after` say what in it, as far as a line can."""

    kind: Kind
    change: Change
    name: str
    before: str = ""
    after: str = ""


def differences(before: Definitions, after: Definitions) -> tuple[Line, ...]:
    """Everything that differs."""
    forms = _lines(
        Kind.FORM,
        {form.id: (form.name, form.edition_mark) for form in before.catalog},
        {form.id: (form.name, form.edition_mark) for form in after.catalog},
        lambda form: form[0],
        lambda form: form[1],
    )
    old, new = before.rulebook, after.rulebook
    rules = _lines(Kind.RULE, old.entries, new.entries, lambda rule: rule.title, _say_rule)
    words = _lines(Kind.WORDS, old.lists, new.lists, lambda _: "", "、".join)
    indicators = _lines(
        Kind.INDICATOR, _entries(before), _entries(after), lambda told: told[0], lambda told: told[1]
    )
    return (*forms, *rules, *words, *indicators)


def _entries(definitions: Definitions) -> Mapping[str, tuple[str, str]]:
    """The indicators by topic and name, with what is said of them."""
    return {
        f"{topic.key}/{entry.name}": (f"{topic.name}：{entry.name}", _say_indicator(entry))
        for topic in definitions.library.topics
        for entry in topic.entries
    }


def _say_indicator(entry: LibraryEntry) -> str:
    parts = (entry.value, entry.explanation, "、".join(entry.categories), "、".join(entry.aliases))
    return " ".join(part for part in parts if part)


def _say_rule(rule: RuleEntry) -> str:
    """Level, words and parameters, in short."""
    given = "、".join(f"{name}={value}" for name, value in rule.parameters.items())
    return " ".join(part for part in (f"[{rule.level}]", rule.message, rule.reason, given) if part)


def _lines(
    kind: Kind,
    before: Mapping[str, V],
    after: Mapping[str, V],
    name: Callable[[V], str],
    say: Callable[[V], str],
) -> Iterator[Line]:
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        if old is None and new is not None:
            yield Line(kind, Change.NEW, name(new) or key, "", say(new))
        elif old is not None and new is None:
            yield Line(kind, Change.REMOVED, name(old) or key, say(old), "")
        elif old is not None and new is not None and old != new:
            yield Line(kind, Change.CHANGED, name(new) or key, say(old), say(new))
