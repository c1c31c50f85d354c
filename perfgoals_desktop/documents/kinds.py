"""The kinds of indicators (二级指标) that a summary counts, with short heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from perfgoals_desktop.documents.columns import SummaryColumns
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.schema.definition import FormDefinition


@dataclass(frozen=True, slots=True)
class Kind:
    """A column of counts: its head, and the keys of the categories that it counts."""

    head: str
    keys: frozenset[str]


def kinds_shown(
    projects: Sequence[tuple[Declaration, FormDefinition]], columns: SummaryColumns
) -> list[Kind]:
    """The kinds in the order of the first form that has them, then those that no form has.

    Categories of different forms that have one key are one kind, named after the
    first form; so are categories without a form that have one name.
    """
    used = {item.category for declaration, _ in projects for item in declaration.indicators}
    names = _names(projects, used)
    shown = used if used and columns.only_used_kinds else set(names)
    heads: dict[str, set[str]] = {}
    for key, head in _heads(names, columns.shortened).items():
        if key in shown:
            heads.setdefault(head, set()).add(key)
    return [Kind(head, frozenset(keys)) for head, keys in heads.items()]


def _names(
    projects: Sequence[tuple[Declaration, FormDefinition]], used: set[str]
) -> dict[str, tuple[str, str]]:
    """The names of level 1 and 2 by category key."""
    names: dict[str, tuple[str, str]] = {}
    for form in {id(form): form for _, form in projects}.values():
        for family in form.families:
            for category in family.categories:
                names.setdefault(f"{family.key}.{category.key}", (family.name, category.name))
    for key in sorted(used - set(names)):
        names[key] = ("", key)
    return names


def _heads(names: dict[str, tuple[str, str]], shortened: tuple[str, ...]) -> dict[str, str]:
    """Short heads; two categories that would get the same one keep their level-1 name before it."""
    short = {key: _short(name, shortened) for key, (_, name) in names.items()}
    heads = list(short.values())
    return {
        key: head if heads.count(head) == 1 else _short(names[key][0], shortened) + head
        for key, head in short.items()
    }


def _short(name: str, shortened: tuple[str, ...]) -> str:
    for word in shortened:
        name = name.replace(word, "") or name
    return name
