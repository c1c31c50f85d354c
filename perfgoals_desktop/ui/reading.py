"""Reading a whole data file in a thread, so that it ends when the file is to be closed."""

from __future__ import annotations

import threading

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.progress import Cancelled, Progress, silent
from perfgoals_desktop.services.workspace import Workspace


class Reading:
    """Reads the declarations of one data file for work beside the GUI thread."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let every reading that is under way end with Cancelled."""
        self._stopped.set()

    def everything(self, progress: Progress = silent) -> list[Declaration]:
        """All declarations in the order of import; raises Cancelled when it is to end."""
        found: list[Declaration] = []
        for declaration in self._workspace.repository:
            if self._stopped.is_set():
                raise Cancelled
            found.append(declaration)
            if len(found) % 100 == 0:
                progress(0, 0, "")  # nothing to show yet, but a chance to stop
        return found
