"""The tool bar above the tree."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from perfgoals_desktop.ui.indicators.actions import TreeActions
from perfgoals_desktop.ui.theme import em

# What can be done now, what cannot, and what is on must be told apart.
_SHEET = """
QToolButton { color: palette(text); }
QToolButton:disabled { color: palette(placeholder-text); }
QToolButton:checked { background: palette(base); border-color: palette(accent); }
"""


def make_tool_bar(actions: TreeActions, parent: QWidget) -> QToolBar:
    """All actions but F2; the usual ones with their names."""
    bar = QToolBar(parent)
    bar.setObjectName("indicator-tools")
    bar.setIconSize(QSize(em(parent), em(parent)))
    bar.setStyleSheet(_SHEET)
    named = {actions.add, actions.library, actions.remove, actions.paste, actions.only_findings}
    for group in actions.groups():
        for action in group:
            if action is not actions.rename:
                bar.addAction(action)
                button = bar.widgetForAction(action)
                if isinstance(button, QToolButton) and action in named:
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addSeparator()
    return bar
