"""Lines of the project list, read by the page and kept while they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from perfgoals_desktop.storage.listed import ListedDeclaration
from perfgoals_desktop.storage.listing import Listing

PAGE: Final = 64
"""Read while the window waits: some screens of a small monitor, in a few milliseconds."""
PAGES_KEPT: Final = 80
ONE_BY_ONE: Final = 500
"""Up to so many declarations are looked up each by itself, and not all of the data file."""
_Page = dict[int, ListedDeclaration]
_NO_TEXTS: Final[tuple[str, ...]] = ()


class LinePages:
    """What stands in which row; `texts_of` is called once for a line that is looked at."""

    def __init__(self, texts_of: Callable[[ListedDeclaration], tuple[str, ...]]) -> None:
        self._texts_of = texts_of
        self._listing: Listing | None = None
        self._row_ids: array[int] = array("q")
        self.count = 0
        self._pages: OrderedDict[int, _Page] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._row_id_of: dict[UUID, int] = {}
        self._id_of: dict[int, UUID] = {}

    def show(self, listing: Listing | None, row_ids: array[int]) -> None:
        """From now on the rows are these."""
        if listing is not self._listing:
            self._row_id_of.clear()
            self._id_of.clear()
        self._listing = listing
        self._row_ids = row_ids
        self.count = len(row_ids)
        self._forget_lines()

    def forget_texts(self) -> None:
        """Make the texts anew when they are next looked at."""
        self._texts.clear()

    def line(self, row: int) -> ListedDeclaration | None:
        """The line in a row, None when it is gone from the data file."""
        return self._page(row // PAGE).get(row)

    def texts(self, row: int) -> tuple[str, ...]:
        """The texts of the line in a row."""
        if row not in self._texts:
            line = self.line(row)
            self._texts[row] = self._texts_of(line) if line else _NO_TEXTS
        return self._texts[row]

    def row_of(self, declaration_id: UUID) -> int | None:
        """The row that shows a declaration, if it is among those shown."""
        row_id = self._row_id_of.get(declaration_id)
        if row_id is None and self._listing is not None:
            row_id = self._listing.row_id(declaration_id)
        try:
            return None if row_id is None else self._row_ids.index(row_id)
        except ValueError:
            return None

    def ids(self, rows: Iterable[int]) -> list[UUID]:
        """The declarations in these rows, without those that are gone; reads only what was never read."""
        wanted = [self._row_ids[row] for row in rows]
        unknown = [row_id for row_id in wanted if row_id not in self._id_of]
        if unknown and self._listing is not None:
            self._learn(self._listing.ids(unknown))
        return [self._id_of[row_id] for row_id in wanted if row_id in self._id_of]

    def row_id(self, row: int) -> int:
        """The row id of what stands in a row."""
        return self._row_ids[row]

    def row_with(self, row_id: int) -> int:
        """The row in which a row id stands; raises ValueError."""
        return self._row_ids.index(row_id)

    def sort_by(self, ranks: Mapping[UUID, Any], others: Any, *, descending: bool) -> None:  # noqa: ANN401 - comparable
        """Put the rows in order of their declarations' ranks, the rank `others` where there is none.

        Equal ones stay as they are. Only ranked declarations are looked up: those of a large
        data file take a third of a second.
        """
        self._look_up(ranks)
        known = ((self._row_id_of.get(declaration_id), rank) for declaration_id, rank in ranks.items())
        by_row = {row_id: rank for row_id, rank in known if row_id is not None}
        shown = sorted(self._row_ids, key=lambda row_id: by_row.get(row_id, others), reverse=descending)
        self._row_ids = array("q", shown)
        self._forget_lines()

    def _look_up(self, declaration_ids: Iterable[UUID]) -> None:
        """Know the rows of these declarations, as far as the data file has them."""
        unknown = [one for one in declaration_ids if one not in self._row_id_of]
        if len(unknown) > ONE_BY_ONE:
            self.ids(range(len(self._row_ids)))
        elif self._listing is not None:
            found = ((self._listing.row_id(one), one) for one in unknown)
            self._learn({row_id: one for row_id, one in found if row_id is not None})

    def _learn(self, ids: Mapping[int, UUID]) -> None:
        self._id_of.update(ids)
        self._row_id_of.update((declaration_id, row_id) for row_id, declaration_id in ids.items())

    def _forget_lines(self) -> None:
        self._pages.clear()
        self._texts.clear()

    def _page(self, number: int) -> _Page:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        first = number * PAGE
        wanted = self._row_ids[first : first + PAGE]
        lines = self._listing.lines(wanted) if self._listing and wanted else {}
        self._learn({row_id: line.id for row_id, line in lines.items()})
        page = {row: lines[row_id] for row, row_id in enumerate(wanted, start=first) if row_id in lines}
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            gone, _ = self._pages.popitem(last=False)
            for row in range(gone * PAGE, (gone + 1) * PAGE):
                self._texts.pop(row, None)
        return page
