"""The window that has a data file open for writing, as other processes of the user find it.

Names are handed over through a local socket of the user; no network is used.
"""

from __future__ import annotations

import getpass
import os
from hashlib import blake2b
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_SHOW: Final = b"show\n"
_SHOWN: Final = b"shown\n"
WAIT_MS: Final = 5_000
"""How long an answer is waited for: the other window may be busy with opening the file."""


class FirstInstance(QObject):
    """Listens for other processes that were asked to open the same data file.

    Signals:
        asked(): one of them was; the window is to come to the front.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def is_found_for(self, file: Path) -> bool:
        """Whether it listens as the window of this data file."""
        return self._server is not None and self._server.serverName() == server_name(file)

    def listen(self, file: Path) -> bool:
        """Be found as the window of a data file, which this process has the right to write."""
        self.stop()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(server_name(file))  # of a process that died: we have its lock
        server.newConnection.connect(self._answer)
        self._server = server
        return server.listen(server_name(file))

    def stop(self) -> None:
        """Be found no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.write(_SHOWN)
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()


def come_forward(window: QWidget) -> None:
    """Bring a window to the front, also one that is minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def bring_forward(file: Path, wait_ms: int = WAIT_MS) -> bool:
    """Ask the window that has a data file open to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(file))
    if not socket.waitForConnected(wait_ms):
        return False
    socket.write(_SHOW)
    answered = socket.waitForReadyRead(wait_ms)
    socket.disconnectFromServer()
    return answered


def server_name(file: Path) -> str:
    """The name under which the window of a data file listens; of each user another."""
    place = os.path.normcase(os.path.realpath(file))
    mark = blake2b(f"{getpass.getuser()}\n{place}".encode("utf-8", "surrogatepass"), digest_size=10)
    return f"perfgoals-{mark.hexdigest()}"
