"""How the window bears a data file: `python -m tests.benchmarks.list_window FILE`.

Waiting is on the clock; what keeps the GUI thread busy is time of the processor on it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import bootstrap
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings
from tests.benchmarks.print_forms import most_memory

PATIENCE = 60.0
TYPED = ("r", "rd", "rdx", "信", "信访", "信访接待", "项目", "满意度", "1")


class Clerk:
    """Opens a data file in a window, types and scrolls, and looks at the clock."""

    def __init__(self, folder: Path) -> None:
        self._application = QApplication.instance() or QApplication([])
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(bootstrap.build(), Settings(store))
        self.window.show()
        self.busiest = 0.0
        """The longest time that the GUI thread was busy at a stretch, in ms."""

    def wait(self, until: Callable[[], bool]) -> float:
        """Let the window work until something is so; returns the ms that it took."""
        start = time.perf_counter()
        while not until():
            if time.perf_counter() - start > PATIENCE:
                raise TimeoutError
            self._work()
            time.sleep(0.0005)
        self._work()
        return 1000 * (time.perf_counter() - start)

    def _work(self) -> None:
        busy = time.thread_time()
        self._application.processEvents()
        self.busiest = max(self.busiest, 1000 * (time.thread_time() - busy))

    def open(self, file: Path) -> float:
        """The ms until all rows of a data file are there."""
        start = time.perf_counter()
        self.window.open_file(file)
        self.wait(lambda: self._has_rows and self.window.projects.model.rowCount() > 0)
        return 1000 * (time.perf_counter() - start)

    @property
    def _has_rows(self) -> bool:
        return not self.window.projects.model.reading.is_awaited

    def settle(self) -> None:
        """Wait until rows and sums are there."""
        self.wait(lambda: self._has_rows and self.window.projects.model.totals is not None)

    def type(self, words: str) -> float:
        """The ms from a keystroke to the rows that it finds."""
        search, model = self.window.projects.search, self.window.projects.model
        start = time.perf_counter()
        search.setText(words)
        search.textEdited.emit(words)
        self.wait(lambda: model.selection.words == words and self._has_rows)
        return 1000 * (time.perf_counter() - start)

    def scroll(self, step: int) -> float:
        """The ms of the processor to scroll on and paint, the median of many times."""
        table, took = self.window.projects.table, []
        bar = table.verticalScrollBar()
        bar.setValue(0)
        for _ in range(100):
            busy = time.thread_time()
            bar.setValue((bar.value() + step) % (bar.maximum() + 1))
            table.viewport().repaint()
            took.append(1000 * (time.thread_time() - busy))
        return median(took)


def window_figures(file: Path) -> dict[str, float]:
    """Everything that a clerk waits for, by name; `busiest` is the GUI thread's longest stretch."""
    with tempfile.TemporaryDirectory() as folder:
        clerk = Clerk(Path(folder))
        figures = {"opened": clerk.open(file)}
        clerk.settle()
        clerk.busiest = 0.0
        for words in TYPED:
            figures[f"typed {words}"] = clerk.type(words)
            clerk.settle()
        figures["busiest"] = clerk.busiest
        clerk.type("")
        clerk.settle()
        figures |= {"scrolled by a page": clerk.scroll(20), "scrolled anywhere": clerk.scroll(7919)}
        figures["megabytes"] = most_memory()
        clerk.window.close()
    return figures


if __name__ == "__main__":
    sys.stdout.write(json.dumps(window_figures(Path(sys.argv[1]))))
