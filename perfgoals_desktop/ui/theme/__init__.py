"""How the windows look: font, colours, icons, spacing; light and dark."""

from perfgoals_desktop.ui.theme.apply import DEFAULT_POINTS, Scheme, apply_theme
from perfgoals_desktop.ui.theme.colours import DARK, LIGHT, Colours, colours_of
from perfgoals_desktop.ui.theme.icons import icon
from perfgoals_desktop.ui.theme.levels import level_colour, level_icon, level_name
from perfgoals_desktop.ui.theme.spacing import em, ems, open_at

__all__ = [
    "DARK",
    "DEFAULT_POINTS",
    "LIGHT",
    "Colours",
    "Scheme",
    "apply_theme",
    "colours_of",
    "em",
    "ems",
    "icon",
    "level_colour",
    "level_icon",
    "level_name",
    "open_at",
]
