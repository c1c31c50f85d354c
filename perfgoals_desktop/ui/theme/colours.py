"""The two sets of colours and the palettes made of them.

Text reads at 4.5 : 1 or better on every surface it stands on, the edge of an
input at 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11); a test holds them to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they are for, as #rrggbb."""

    window: str
    surface: str
    """Behind what is typed, and behind lists."""
    raised: str
    """Every other line of a list, buttons, bars."""
    text: str
    muted: str
    border: str
    """Between parts of a window."""
    edge: str
    """Around what can be typed in."""
    accent: str
    on_accent: str
    error: str
    warning: str
    hint: str
    good: str


LIGHT: Final = Colours(
    window="#f4f5f7",
    surface="#ffffff",
    raised="#fafbfc",
    text="#1d2129",
    muted="#59626f",
    border="#d5d9df",
    edge="#8b94a1",
    accent="#1a5fb4",
    on_accent="#ffffff",
    error="#b3261e",
    warning="#855300",
    hint="#1f5d9c",
    good="#1e6b3a",
)
DARK: Final = Colours(
    window="#1f2226",
    surface="#292d32",
    raised="#2e3238",
    text="#e7e9ec",
    muted="#a9b1bc",
    border="#42474f",
    edge="#7f8895",
    accent="#82b4f0",
    on_accent="#10161d",
    error="#ff9a91",
    warning="#f5bf62",
    hint="#93c0f5",
    good="#86d29d",
)


def colours_of(palette: QPalette) -> Colours:
    """The set that a palette was made of: dark when its window is."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """The palette for the whole application."""
    roles = QPalette.ColorRole
    palette = QPalette(QColor(colours.raised), QColor(colours.window))
    chosen = {
        roles.Window: colours.window,
        roles.WindowText: colours.text,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.raised,
        roles.Text: colours.text,
        roles.ButtonText: colours.text,
        roles.PlaceholderText: colours.muted,
        roles.ToolTipBase: colours.surface,
        roles.ToolTipText: colours.text,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.accent,
        roles.Link: colours.hint,
        roles.LinkVisited: colours.hint,
    }
    for role, colour in chosen.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
