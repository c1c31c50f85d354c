"""The record of what a program did to its files, and what a power cut makes of it.

A disk keeps what was synced. Of everything later it may keep any sector of 512 bytes or not,
in whatever order, a file as long as it was or as it was to be; names come and go in order, as
a journalling file system has it, but any number of the last ones may be lost until their
folder is synced.
"""

from __future__ import annotations

import random
import struct
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
_HEAD = struct.Struct("=cIIqq")


class Done(NamedTuple):
    """One call: C created, W wrote, T truncated, S synced, R renamed, U removed; M is a mark of the test."""

    kind: str
    path: str
    other: str
    offset: int
    data: bytes


class Loss(StrEnum):
    """What a power cut takes of all that was not synced."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    ANYTHING = "anything"


def read(tape: Path) -> list[Done]:
    """The record as `shim.c` writes it."""
    recorded, at, calls = tape.read_bytes(), 0, []
    while at < len(recorded):
        kind, path_size, other_size, offset, length = _HEAD.unpack_from(recorded, at)
        at += _HEAD.size
        path, at = recorded[at : at + path_size].decode(), at + path_size
        other, at = recorded[at : at + other_size].decode(), at + other_size
        size = length if kind == b"W" else 0
        calls.append(Done(kind.decode(), path, other, offset, recorded[at : at + size]))
        at += size
    return calls


@dataclass
class _File:
    """What of a file is on the disk for sure, and what was done to it since."""

    safe: bytes = b""
    later: list[Done] = field(default_factory=list)

    def settle(self) -> None:
        self.safe, self.later = _all_of(self.safe, self.later), []

    def after(self, loss: Loss, chance: random.Random) -> bytes:
        match loss:
            case Loss.EVERYTHING:
                return self.safe
            case Loss.NOTHING:
                return _all_of(self.safe, self.later)
            case Loss.ANYTHING:
                return _any_of(self.safe, self.later, chance)


def _all_of(content: bytes, calls: list[Done]) -> bytes:
    made = bytearray(content)
    for call in calls:
        _do(made, call)
    return bytes(made)


def _do(content: bytearray, call: Done) -> None:
    size = call.offset if call.kind == "T" else max(len(content), call.offset + len(call.data))
    del content[size:]
    content.extend(bytes(size - len(content)))
    if call.kind == "W":
        content[call.offset : call.offset + len(call.data)] = call.data


def _any_of(safe: bytes, calls: list[Done], chance: random.Random) -> bytes:
    """Each sector as it was at any one of the moments since it was synced last."""
    moments = [safe]
    for call in calls:
        moments.append(_all_of(moments[-1], [call]))
    made = bytearray(len(chance.choice(moments)))
    for start in range(0, len(made), SECTOR):
        sector = chance.choice(moments)[start : start + SECTOR]
        made[start : start + len(sector)] = sector[: len(made) - start]
    return bytes(made)


class _Naming(NamedTuple):
    """A change of names: a file gets a name, or a name goes."""

    name: str
    file: _File | None


class Disk:
    """A disk as a record leaves it, call by call."""

    def __init__(self) -> None:
        self._names: dict[str, _File] = {}
        self._safe: dict[str, _File] = {}
        self._later: dict[Path, list[tuple[_Naming, ...]]] = defaultdict(list)

    def play(self, call: Done) -> None:
        """Do one call."""
        match call.kind:
            case "C":
                self._rename(call.path, _Naming(call.path, _File()))
            case "R":
                moved = self._names[call.path]
                self._rename(call.path, _Naming(call.path, None), _Naming(call.other, moved))
            case "U":
                self._rename(call.path, _Naming(call.path, None))
            case "W" | "T" if call.path in self._names:
                self._names[call.path].later.append(call)
            case "S" if call.path in self._names:
                self._names[call.path].settle()
            case "S":
                for changes in self._later.pop(Path(call.path), []):
                    _name(self._safe, changes)

    def _rename(self, path: str, *changes: _Naming) -> None:
        self._later[Path(path).parent].append(changes)
        _name(self._names, changes)

    def after(self, loss: Loss, chance: random.Random) -> dict[str, bytes]:
        """What a power cut leaves, by path."""
        names = dict(self._safe)
        for later in self._later.values():
            kept = {Loss.NOTHING: len(later), Loss.EVERYTHING: 0}.get(loss, chance.randint(0, len(later)))
            for changes in later[:kept]:
                _name(names, changes)
        return {path: file.after(loss, chance) for path, file in names.items()}


def _name(names: dict[str, _File], changes: tuple[_Naming, ...]) -> None:
    for name, file in changes:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file
