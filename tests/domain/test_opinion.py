"""Threads of opinions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from perfgoals_desktop.domain.opinion import Opinion, Voice, is_open, merged

START = datetime(2025, 3, 1, 8, 0, tzinfo=UTC)
THREAD = uuid4()


def said(voice: Voice, minute: int, opinion_id: UUID | None = None) -> Opinion:
    return Opinion(
        id=opinion_id or uuid4(),
        declaration_id=UUID(int=1),
        revision=1,
        thread=THREAD,
        voice=voice,
        place="name",
        text="请写全称。",
        author="",
        unit="",
        said_at=START + timedelta(minutes=minute),
    )


def test_two_copies_of_a_thread_become_one_in_the_order_of_time() -> None:
    comment, reply, resolved = said(Voice.COMMENT, 0), said(Voice.REPLY, 5), said(Voice.RESOLVED, 9)

    together = merged([comment, resolved], [reply, comment])

    assert together == (comment, reply, resolved)


@pytest.mark.parametrize(
    ("voices", "open_"),
    [
        ([], False),
        ([Voice.COMMENT], True),
        ([Voice.COMMENT, Voice.REPLY], True),
        ([Voice.COMMENT, Voice.RESOLVED], False),
        ([Voice.COMMENT, Voice.RESOLVED, Voice.REPLY], False),
        ([Voice.COMMENT, Voice.RESOLVED, Voice.REOPENED], True),
    ],
)
def test_the_last_word_decides_whether_a_thread_is_open(voices: list[Voice], open_: bool) -> None:
    thread = [said(voice, minute) for minute, voice in enumerate(voices)]

    assert is_open(reversed(thread)) is open_
