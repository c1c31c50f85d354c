"""Start the windows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import __version__
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.ui.language import CHINESE, speak
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.theme import apply_theme


def make_application(arguments: Sequence[str] = (), *, language: str = CHINESE) -> QApplication:
    """The application with its look and language; there is one in a process."""
    application = QApplication(["perfgoals", *arguments])
    application.setApplicationName("perfgoals")
    speak(application, language)
    application.setApplicationDisplayName(QCoreApplication.translate("Application", "绩效目标申报"))
    application.setApplicationVersion(__version__)
    application.setOrganizationName("perfgoals")
    apply_theme(application)
    return application


def run(program: Program, *, file: Path | None = None, sample: bool = False, language: str = CHINESE) -> int:
    """Show the main window until it is closed; returns the exit code."""
    application = make_application(language=language)
    window = MainWindow(program, Settings(QSettings()))
    window.show()
    if sample:
        window.menu.files.open_sample()
    elif file is not None:
        window.open_file(file)
    return application.exec()
