"""Where pages and cells stand on the screen: pages one below the other, in logical pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from perfgoals_desktop.services.previewing import PagePlaces, Place

GAP: Final = 16
"""White space around the pages."""

_TOUCHING: Final = 1.0


class Cell(NamedTuple):
    """A place that can be typed in, on its page."""

    page: int
    place: Place

    @property
    def key(self) -> str:
        """What stands there."""
        return self.place.key


class PaperLayout:
    """The pages of a drawing, `scale` pixels a point, in the middle of `width` pixels."""

    def __init__(self, pages: Sequence[PagePlaces], scale: float, width: float) -> None:
        self.scale = scale
        self.cells = tuple(Cell(number, place) for number, page in enumerate(pages) for place in page.places)
        widest = max((page.size.width * scale for page in pages), default=0.0)
        self._width = max(width, widest + 2 * GAP)
        self.pages: tuple[QRectF, ...] = tuple(self._stacked(pages))

    def _stacked(self, pages: Sequence[PagePlaces]) -> Iterator[QRectF]:
        top = float(GAP)
        for page in pages:
            width, height = page.size.width * self.scale, page.size.height * self.scale
            left = round((self._width - width) / 2)
            yield QRectF(left, top, width, height)
            top += round(height) + GAP

    @property
    def size(self) -> QSizeF:
        """How much room everything takes."""
        bottom = self.pages[-1].bottom() if self.pages else 0.0
        return QSizeF(self._width, bottom + GAP)

    def rect(self, cell: Cell) -> QRectF:
        """Where a cell stands."""
        page, place = self.pages[cell.page], cell.place
        return QRectF(
            page.left() + place.left * self.scale,
            page.top() + place.top * self.scale,
            place.width * self.scale,
            place.height * self.scale,
        )

    def cell_at(self, position: QPointF) -> Cell | None:
        """The cell at a position."""
        return next((cell for cell in self.cells if self.rect(cell).contains(position)), None)

    def parts(self, key: str) -> tuple[Cell, ...]:
        """Where a key stands; several cells where a page break cuts it."""
        return tuple(cell for cell in self.cells if cell.key == key)

    def in_sight(self, area: QRectF) -> tuple[int, ...]:
        """The pages that an area touches."""
        return tuple(number for number, page in enumerate(self.pages) if page.intersects(area))

    def stops(self) -> tuple[str, ...]:
        """The keys in reading order, each once."""
        return tuple(dict.fromkeys(cell.key for cell in self.cells))

    def step(self, key: str, by: int) -> str | None:
        """The key after (1) or before (-1) one; None at the ends."""
        stops = self.stops()
        if key not in stops:
            return stops[0 if by > 0 else -1] if stops else None
        place = stops.index(key) + by
        return stops[place] if 0 <= place < len(stops) else None

    def beside(self, key: str, x: int, y: int) -> str | None:
        """The nearest key in a direction: left (-1, 0), right (1, 0), up (0, -1), down (0, 1)."""
        here = next(iter(self.parts(key)), None)
        if here is None:
            return None
        origin = self.rect(here)
        ways = [(_way(self.rect(cell), origin, x, y), cell.key) for cell in self.cells if cell.key != key]
        ahead = [(way, other) for way, other in ways if way is not None]
        return min(ahead)[1] if ahead else None


def _way(rect: QRectF, origin: QRectF, x: int, y: int) -> tuple[bool, float] | None:
    """How good a cell is to go to in a direction, the least the best; None where it lies elsewhere.

    Cells on the same line come first, then the nearest.
    """
    middle = origin.center()
    if x:
        along = rect.left() - origin.right() if x > 0 else origin.left() - rect.right()
        astray = max(rect.top() - middle.y(), middle.y() - rect.bottom(), 0.0)
    else:
        along = rect.top() - origin.bottom() if y > 0 else origin.top() - rect.bottom()
        astray = max(rect.left() - middle.x(), middle.x() - rect.right(), 0.0)
    return (astray > 0, along + 3 * astray) if along > -_TOUCHING else None
