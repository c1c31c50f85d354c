"""A page that is made when it is first wanted, so that a project opens at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

MakePage = Callable[[QWidget], QWidget]
"""Makes a page as a child of the widget that is to hold it."""


class LatePage(QWidget):
    """The place of a page among the tabs; `page` makes it."""

    def __init__(self, make: MakePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._page: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether the page is there."""
        return self._page is not None

    @property
    def page(self) -> QWidget:
        """The page itself."""
        if self._page is None:
            self._page = self._make(self)
            self._column.addWidget(self._page)
            if self.isVisible():
                self._page.show()  # Qt would show it a moment later, and nothing in it could have the focus
        return self._page
