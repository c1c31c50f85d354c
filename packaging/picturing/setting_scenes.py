"""Scenes of what is set once, asked once and told once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from perfgoals_desktop.services.news import news_since
from perfgoals_desktop.services.packs.differences import Change, Kind, Line
from perfgoals_desktop.services.packs.pack import Manifest, Pack
from perfgoals_desktop.services.packs.taking import Offer
from perfgoals_desktop.ui.dialogs.news import NewsDialog
from perfgoals_desktop.ui.dialogs.table_question import TableQuestion
from perfgoals_desktop.ui.dialogs.unexpected import UnexpectedDialog
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.setting_up.dialog import Page, SettingsDialog
from perfgoals_desktop.ui.setting_up.welcome import WelcomeDialog
from picturing.reaching import child

REPORT: Final = "perfgoals 0.1.0 · Python 3.11.9 · Qt 6.8.3 · Linux\nbuiltins.ValueError\n"


def settings(page: Page, window: MainWindow) -> QWidget:
    """One page of the settings."""
    dialog = SettingsDialog(window.settings, window.workspace, page, window)
    dialog.open()
    return dialog


def welcome(window: MainWindow) -> QWidget:
    """The questions of the first start."""
    dialog = WelcomeDialog(Path("/home/zhang/文档/绩效目标.pgdb"), window)
    dialog.open()
    return dialog


def news(window: MainWindow) -> QWidget:
    """What is new after an update."""
    dialog = NewsDialog(news_since("0.0.9"), window)
    dialog.open()
    return dialog


def pack(window: MainWindow) -> QWidget:
    """What a pack would change."""
    said = {"format": 1, "id": "x", "title": "2024 年春季更新", "issued_by": "某某市财政局绩效处"}
    manifest = Manifest.model_validate(said | {"issued_on": "2024-03-01", "files": {}})
    lines = (
        Line(Kind.FORM, Change.CHANGED, "某某市（2024年起）", "1-0f3a5c", "2-88be01"),
        Line(Kind.RULE, Change.CHANGED, "项目资金合计", "[error] 与各项之和不等", "[warning] 与各项之和不等"),
        Line(Kind.INDICATOR, Change.NEW, "通用：线上办理率", "", "≥90(%) 网上办结的事项比例。"),
        Line(Kind.INDICATOR, Change.REMOVED, "通用：数字化扫描页数", "≥100000(页)", ""),
    )
    window.menu.packs.offer(Offer(Pack(manifest, {}), lines))
    return child(window, TableQuestion)


def unexpected(window: MainWindow) -> QWidget:
    """What a bug looks like."""
    dialog = UnexpectedDialog(REPORT, window)
    dialog.open()
    return dialog


SETTING_SCENES: Final[Mapping[str, Callable[[MainWindow], QWidget]]] = {
    "welcome": welcome,
    "settings-unit": partial(settings, Page.UNIT),
    "settings-backup": partial(settings, Page.BACKUP),
    "settings-printer": partial(settings, Page.PRINTER),
    "settings-window": partial(settings, Page.WINDOW),
    "news": news,
    "pack": pack,
    "unexpected": unexpected,
}
