"""How large the paper is shown, as the user has chosen it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal

from perfgoals_desktop.ui.preview import zooming


class PaperZoom(QObject):
    """As wide as there is room, until the user chooses a step.

    Signals:
        changed(factor, at): it is `factor` times as large; `at` is to stay where it is, None for the top.
        fits_changed(fits): it follows the room from now on, or does not any more.
    """

    changed = Signal(float, object)
    fits_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.fits = True

    def step(self, direction: int, at: QPointF | None = None) -> None:
        """Go to the next larger (1) or smaller (-1) step."""
        step = zooming.next_step if direction > 0 else zooming.step_before
        self._set(step(self.zoom), at)

    def show_actual_size(self) -> None:
        """Show it as large as the paper is."""
        self._set(1.0, None)

    def fit(self, room: float, points: float) -> None:
        """Follow the room: `points` of the paper take `room` pixels."""
        self._put(zooming.fitting(room, points), None)
        self._follow(fits=True)

    def _set(self, zoom: float, at: QPointF | None) -> None:
        self._follow(fits=False)
        self._put(zoom, at)

    def _follow(self, *, fits: bool) -> None:
        if fits != self.fits:
            self.fits = fits
            self.fits_changed.emit(fits)

    def _put(self, zoom: float, at: QPointF | None) -> None:
        before, self.zoom = self.zoom, zoom
        if zoom != before:
            self.changed.emit(zoom / before, at)
