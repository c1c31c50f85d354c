"""Open opinions as marks at their places in the editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.finding import WHOLE, target_of
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.threads import Thread


@dataclass(frozen=True, slots=True)
class OpinionMark:
    """A thread that waits for an answer, as `ui.fields.marks.Mark`."""

    level: Level
    target: str
    message: str


def marks_of(threads: Iterable[Thread], declaration: Declaration) -> list[OpinionMark]:
    """A mark for each open thread, where it belongs."""
    text = QCoreApplication.translate("Opinions", "意见：{0}")
    return [
        OpinionMark(Level.WARNING, target_of_thread(thread, declaration), text.format(thread.first.text))
        for thread in threads
        if thread.is_open
    ]


def target_of_thread(thread: Thread, declaration: Declaration) -> str:
    """The place in the editor that a thread speaks of."""
    for indicator in declaration.indicators:
        if str(indicator.id) == thread.place:
            return target_of(indicator)
    return thread.place or WHOLE
