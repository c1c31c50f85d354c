"""The paper in its window: scrolled, zoomed, rendered where it is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.services.previewing import PagePlaces
from perfgoals_desktop.ui.preview import zooming
from perfgoals_desktop.ui.preview.page_images import PageImages
from perfgoals_desktop.ui.preview.paper_actions import PaperActions
from perfgoals_desktop.ui.preview.paper_canvas import PaperCanvas
from perfgoals_desktop.ui.preview.paper_layout import GAP
from perfgoals_desktop.ui.preview.paper_scroll import PaperScroll
from perfgoals_desktop.ui.preview.paper_source import Drawing, Wanted
from perfgoals_desktop.ui.preview.paper_zoom import PaperZoom
from perfgoals_desktop.ui.tasks import TaskRunner

_A4_WIDTH: Final = 595.28
"""In points; until the first drawing says how wide the paper is."""


class PaperPane(PaperScroll):
    """Shows drawings at the zoom that the user has chosen, and stays where one looks.

    Signals:
        laid_out(zoom): pages and cells have other places on the screen.
    """

    laid_out = Signal(float)

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        self._images = PageImages(runner)
        self.canvas = PaperCanvas(self._images)
        super().__init__(self.canvas, parent)
        self._images.setParent(self)
        self._pages: Sequence[PagePlaces] = ()
        self._zoom = PaperZoom(self)
        self._zoom.changed.connect(self._rescale)
        self.zoomed.connect(self._zoom.step)
        self.resized.connect(self._follow_room)
        self.canvas.current_changed.connect(self._reveal)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self._images.want(self.wanted()))

    def listen_to(self, commands: PaperActions) -> None:
        """Let the actions zoom."""
        zoom = self._zoom
        commands.zoom_in.triggered.connect(lambda: zoom.step(1))
        commands.zoom_out.triggered.connect(lambda: zoom.step(-1))
        commands.actual_size.triggered.connect(zoom.show_actual_size)
        commands.fit_width.triggered.connect(self.fit)
        commands.fit_width.setChecked(zoom.fits)
        zoom.fits_changed.connect(commands.fit_width.setChecked)

    @property
    def zoom(self) -> float:
        """How large the paper is shown; 1 is as large as it is."""
        return self._zoom.zoom

    @property
    def is_settled(self) -> bool:
        """Whether every page in sight has been rendered."""
        return self._images.is_settled

    def wanted(self) -> Wanted:
        """The pages in sight."""
        in_sight = self.canvas.paper.in_sight(self.seen()) or (0,)
        return Wanted(in_sight, zooming.device_scale(self.zoom, self.devicePixelRatioF()))

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing where the one before was scrolled to."""
        self._pages = drawing.paper.pages
        self._images.show(drawing)
        self._follow_room()

    def fit(self) -> None:
        """Show the paper as wide as there is room, from now on."""
        points = max((page.size.width for page in self._pages), default=_A4_WIDTH)
        self._zoom.fit(self.viewport().width() - 2 * GAP, points)

    def _follow_room(self) -> None:
        if self._zoom.fits:
            self.fit()
        self._lay_out()

    def _lay_out(self) -> None:
        self.canvas.show_pages(self._pages, self.zoom * zooming.SCREEN, self.viewport().width())
        self._images.want(self.wanted())
        self.laid_out.emit(self.zoom)

    def _rescale(self, factor: float, at: QPointF | None) -> None:
        self._lay_out()
        self.hold(at or QPointF(self.viewport().rect().center().x(), 0), factor)

    def _reveal(self) -> None:
        """Bring the current cell into sight."""
        cell = self.canvas.current
        if cell is None:
            return
        rect, room = self.canvas.paper.rect(cell), self.viewport().size()
        self.ensureVisible(
            round(rect.center().x()),
            round(rect.center().y()),
            min(round(rect.width() / 2) + GAP, room.width() // 2),
            min(round(rect.height() / 2) + GAP, room.height() // 2),
        )
