"""Look at a pack, and take it: everything is read and tried before anything counts."""

from __future__ import annotations

import re
import string
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.rules.errors import BrokenRuleSetting
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.services.packs.definitions import Definitions
from perfgoals_desktop.services.packs.differences import Line, differences
from perfgoals_desktop.services.packs.errors import PackRefused, Reason
from perfgoals_desktop.services.packs.pack import Pack, read_pack
from perfgoals_desktop.services.packs.shelf import Shelf, write_pack

if TYPE_CHECKING:
    from perfgoals_desktop.rules.rulebook import RuleEntry


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that could be taken, and what would change."""

    pack: Pack
    lines: tuple[Line, ...]


def look_at(file: Path, shelf: Shelf | None = None) -> Offer:
    """Read a pack and try it beside what is in force; raises PackRefused."""
    shelf = shelf or Shelf()
    pack = read_pack(file)
    with tempfile.TemporaryDirectory(prefix="perfgoals-pack-") as place:
        folder = Path(place)
        write_pack(folder, pack)
        before = Definitions.read(shelf)
        after = _tried(file.name, shelf.without(pack.manifest.id), folder)
    _check_editions(file.name, before, after)
    _check_rules(file.name, before, after)
    lines = differences(before, after)
    if not lines:
        raise PackRefused(file.name, Reason.NOTHING_NEW)
    return Offer(pack, lines)


def take(offer: Offer, shelf: Shelf | None = None) -> None:
    """Let a pack count from the next start on; raises OSError or FileNotWritten."""
    (shelf or Shelf()).put(offer.pack)


def _tried(file: str, shelf: Shelf, folder: Path) -> Definitions:
    try:
        after = Definitions.read(shelf, [folder])
    except BrokenDefinition as error:
        raise PackRefused(file, Reason.BROKEN, error.file.name) from error
    for broken in (*after.catalog.broken, *after.library.broken):
        if broken.file.is_relative_to(folder):
            raise PackRefused(file, Reason.BROKEN, broken.file.name)
    try:
        for form in after.catalog:
            after.rulebook.in_force(form)
    except BrokenRuleSetting as error:
        raise PackRefused(file, Reason.BROKEN, f"{error.form_id}: {error.rule}") from error
    return after


def _check_editions(file: str, before: Definitions, after: Definitions) -> None:
    """A published form never changes its meaning: what says something else needs a higher edition."""
    for form in before.catalog:
        other = after.catalog.forms.get(form.id)
        if other is not None and other != form and other.edition <= form.edition:
            raise PackRefused(file, Reason.OLD_EDITION, form.name)


def _check_rules(file: str, before: Definitions, after: Definitions) -> None:
    """A rule may speak otherwise and look for other words; what it is made of stays."""
    for rule, entry in after.rulebook.entries.items():
        known = before.rulebook.entries.get(rule)
        if known is None:
            raise PackRefused(file, Reason.UNKNOWN_RULE, rule)
        if entry != known and not _fits(known, entry):
            raise PackRefused(file, Reason.BROKEN, rule)
    if after.rulebook.wording != before.rulebook.wording:
        raise PackRefused(file, Reason.BROKEN, "wording")
    for name, words in after.rulebook.lists.items():
        if not words or any(not word.strip() for word in words):
            raise PackRefused(file, Reason.BROKEN, name)


def _fits(known: RuleEntry, entry: RuleEntry) -> bool:
    same_kinds = {name: type(value) for name, value in known.parameters.items()} == {
        name: type(value) for name, value in entry.parameters.items()
    }
    try:
        places = _places(entry) <= _places(known)
        for name, value in entry.parameters.items():
            if isinstance(value, str) and value != known.parameters.get(name):
                re.compile(value)
    except (ValueError, re.error):
        return False
    return same_kinds and places and known.variants.keys() == entry.variants.keys()


def _places(entry: RuleEntry) -> set[str]:
    """What the messages of a rule name in braces; raises ValueError for a broken message."""
    messages = (entry.message, *entry.variants.values())
    return {field for message in messages for _, field, _, _ in string.Formatter().parse(message) if field}
