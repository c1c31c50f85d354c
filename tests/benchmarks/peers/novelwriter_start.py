"""Start novelWriter and say when its window was painted: `… novelwriter_start [sample]`.

With `sample` it opens the project that comes with it, and `filled` is the first paint with
the tree of the project in it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import tempfile
import zipfile
from pathlib import Path

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QApplication, QMainWindow, QTreeView

from tests.benchmarks.peers import since_start


class Look(QObject):
    """Sees the main window painted, not the picture before it, and ends the program."""

    def __init__(self, application: QApplication, *, wants_tree: bool) -> None:
        super().__init__(application)
        self.seen: dict[str, float] = {}
        self._wants_tree = wants_tree

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            window = watched.window()
            if isinstance(window, QMainWindow):
                self._note("painted")
                if not self._wants_tree or self._has_tree(window):
                    self._note("filled")
                    QTimer.singleShot(0, lambda: finish(self.seen))
        return False

    def _note(self, moment: str) -> None:
        if moment not in self.seen:
            self.seen |= {f"{moment}{kind}": seconds for kind, seconds in since_start.moment().items()}

    def _has_tree(self, window: QMainWindow) -> bool:
        trees = [tree for tree in window.findChildren(QTreeView) if tree.isVisible() and tree.model()]
        return any(tree.model().rowCount(tree.rootIndex()) for tree in trees)


def finish(seen: dict[str, float]) -> None:
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()
    os._exit(0)


def main(wants_sample: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        arguments = [f"--config={folder}/config", f"--data={folder}/data"]
        (Path(folder) / "config").mkdir()
        (Path(folder) / "data").mkdir()
        if wants_sample:
            package = Path(importlib.util.find_spec("novelwriter").origin).parent
            zipfile.ZipFile(package / "assets" / "sample.zip").extractall(f"{folder}/sample")
            arguments.append(f"{folder}/sample")
        original = QApplication.__init__

        def made(application: QApplication, *values: object) -> None:
            original(application, *values)
            application.look = Look(application, wants_tree=wants_sample)
            application.installEventFilter(application.look)

        QApplication.__init__ = made
        from novelwriter import main as start

        start(arguments)


if __name__ == "__main__":
    main("sample" in sys.argv[1:])
