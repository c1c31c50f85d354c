"""The review while somebody types: after a pause, off the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.check import Review, review_one
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner

PAUSE_MS: Final = 150
"""A pause in typing after which is reviewed; with the review itself well below 300 ms."""

Others = Callable[[], Neighbours | Iterable[Declaration]]


class LiveReview(QObject):
    """Reviews the session's declaration whenever it has changed.

    `others` gives the declarations that it is compared with. It is called once, on
    another thread, because reading them all may take long; until then the
    declaration is reviewed by itself. `others_changed` makes it be called again.

    Signals:
        reviewed(review): the review of the declaration as it is at this moment.
    """

    reviewed = Signal(object)

    def __init__(
        self,
        session: EditingSession,
        program: Program,
        others: Others = Neighbours,
        parent: QObject | None = None,
        *,
        runner: TaskRunner,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._program = program
        self._others = others
        self._neighbours = Neighbours()
        self._reviewed: Declaration | None = None
        self._reviews = Latest(runner, self._tell, self._fail)
        self._readings = Latest(runner, self._compare_with, self._fail)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.review_now)
        session.changed.connect(self._wait)
        # Plain objects may outlive this one; a result must not reach it then.
        for latest in (self._reviews, self._readings):
            self.destroyed.connect(latest.drop)
        QTimer.singleShot(0, self, self._begin)

    @property
    def is_current(self) -> bool:
        """Whether the last review that was told is that of the declaration as it is now."""
        return self._reviewed is self._session.declaration

    def review_now(self) -> None:
        """Review without waiting for a pause; the result comes by the signal."""
        self._timer.stop()
        declaration, form = self._session.declaration, self._session.form
        rulebook, neighbours = self._program.rulebook, self._neighbours

        def review() -> tuple[Declaration, Review]:
            return declaration, review_one(declaration, form, rulebook, neighbours)

        self._reviews.ask(review)

    def others_changed(self) -> None:
        """Read the other declarations anew, and compare with them."""
        others = self._others

        def read() -> Neighbours:
            found = others()
            return found if isinstance(found, Neighbours) else Neighbours.of(found)

        self._readings.ask(read)

    def _begin(self) -> None:
        self.review_now()
        self.others_changed()

    def _wait(self) -> None:
        self._timer.start(PAUSE_MS)

    def _compare_with(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        if not self._timer.isActive():
            self.review_now()

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
