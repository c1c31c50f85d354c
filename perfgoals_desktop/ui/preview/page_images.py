"""Pictures of the pages in sight, rendered one after the other off the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from perfgoals_desktop.services.previewing import Picture, picture
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.preview.paper_source import Drawing, Wanted
from perfgoals_desktop.ui.tasks import TaskRunner


class Rendered(NamedTuple):
    """A page in sight: its picture, how many pixels a point takes, the PDF that it is of."""

    page: int
    image: QImage
    scale: float
    pdf: bytes


class PageImages(QObject):
    """What is shown of a drawing; a page that is not rendered yet is shown in another size, or blank.

    Signals:
        changed(): a page looks different now.
    """

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdf = b""
        self._rendered: dict[int, Rendered] = {}
        self._wanted = Wanted((), 1.0)
        self._latest = Latest(runner, self._take, self._fail)
        self.destroyed.connect(self._latest.drop)

    @property
    def is_settled(self) -> bool:
        """Whether every page that is wanted has been rendered."""
        return self._next() is None and not self._latest.is_busy

    def show(self, drawing: Drawing) -> None:
        """Show another drawing; pages that it brings no pictures of are rendered when they are wanted."""
        pdf = self._pdf = drawing.paper.pdf
        self._rendered = {
            page: Rendered(page, image_of(found), drawing.scale, pdf)
            for page, found in drawing.pictures.items()
        }
        self.changed.emit()

    def image(self, page: int) -> QImage | None:
        """The picture of a page, in whatever size there is."""
        found = self._rendered.get(page)
        return found.image if found else None

    def want(self, wanted: Wanted) -> None:
        """Render these pages at this scale; those far out of sight are forgotten."""
        self._wanted = wanted
        near = _near(wanted.pages)
        self._rendered = {page: found for page, found in self._rendered.items() if page in near}
        self._go_on()

    def _next(self) -> int | None:
        """The first page in sight that has no picture at the wanted scale."""
        if not self._pdf:
            return None
        return next((page for page in self._wanted.pages if not self._has(page)), None)

    def _has(self, page: int) -> bool:
        found = self._rendered.get(page)
        return found is not None and found.scale == self._wanted.scale

    def _go_on(self) -> None:
        page = self._next()
        if page is None or self._latest.is_busy:
            return
        pdf, scale = self._pdf, self._wanted.scale

        def render() -> Rendered:
            return Rendered(page, image_of(picture(pdf, page, scale)), scale, pdf)

        self._latest.ask(render)

    def _take(self, rendered: Rendered) -> None:
        if rendered.pdf is self._pdf and rendered.page in _near(self._wanted.pages):
            self._rendered[rendered.page] = rendered
            self.changed.emit()
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        # The page stays as it is, and is tried again with the next drawing.
        self._pdf = b""
        logging.getLogger(__name__).error("a page could not be rendered", exc_info=error)


def image_of(drawn: Picture) -> QImage:
    """The picture as Qt takes it; it keeps no reference to the bytes."""
    return QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32).copy()


def _near(pages: Sequence[int]) -> range:
    """The pages in sight, and one more before and behind them."""
    return range(min(pages, default=0) - 1, max(pages, default=0) + 2)
