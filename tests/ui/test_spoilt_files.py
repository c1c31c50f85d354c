"""A window that opens a spoilt data file: a sentence and a way to restore, never a traceback."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.files import COMPANIONS
from perfgoals_desktop.storage.listed import ListedDeclaration
from perfgoals_desktop.ui import application
from perfgoals_desktop.ui.dialogs.unexpected import UnexpectedDialog
from tests.spoiling import enrich, everything_in, flipped, truncated

LONGEST_SECONDS = 30.0  # with everything that is looked at; a busy machine needs seconds for a sound file


@pytest.fixture(scope="module")
def sound(tmp_path_factory, program):
    file = tmp_path_factory.mktemp("sound") / "数据.pgdb"
    import_sources(file, [sample_source()], program.catalog)
    enrich(file, program)
    workspace = Workspace(file)
    content = everything_in(workspace)
    workspace.close()
    return file, content, file.read_bytes()


@pytest.fixture
def unexpected(window, monkeypatch):
    """The reports of bugs that the window would have shown."""
    before = sys.excepthook, threading.excepthook
    told = []
    monkeypatch.setattr(UnexpectedDialog, "exec", lambda dialog: told.append(dialog._report))
    application.stand_by(window)
    yield told
    sys.excepthook, threading.excepthook = before


def clear(file: Path):
    for suffix in (*COMPANIONS, ".lock"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def look(window, file, qtbot):
    """Open a file, sort, search, open a project, its tabs and history; returns what the bar offers."""
    window.messages.hide()
    if window.open_file(file):
        window.projects.table.sortByColumn(1, window.projects.table.horizontalHeader().sortIndicatorOrder())
        window.projects.search.setText("人大")
        window.projects.search.textEdited.emit("人大")
        qtbot.waitUntil(lambda: not window.runner.is_busy)
        line = window.attempt(lambda: window.projects.model.line(0))
        if isinstance(line, ListedDeclaration):
            window.open_project(line.id)
        if window.editor_page is not None:
            for tab in window.editor_page.editor.tab_keys:
                window.editor_page.editor.show_tab(tab)
            window.attempt(lambda: window.workspace.history.versions(line.id))
        qtbot.waitUntil(lambda: not window.runner.is_busy)
        qtbot.wait(1)
    offered = window.messages.findChild(QPushButton, "remedy")
    return offered.text() if window.messages.isVisible() and not offered.isHidden() else ""


@pytest.mark.parametrize("times", [6, pytest.param(300, marks=pytest.mark.long)])
@pytest.mark.parametrize("spoil", [flipped, truncated])
def test_a_spoilt_file_is_told_with_a_way_to_restore(spoil, times, sound, window, unexpected, qtbot):
    file, expected, content = sound
    seen: Counter[str] = Counter()
    longest = 0.0

    for _ in range(times):
        clear(file)
        file.write_bytes(spoil(content))
        began = time.monotonic()
        offered = look(window, file, qtbot)
        longest = max(longest, time.monotonic() - began)
        seen[offered or "nothing"] += 1
        if not offered:
            with suppress(DataFileDamaged):  # a seal that nobody has looked at yet: told when it is
                assert everything_in(window.workspace) == expected
        window.let_file_go()
        assert unexpected == []

    clear(file)
    file.write_bytes(content)
    assert set(seen) <= {"从备份恢复…", "nothing"}
    assert longest < LONGEST_SECONDS
    print(spoil.__name__, dict(seen), f"{longest:.2f} s")  # noqa: T201 - the figures of the long run


def test_the_sound_file_shows_what_it_holds(sound, window, qtbot):
    file, expected, content = sound
    clear(file)
    file.write_bytes(content)

    assert look(window, file, qtbot) == ""
    assert everything_in(window.workspace) == expected
    assert Backups(file).all()
