"""The manual inside the program: pages, search, the window that shows them."""

from perfgoals_desktop.ui.help.window import HelpWindow

__all__ = ["HelpWindow"]
