"""How the editor bears a large form in a large data file: `python -m tests.benchmarks.editor_window FILE`.

The form has 60 indicators, the review is on. Keystrokes are time of the processor on the GUI
thread, key and painting; `deaf while …` is as in `list_window`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from perfgoals_desktop.ui.models.indicator_tree import NAME
from tests.benchmarks.clerk import Clerk
from tests.benchmarks.clock import most_memory, tell
from tests.benchmarks.list_window import deafness
from tests.benchmarks.many_projects import LARGE

GOAL = "annual_goal"
TIMES = 7
TEXT = "asdfghjklqwertyuiopzxcvbnm"


class EditingClerk(Clerk):
    """Opens the large form, types into a field and into the table, moves about."""

    @property
    def page(self):
        return self.window.editor_page

    def open_form(self) -> float:
        """The ms on the clock until the form is painted; what is made later is waited for, unmeasured."""
        self.window.leave_editor()
        self.settle()
        self.pause(0.3)
        start = time.perf_counter()
        self.window.open_project(LARGE)
        self.application.processEvents()
        took = 1000 * (time.perf_counter() - start)
        self.rest()
        return took

    def rest(self) -> None:
        """Wait until every page is made, and the review is of what is there."""
        tabs = self.page.editor.tab_keys
        made = self.page.editor._tabs.pages_made
        self.wait(lambda: len(made()) == len(tabs) and self.page.live_review.is_current)
        self.pause(0.3)

    def focus(self, target: str) -> QWidget:
        """Go to a field and return the widget that has the keys."""
        self.page.editor.go_to(target)
        self.pause(0.2)
        return QApplication.focusWidget()

    def type(self, widget: QWidget) -> list[float]:
        """Type a line; the ms of each key."""
        return [self.key(widget, key) for key in TEXT]

    def name_editor(self) -> QWidget:
        """The editor of the name of the first indicator."""
        self.page.editor.show_tab(self.table_tab())
        self.pause(0.2)
        table = self.table()
        first = self.page.session.declaration.indicators[0]
        table.tree.setFocus()
        table.tree.start_editing(table.model.index_of(first.id, NAME))
        self.pause(0.2)
        return table.delegate.editor

    def table_tab(self) -> str:
        return next(key for key in self.page.editor.tab_keys if self.has_tree(key))

    def has_tree(self, key: str) -> bool:
        return hasattr(self.page.editor.page(key), "tree")

    def table(self):
        return self.page.editor.page(self.table_tab())

    def save(self) -> float:
        """The ms on the clock that an autosave takes."""
        session = self.page.session
        session.set_answer(GOAL, f"办好第{time.perf_counter_ns()}件事")
        start = time.perf_counter()
        self.page.autosave.flush()
        took = 1000 * (time.perf_counter() - start)
        self.pause()
        return took


def editor_figures(file: Path) -> dict[str, float]:
    """Everything, by name."""
    with tempfile.TemporaryDirectory() as folder:
        clerk = EditingClerk(Path(folder))
        clerk.open(file)
        clerk.settle()
        clerk.pause(1.0)
        figures = {"opened first": clerk.open_form()}
        figures["opened"] = median(clerk.open_form() for _ in range(TIMES))
        figures |= watched_figures(clerk)
        figures["autosaved"] = median(clerk.save() for _ in range(TIMES))
        figures["megabytes"] = most_memory()
        clerk.window.leave_editor()
        clerk.pause(0.5)
        clerk.window.close()
    return figures | deafness(clerk)


def watched_figures(clerk: EditingClerk) -> dict[str, float]:
    """Type and move under the eyes of the watchdog."""
    goal = clerk.focus(GOAL)
    assert isinstance(goal, QPlainTextEdit), goal
    with clerk.watched("typing in a field"):
        keys = sorted(clerk.type(goal))
    name = clerk.name_editor()
    with clerk.watched("typing in the table"):
        names = sorted(clerk.type(name))
    clerk.key(name, Qt.Key.Key_Return)
    tree = clerk.table().tree
    with clerk.watched("moving in the table"):
        for key in (*(10 * [Qt.Key.Key_Down]), *(5 * [Qt.Key.Key_PageDown]), *(10 * [Qt.Key.Key_Up])):
            clerk.key(tree, key)
    with clerk.watched("changing tabs"):
        for key in clerk.page.editor.tab_keys:
            clerk.stroke(lambda key=key: clerk.page.editor.show_tab(key))
            clerk.pause(0.3)
    with clerk.watched("opening a form"):
        clerk.open_form()
    return {
        "keystroke": median(keys),
        "keystroke, slowest": keys[-1],
        "keystroke in the table": median(names),
        "keystroke in the table, slowest": names[-1],
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as copies:
        copy = Path(copies) / "copy.pgdb"
        shutil.copy(sys.argv[1], copy)
        tell(editor_figures(copy))
