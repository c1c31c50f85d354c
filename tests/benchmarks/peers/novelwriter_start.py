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
import time
import zipfile
from pathlib import Path

BEGAN = time.perf_counter()

from PyQt6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PyQt6.QtWidgets import QApplication, QMainWindow, QTreeView  # noqa: E402


def since_start() -> float:
    """Seconds since the process began, the start of Python included."""
    stat = Path("/proc/self/stat")
    if not stat.exists():
        return time.perf_counter() - BEGAN
    ticks = int(stat.read_text("ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def time_in_queue() -> float:
    """Seconds in which this process could have run, but the machine ran others."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


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
            self.seen[moment] = since_start()
            self.seen[f"{moment}_own"] = self.seen[moment] - time_in_queue()
            self.seen[f"{moment}_cpu"] = time.process_time()

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
