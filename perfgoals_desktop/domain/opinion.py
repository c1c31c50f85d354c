"""Opinions (意见): what finance and the office say to each other about a declaration."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Voice(StrEnum):
    """What an opinion does in its thread."""

    COMMENT = "comment"  # 意见, begins a thread
    REPLY = "reply"  # 答复
    RESOLVED = "resolved"  # 已处理
    REOPENED = "reopened"  # 重新提出


@dataclass(frozen=True, slots=True)
class Opinion:
    """One thing said, never changed afterwards.

    Two copies of a thread are therefore brought together by taking all that either
    has, see `merged`. `place` is a field's key, the id of an indicator as text, or blank
    for the whole declaration; `thread` is the id of the opinion that began it, its own
    for a COMMENT. `revision` is the one that was being read, `said_at` is in UTC.
    """

    id: UUID
    declaration_id: UUID
    revision: int
    thread: UUID
    voice: Voice
    place: str
    text: str
    author: str
    unit: str
    said_at: datetime.datetime


def merged(*threads: Iterable[Opinion]) -> tuple[Opinion, ...]:
    """All opinions of several copies, each once, in the order in which they were said."""
    by_id = {opinion.id: opinion for opinions in threads for opinion in opinions}
    return tuple(sorted(by_id.values(), key=lambda opinion: (opinion.said_at, str(opinion.id))))


def is_open(thread: Iterable[Opinion]) -> bool:
    """Whether the thread still waits for an answer: the last word on it decides."""
    said = [opinion for opinion in merged(thread) if opinion.voice is not Voice.REPLY]
    return bool(said) and said[-1].voice is not Voice.RESOLVED
