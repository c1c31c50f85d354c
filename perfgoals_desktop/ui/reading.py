"""Reading a whole data file in a thread, so that it ends when the file is to be closed."""

from __future__ import annotations

import threading

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.indexing import index_words
from perfgoals_desktop.services.progress import Cancelled, Progress, silent
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.storage.listing import MANY


class Reading:
    """Reads the declarations of one data file for work beside the GUI thread."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let every reading that is under way end with Cancelled."""
        self._stopped.set()

    def is_large(self) -> bool:
        """Whether the data file holds more than can be kept in memory without a thought."""
        with self._workspace.listing.again() as listing:
            return listing.is_large()

    def around(self, declaration: Declaration) -> list[Declaration]:
        """What a declaration is compared with: everything, or of a large data file what its unit declares."""
        with self._workspace.listing.again() as listing:
            if not listing.is_large():
                return self.everything()
            of_unit = Selection(implementing_unit=declaration.text("implementing_unit"))
            latest = listing.row_ids(of_unit)[-MANY:]
            return list(self._workspace.get_many([*listing.ids(latest).values()]))

    def index_words(self, progress: Progress = silent) -> None:
        """Bring the word index up to date, as far as one gets before it is to end."""
        for _ in index_words(self._workspace.database):
            if self._stopped.is_set():
                raise Cancelled
            progress(0, 0, "")

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
