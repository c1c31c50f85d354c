"""Threads of opinions (意见) as people read them: where they belong, what was said, what is open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice, is_open, merged
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.storage.writer import login_name

if TYPE_CHECKING:
    from perfgoals_desktop.storage.profile import Profile


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said about one place of a declaration, the first word first.

    `place` is a field's key, an indicator's id as text, or blank for the whole declaration;
    also where what was spoken of is not in the declaration any more. `label` names it in words.
    """

    id: UUID
    declaration_id: UUID
    place: str
    label: str
    opinions: tuple[Opinion, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to answer."""
        return is_open(self.opinions)

    @property
    def first(self) -> Opinion:
        """What began it."""
        return self.opinions[0]


def threads_about(
    declaration: Declaration, opinions: Iterable[Opinion], form: FormDefinition | None
) -> tuple[Thread, ...]:
    """The threads about a declaration, the open ones first, otherwise in the order of their beginning."""
    by_thread: defaultdict[UUID, list[Opinion]] = defaultdict(list)
    for opinion in merged(opinions):
        if opinion.declaration_id == declaration.id:
            by_thread[opinion.thread].append(opinion)
    threads = [_thread(key, said, declaration, form) for key, said in by_thread.items()]
    return tuple(sorted(threads, key=lambda thread: (not thread.is_open, thread.first.said_at)))


def _thread(key: UUID, said: list[Opinion], declaration: Declaration, form: FormDefinition | None) -> Thread:
    place = said[0].place
    label = place_label(place, declaration, form)
    return Thread(key, declaration.id, place if label else "", label, tuple(said))


def place_label(place: str, declaration: Declaration, form: FormDefinition | None) -> str:
    """How the form calls a place; blank for the whole declaration, and for what is gone."""
    for indicator in declaration.indicators:
        if str(indicator.id) == place:
            return f"指标“{indicator.name}”"
    return form.label(place) if form and form.has_field(place) else ""


def said_now(
    declaration: Declaration,
    voice: Voice,
    text: str,
    speaker: Profile,
    *,
    place: str = "",
    thread: Thread | None = None,
) -> Opinion:
    """Something said at this moment; with a `thread` it goes on with it."""
    new = uuid4()
    return Opinion(
        id=new,
        declaration_id=declaration.id,
        revision=declaration.revision,
        thread=thread.id if thread else new,
        voice=voice,
        place=thread.first.place if thread else place,
        text=text.strip(),
        author=speaker.clerk or login_name(),
        unit=speaker.unit,
        said_at=_moment(thread),
    )


def _moment(thread: Thread | None) -> datetime:
    """Now, but after all that was said in the thread: the clocks of two PCs may differ."""
    now = datetime.now(UTC)
    if thread is None:
        return now
    return max(now, thread.opinions[-1].said_at + timedelta(microseconds=1))
