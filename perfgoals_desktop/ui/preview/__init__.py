"""The paper on the screen, to be looked at, typed in and printed."""

from perfgoals_desktop.ui.preview.paper_view import PaperView
from perfgoals_desktop.ui.preview.print_dialog import Printing

__all__ = ["PaperView", "Printing"]
