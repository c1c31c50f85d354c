"""Start the windows."""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import __version__, paths, user_folders
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.appearance import Appearance
from perfgoals_desktop.ui.dropping import DATA_SUFFIX
from perfgoals_desktop.ui.first_paint import FirstPaint
from perfgoals_desktop.ui.first_start import greet
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.garbage import Garbage
from perfgoals_desktop.ui.language import CHINESE, LANGUAGE, speak
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.safety import Unexpected, guard, watch_for_crashes, watch_libraries
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.theme import apply_theme
from perfgoals_desktop.ui.typing_in.choosing import choose, prepare
from perfgoals_desktop.ui.typing_in.start import begin_typing

SWITCH: Final = 0.001
"""After so many seconds a thread that computes lets the one that paints go on."""
LATER_MS: Final = 200
"""The window is painted, with the list of an open file, before the rest is loaded."""


def make_application(language: str = CHINESE) -> QApplication:
    """The application with its usual look, for windows without a user; there is one in a process."""
    application = _name_application()
    _dress(application, language)
    apply_theme(application)
    return application


def _name_application() -> QApplication:
    """The application, which knows by its name where choices are kept."""
    # One style on every desktop: what the tests' pictures show is what the clerk sees.
    application = QApplication(["perfgoals", "-style", "Fusion"])
    application.setApplicationName("perfgoals")
    application.setOrganizationName("perfgoals")
    return application


def _dress(application: QApplication, language: str) -> None:
    speak(application, language)
    application.setApplicationDisplayName(QCoreApplication.translate("Application", "绩效目标申报"))
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("perfgoals-desktop")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "perfgoals.svg")))


def make_store() -> QSettings:
    """Where choices are kept: as the platform does it, or beside a program that is carried about."""
    if user_folders.portable() is None:
        return QSettings()
    return QSettings(str(user_folders.config() / "settings.ini"), QSettings.Format.IniFormat)


def run(
    program: Program, *, file: Path | None = None, sample: bool = False, language: str | None = None
) -> int:
    """Show the main window until it is closed; returns the exit code."""
    sys.setswitchinterval(SWITCH)
    method = choose(os.environ)
    prepare(method, os.environ)
    application = _name_application()
    settings = Settings(make_store())
    _dress(application, language or settings.text(LANGUAGE, CHINESE))
    garbage = Garbage(application)
    crashes = watch_for_crashes(user_folders.logs())
    watch_libraries()
    Appearance(settings).apply()
    window = MainWindow(program, settings, rest_later=True)
    stand_by(window)
    window.runner.hold()
    window.show()
    if not begin(window, file, sample=sample):
        return 0
    may_ask = file is None and not sample

    def painted() -> None:
        warm_up(window, garbage.keep_what_is_there)
        begin_typing(window, method)
        greet(window, may_ask=may_ask)

    FirstPaint(window, 0, garbage.begin)
    FirstPaint(window, 0, window.complete)
    FirstPaint(window, LATER_MS, painted)
    code = application.exec()
    if crashes is not None:
        faulthandler.disable()
        crashes.close()
    return code


def begin(window: MainWindow, file: Path | None, *, sample: bool) -> bool:
    """Show what was asked for; False when another window shows it already, and this one is closed."""
    if file is None or file.suffix.lower() != DATA_SUFFIX:
        window.have_a_page()
    if file is not None and not sample:
        window.take([file])
        if window.opening.was_forwarded:
            window.close()
            return False
    window.have_a_page()
    if sample:
        window.menu.files.open_sample()
    return True


def stand_by(window: MainWindow) -> Unexpected:
    """Keep what is typed, and tell of it, when an error comes that nobody caught."""

    def keep() -> None:
        if window.editor_page is not None:
            window.editor_page.settle()

    def tell(report: str) -> None:
        from perfgoals_desktop.ui.dialogs.unexpected import UnexpectedDialog

        UnexpectedDialog(report, window).exec()

    unexpected = Unexpected(keep, window)
    unexpected.happened.connect(tell)
    unexpected.met.connect(window.tell, Qt.ConnectionType.QueuedConnection)
    guard(unexpected)
    return unexpected


def warm_up(window: MainWindow, loaded: Callable[[], None] = lambda: None) -> None:
    """Load, beside the first paint, what the first open project needs, so that it opens at once.

    `loaded` is called when that is done. What a killed program left unfinished is cleared up, too.
    """
    files, folders = window.settings.recent_files, [documents(), *window.settings.output_folders]
    program = window.program

    def work(progress: Progress) -> None:
        from perfgoals_desktop.services.tidying import tidy_up

        for load in (_load_what_helps, _load_storage, _load_rules, _load_editor):
            load(program)
            progress(0, 0, "")
        tidy_up(files, folders)

    window.runner.release()
    window.runner.start(work, succeeded=lambda _: loaded(), failed=lambda _: loaded())


def _load_what_helps(_program: Program) -> None:
    # When something goes wrong it may be the disk, or that too many files are open.
    from perfgoals_desktop.services import log_files  # noqa: F401
    from perfgoals_desktop.services.messages import every_sentence  # noqa: F401


def _load_storage(_program: Program) -> None:
    from perfgoals_desktop.storage import database, history, repository  # noqa: F401


def _load_rules(program: Program) -> None:
    from perfgoals_desktop.rules import check  # noqa: F401

    _ = program.catalog, program.rulebook, program.library


def _load_editor(_program: Program) -> None:
    from perfgoals_desktop.ui import editor_page  # noqa: F401
