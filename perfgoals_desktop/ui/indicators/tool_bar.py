"""The tool bar above the tree."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from perfgoals_desktop.ui.indicators.actions import TreeActions
from perfgoals_desktop.ui.theme import em


def make_tool_bar(actions: TreeActions, summary: QLabel, parent: QWidget) -> QToolBar:
    """All actions but F2, and a summary at the right; the usual ones with their names."""
    bar = QToolBar(parent)
    bar.setObjectName("indicator-tools")
    bar.setIconSize(QSize(em(parent), em(parent)))
    # What can be done now and what cannot must be told apart.
    bar.setStyleSheet(
        "QToolButton { color: palette(text); } QToolButton:disabled { color: palette(placeholder-text); }"
    )
    named = {actions.add, actions.remove, actions.paste, actions.only_findings}
    for group in actions.groups():
        for action in group:
            if action is not actions.rename:
                bar.addAction(action)
                button = bar.widgetForAction(action)
                if isinstance(button, QToolButton) and action in named:
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addSeparator()
    space = QWidget(bar)
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addWidget(summary)
    return bar
