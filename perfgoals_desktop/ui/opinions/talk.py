"""The conversation about the open project: read when it is opened, and gone on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.threads import Thread
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.opinions.marks import OpinionMark, marks_of
from perfgoals_desktop.ui.session import EditingSession


class Talk(QObject):
    """The threads about one project, as the data file has them.

    Signals:
        changed(): something was said.
        failed(text): it could not be stored, and why.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, session: EditingSession, workspace: Workspace, catalog: Catalog, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace = workspace
        self._catalog = catalog
        self.threads: Sequence[Thread] = ()
        self.read()

    @property
    def may_speak(self) -> bool:
        """Whether anything can be said: not in a data file that is only looked at."""
        return not self._workspace.read_only

    def read(self) -> None:
        """Read the threads anew."""
        from perfgoals_desktop.services.talking import threads_in

        declaration = self._session.declaration
        try:
            self.threads = threads_in(self._workspace.database, declaration, self._catalog)
        except PerfGoalsError as error:
            self.failed.emit(explain(error))

    def marks(self) -> list[OpinionMark]:
        """What waits for an answer, at its place."""
        return marks_of(self.threads, self._session.declaration)

    def say(self, voice: Voice, text: str, *, place: str = "", thread: Thread | None = None) -> None:
        """Say something about a place, or go on with a thread."""
        from perfgoals_desktop.services.talking import speak

        database, declaration = self._workspace.database, self._session.declaration
        try:
            speak(database, declaration, voice, text, place=place, thread=thread)
        except PerfGoalsError as error:
            self.failed.emit(explain(error))
            return
        self.read()
        self.changed.emit()
