"""Autosave: what is on the screen gets onto the disk without anybody pressing a key."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.ui.session import EditingSession

PAUSE_MS: Final = 700
"""A pause in typing after which is saved."""
RETRY_MS: Final = 5_000
"""How long after a failure is tried again."""


class SaveState(StrEnum):
    """What the status bar says of the open declaration."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Autosave(QObject):
    """Stores the session's declaration after a pause in typing, and at once when asked to.

    Saved means that the session's declaration equals the stored one.

    Signals:
        state_changed(state): saved, saving (there is something to store) or failed.
    """

    state_changed = Signal(object)

    def __init__(
        self, session: EditingSession, store: Callable[[Declaration], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._stored = session.declaration
        self.state = SaveState.SAVED
        self.saved_at: datetime | None = None
        self.error: PerfGoalsError | OSError | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        session.changed.connect(self._wait)

    @property
    def is_saved(self) -> bool:
        """Whether everything that the session holds is on the disk."""
        return self._session.declaration == self._stored

    def trust(self, stored: Declaration) -> None:
        """Know that somebody else has stored this state of the declaration."""
        self._stored = stored

    def flush(self) -> bool:
        """Store now what is not stored; False when it could not be, and is tried again later."""
        self._timer.stop()
        declaration = self._session.declaration
        if declaration != self._stored:
            try:
                self._store(declaration)
            except (PerfGoalsError, OSError) as error:
                self.error = error
                self._timer.start(RETRY_MS)
                self._enter(SaveState.FAILED)
                logging.getLogger(__name__).warning("could not save: %s", type(error).__name__)
                return False
            self._stored = declaration
            self.saved_at = datetime.now().astimezone()
        self.error = None
        self._enter(SaveState.SAVED)
        return True

    def _wait(self) -> None:
        if self.is_saved:
            self.flush()
            return
        if self.state is not SaveState.FAILED:
            self._enter(SaveState.SAVING)
        self._timer.start(PAUSE_MS)

    def _enter(self, state: SaveState) -> None:
        self.state = state
        self.state_changed.emit(state)
