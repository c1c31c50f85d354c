"""Keep the word index of a data file up to date, while nobody is kept waiting."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from perfgoals_desktop.storage.errors import DataFileDamaged

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database

PAUSE_S: Final = 0.005
"""Between two pieces of work, so that whoever saves meanwhile gets their turn."""


def index_words(database: Database) -> Iterator[int]:
    """Index what is not indexed yet if that is more than a few; tells how many declarations each time.

    Whoever iterates may stop at any time, and go on some other time. An index that turns out
    to be damaged is made anew.
    """
    from perfgoals_desktop.storage.word_indexing import forget_words, index_some, is_behind

    if database.read_only or not is_behind(database):
        return
    try:
        while done := index_some(database):
            yield done
            time.sleep(PAUSE_S)
    except DataFileDamaged as error:
        # Not what the error says: SQLite's own words quote what was to be written.
        logging.getLogger(__name__).warning("the word index is made anew: %s", type(error).__name__)
        forget_words(database)
