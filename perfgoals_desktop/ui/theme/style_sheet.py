"""The style sheet: inputs, tabs, buttons and the roles that labels play.

Kept to what a palette cannot say. Roles and levels are dynamic properties:
`role` is title, muted, chip or heading, `level` the gravest finding at a place.
"""

from __future__ import annotations

from string import Template
from typing import Final

from perfgoals_desktop import paths
from perfgoals_desktop.ui.theme.colours import Colours

_SHEET: Final = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: ${small}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {
    background: $surface; border: 1px solid $edge; border-radius: 4px;
    padding: ${small}px ${wide}px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: ${small}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
    border: 2px solid $accent; padding: ${small_less}px ${wide_less}px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: ${small_less}px; }
QLineEdit[level="error"], QPlainTextEdit[level="error"], QComboBox[level="error"] { border-color: $error; }
QLineEdit[level="warning"], QPlainTextEdit[level="warning"], QComboBox[level="warning"] {
    border-color: $warning;
}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"], QComboBox[locked="true"] {
    background: $window; border-color: $border;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox::drop-down { border: none; width: ${chevron_box}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${chevron_size}px; height: ${chevron_size}px; }
QComboBox[locked="true"]::down-arrow { image: none; }

QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: none; }
QComboBox QAbstractItemView::item { padding: ${small}px ${wide}px; }

QCalendarWidget { border: 1px solid $edge; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { color: $text; padding: ${small}px ${wide}px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { background: $surface; color: $text; border: 1px solid $edge; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 3px solid transparent;
    padding: ${medium}px ${large}px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton {
    background: $raised; border: 1px solid $edge; border-radius: 4px; padding: ${small}px ${large}px;
}
QPushButton:hover { border-color: $accent; }
QPushButton:pressed { background: $window; }
QPushButton:focus { border: 2px solid $accent; padding: ${small_less}px ${large_less}px; }
QPushButton:disabled { color: $muted; border-color: $border; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }

QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 2px ${small}px; color: $muted; }
QToolButton:hover, QToolButton:focus { border-color: $accent; color: $text; }
QLineEdit QToolButton { border: none; padding: 0; }

QLabel[role="title"] { font-size: ${title}px; font-weight: bold; }
QLabel[role="heading"] { font-weight: bold; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="required"] { color: $error; font-weight: bold; }
QLabel[role="chip"] {
    color: $muted; border: 1px solid $border; border-radius: ${small}px; padding: 1px ${wide}px;
}
QLabel[level="error"] { color: $error; }
QLabel[level="warning"] { color: $warning; }
QLabel[level="hint"] { color: $hint; }
QLabel[level="good"] { color: $good; }

QFrame[role="bar"] { background: $raised; border: none; border-top: 1px solid $border; }
QFrame[role="panel"] { background: $surface; border: none; border-top: 1px solid $border; }
QFrame[role="notice"] { background: $surface; border: 1px solid $warning; border-radius: 4px; }
QFrame[role="rule"] { background: $border; border: none; }
""")


def style_sheet(colours: Colours, line: int) -> str:
    """The style sheet for a set of colours and a height of line in logical pixels."""
    small, wide, medium, large = (max(2, round(line * part)) for part in (0.22, 0.4, 0.4, 0.8))
    return _SHEET.substitute(
        {name: getattr(colours, name) for name in Colours.__dataclass_fields__},
        small=small,
        small_less=small - 1,
        wide=wide,
        wide_less=wide - 1,
        medium=medium,
        large=large,
        large_less=large - 1,
        title=round(line * 0.9),
        chevron=(paths.resources() / "icons" / "chevron-down-grey.svg").as_posix(),
        chevron_size=round(line * 1.1),
        chevron_box=round(line * 1.4),
    )
