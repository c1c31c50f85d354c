"""The drawing of the session's declaration, renewed after a pause in typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.services.previewing import Paper, Picture, draw_paper, picture
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner

PAUSE_MS: Final = 100
"""A pause in typing after which is drawn; with the drawing itself below 300 ms."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The pages that are in sight, and how many pixels a point takes."""

    pages: Sequence[int]
    scale: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The paper with pictures of the pages that were in sight, at the scale they were seen in."""

    paper: Paper
    pictures: Mapping[int, Picture]
    scale: float


class PaperSource(QObject):
    """Draws while it is active, off the GUI thread; only the newest drawing is told of.

    Signals:
        drawn(drawing): the paper of the declaration as it is now, or was a moment ago.
        failed(error): it could not be drawn.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: EditingSession,
        runner: TaskRunner,
        wanted: Callable[[], Wanted],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self._is_active = False
        self._is_outdated = True
        self._latest = Latest(runner, self.drawn.emit, self.failed.emit)
        self.destroyed.connect(self._latest.drop)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._draw)
        session.changed.connect(self._wait)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is to be drawn any more."""
        return not (self._is_outdated or self._latest.is_busy)

    def set_active(self, active: bool) -> None:
        """Draw from now on, at once where something has changed; or let it be."""
        self._is_active = active
        if active and self._is_outdated:
            self._draw()

    def draw_now(self) -> None:
        """Draw without waiting for a pause."""
        self._timer.start(0)

    def _wait(self) -> None:
        self._is_outdated = True
        if self._is_active:
            self._timer.start(PAUSE_MS)

    def _draw(self) -> None:
        self._timer.stop()
        if not self._is_active:
            return
        self._is_outdated = False
        declaration, form, wanted = self._session.declaration, self._session.form, self._wanted()

        def draw() -> Drawing:
            paper = draw_paper(declaration, form, created=datetime.now().astimezone())
            pages = [page for page in wanted.pages if page < len(paper.pages)] or [0]
            pictures = {page: picture(paper.pdf, page, wanted.scale) for page in pages}
            return Drawing(paper, pictures, wanted.scale)

        self._latest.ask(draw)
