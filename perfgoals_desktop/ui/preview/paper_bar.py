"""The tool bar of the paper view: zoom, rows of the indicator table, what the window adds."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.preview.paper_actions import PaperActions
from perfgoals_desktop.ui.theme import em, ems

_SHEET: Final = Template("""
QToolButton:checked { color: palette(text); border-color: palette(highlight); }
QToolButton[popupMode="2"] { padding-right: ${room}px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; }
""")
"""What the theme says nothing of: a button that is down, and one that opens a menu."""


class PaperBar(QFrame):
    """Buttons for the actions of the paper view.

    Signals:
        category_chosen(key): an indicator is to be added there.
    """

    category_chosen = Signal(str)

    def __init__(self, actions: PaperActions, form: FormDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._row = QHBoxLayout(self)
        gap = em(self) // 4
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(gap)
        self._zoom = named(QLabel(self), "zoom", self.tr("显示比例"))
        self._zoom.setMinimumWidth(ems(self, 3))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add(actions.zoom_out, with_text=False)
        self._row.addWidget(self._zoom)
        self._add(actions.zoom_in, with_text=False)
        self._add(actions.actual_size)
        self._add(actions.fit_width)
        self._row.addSpacing(em(self))
        self._add_menu(actions.add_row, form)
        self._add(actions.remove_row)
        self._row.addStretch()
        self.setStyleSheet(_SHEET.substitute(room=em(self)))

    def show_zoom(self, zoom: float) -> None:
        """Say how large the paper is shown."""
        self._zoom.setText(f"{zoom:.0%}")

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """Show actions of the window too, at the right: print, save as PDF."""
        for action in actions:
            self._add(action)

    def _add(self, action: QAction, *, with_text: bool = True) -> QToolButton:
        button = named(QToolButton(self), f"{action.objectName()}-button", action.text())
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if with_text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._row.addWidget(button)
        return button

    def _add_menu(self, action: QAction, form: FormDefinition) -> None:
        """A button with every category: the paper shows no row of those that have no indicator."""
        button = self._add(action)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._make_menu(action, form))

    def _make_menu(self, action: QAction, form: FormDefinition) -> QMenu:
        menu = QMenu(self)
        menu.addAction(action)
        for family in form.families:
            menu.addSection(family.name)
            for category in family.categories:
                key = f"{family.key}.{category.key}"
                menu.addAction(category.name, lambda key=key: self.category_chosen.emit(key))
        return menu
