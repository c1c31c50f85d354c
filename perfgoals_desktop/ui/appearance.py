"""Size of letters, light or dark: applied at once and remembered."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication

from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.theme import DEFAULT_POINTS, Scheme, apply_theme

STEP: Final = 1.0
SMALLEST: Final = 8.5
LARGEST: Final = 20.5
_POINTS: Final = "font_points"
_SCHEME: Final = "scheme"


class Appearance:
    """How the windows of this user look."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def points(self) -> float:
        """The size of letters; the usual one where what is remembered is not a size."""
        try:
            points = float(self._settings.text(_POINTS, str(DEFAULT_POINTS)))
        except ValueError:
            return DEFAULT_POINTS
        return points if SMALLEST <= points <= LARGEST else DEFAULT_POINTS

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the desktop is."""
        try:
            return Scheme(self._settings.text(_SCHEME, Scheme.SYSTEM))
        except ValueError:
            return Scheme.SYSTEM

    def larger(self) -> None:
        """Larger letters, up to the largest."""
        self._set_points(min(LARGEST, self.points + STEP))

    def smaller(self) -> None:
        """Smaller letters, down to the smallest."""
        self._set_points(max(SMALLEST, self.points - STEP))

    def normal(self) -> None:
        """Letters of the usual size."""
        self._set_points(DEFAULT_POINTS)

    def choose_points(self, points: float) -> None:
        """Letters of a size between the smallest and the largest."""
        self._set_points(min(LARGEST, max(SMALLEST, points)))

    def choose(self, scheme: Scheme) -> None:
        """Light, dark, or as the desktop is."""
        self._settings.set_text(_SCHEME, scheme)
        self.apply()

    def apply(self) -> None:
        """Give the application this look."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, points=self.points, scheme=self.scheme)

    def _set_points(self, points: float) -> None:
        self._settings.set_text(_POINTS, str(points))
        self.apply()
