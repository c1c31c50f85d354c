"""The review while somebody types: after a pause, off the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner

PAUSE_MS: Final = 150
"""A pause in typing after which is reviewed; with the review itself well below 300 ms."""


class LiveReview(QObject):
    """Reviews the session's declaration whenever it has changed.

    `review` is called on another thread. What it compares with may become known later;
    `others_changed` lets it be called again.

    Signals:
        reviewed(review): the review of the declaration as it is at this moment.
    """

    reviewed = Signal(object)

    def __init__(
        self,
        session: EditingSession,
        review: Callable[[Declaration], Review],
        parent: QObject | None = None,
        *,
        runner: TaskRunner,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._review = review
        self._reviewed: Declaration | None = None
        self._reviews = Latest(runner, self._tell, self._fail)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.review_now)
        session.changed.connect(self._wait)
        # A plain object may outlive this one; a result must not reach it then.
        self.destroyed.connect(self._reviews.drop)
        QTimer.singleShot(0, self, self.review_now)

    @property
    def is_current(self) -> bool:
        """Whether the last review that was told is that of the declaration as it is now."""
        return self._reviewed is self._session.declaration

    def review_now(self) -> None:
        """Review without waiting for a pause; the result comes by the signal."""
        self._timer.stop()
        declaration, review = self._session.declaration, self._review
        self._reviews.ask(lambda: (declaration, review(declaration)))

    def others_changed(self) -> None:
        """Compare anew, as soon as nobody is typing."""
        if not self._timer.isActive():
            self.review_now()

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS)

    def _tell(self, result: tuple[Declaration, Review]) -> None:
        declaration, review = result
        if declaration is self._session.declaration:
            self._reviewed = declaration
            self.reviewed.emit(review)

    @staticmethod
    def _fail(error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        # Nobody asked for this review, so nobody is told; the whole-file review will say it.
        logging.getLogger(__name__).error("live review failed", exc_info=error)
