"""The command 诊断包: a zip for whoever mends the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.folders import output_folder
from perfgoals_desktop.ui.language import CHINESE, LANGUAGE
from perfgoals_desktop.ui.written_out import offer_folder

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


def ask_diagnosis(window: MainWindow) -> None:
    """Ask for a file, and write the diagnosis there."""
    today = f"{datetime.now().astimezone():%Y%m%d}"
    start = output_folder(window.settings) / window.tr("诊断包-{0}.zip").format(today)
    chosen, _ = QFileDialog.getSaveFileName(window, window.tr("诊断包"), str(start), "(*.zip)")
    if chosen:
        save_diagnosis(window, Path(chosen if chosen.lower().endswith(".zip") else f"{chosen}.zip"))


def save_diagnosis(window: MainWindow, out: Path) -> None:
    """Write the diagnosis beside the work, and say where it is."""
    program, facts = window.program, _facts(window)
    file = window.workspace.file if window.workspace is not None else None

    def work(_progress: Progress) -> None:
        from perfgoals_desktop.services.diagnosing import write_diagnosis

        write_diagnosis(out, program, file, facts)

    def tell(_: None) -> None:
        text = window.tr("诊断包已写到“{0}”，其中没有申报表的内容，可以发给维护人员。")
        offer_folder(window, text.format(out.name), out.parent)

    window.work.start(window.tr("正在收集诊断信息"), work, tell)


def _facts(window: MainWindow) -> dict[str, object]:
    """What the windows know of themselves."""
    screen, settings = window.screen(), window.settings
    return {
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "style_hints": QGuiApplication.styleHints().colorScheme().name,
        "screen": [screen.size().width(), screen.size().height(), screen.devicePixelRatio()],
        "language": settings.text(LANGUAGE, CHINESE),
        "font_points": settings.text("font_points"),
        "scheme": settings.text("scheme"),
        "read_only": window.workspace.read_only if window.workspace is not None else None,
    }
