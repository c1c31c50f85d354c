"""How the window bears a data file: `python -m tests.benchmarks.list_window FILE`.

Waiting is on the clock; what keeps the GUI thread busy is time of the processor on it.
`deaf while …` is the longest time in which the window heard nothing: on the clock, without
what the machine gave to other programs (own), and what it computed itself (cpu).
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt

from tests.benchmarks.clerk import Clerk
from tests.benchmarks.clock import most_memory, tell

TYPED = ("r", "rd", "rdx", "信", "信访", "信访接待", "项目", "满意度", "1")
KEYS = {
    "moving in the list": (*(5 * [Qt.Key.Key_Down]), *(5 * [Qt.Key.Key_PageDown]), Qt.Key.Key_Up),
    "jumping to the ends": (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_End),
}


class ListClerk(Clerk):
    """Types into the search, scrolls and sorts."""

    def type(self, words: str) -> float:
        """The ms from a keystroke to the rows that it finds."""
        search, model = self.window.projects.search, self.window.projects.model
        start = time.perf_counter()
        search.setText(words)
        search.textEdited.emit(words)
        self.wait(lambda: model.selection.words == words and self.has_rows)
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

    def watch(self) -> None:
        """Do everything again with real keys under the eyes of the watchdog."""
        table, search = self.window.projects.table, self.window.projects.search
        with self.watched("searching"):
            for key in "rdx":
                self.key(search, key)
            for _ in range(3):
                self.key(search, Qt.Key.Key_Backspace)
            self.settle()
        for action, keys in KEYS.items():
            with self.watched(action):
                for key in keys:
                    self.key(table, key)
        with self.watched("scrolling"):
            for number in range(20):
                bar = table.verticalScrollBar()
                self.stroke(lambda bar=bar, number=number: bar.setValue(number * bar.maximum() // 20))
        with self.watched("sorting"):
            for column in (1, 2, 1):
                self.stroke(lambda column=column: table.sortByColumn(column, Qt.SortOrder.AscendingOrder))
                self.settle()


def window_figures(file: Path) -> dict[str, float]:
    """Everything that a clerk waits for, by name; `busiest` is the GUI thread's longest stretch."""
    with tempfile.TemporaryDirectory() as folder:
        clerk = ListClerk(Path(folder))
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
        clerk.watch()
        figures |= deafness(clerk)
        clerk.window.close()
    return figures


def deafness(clerk: Clerk) -> dict[str, float]:
    """What the watchdog has noted."""
    longest = clerk.watchdog.longest()
    return {f"deaf while {action}, {kind}": ms for action, of in longest.items() for kind, ms in of.items()}


if __name__ == "__main__":
    tell(window_figures(Path(sys.argv[1])))
