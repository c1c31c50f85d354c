"""Build the application; the one place that puts its parts together."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop import user_folders
from perfgoals_desktop.services.plain_log import PlainLog
from perfgoals_desktop.services.program import Program

if TYPE_CHECKING:
    from perfgoals_desktop.rules.rulebook import Rulebook
    from perfgoals_desktop.schema.catalog import Catalog


def build(*more_forms: Path) -> Program:
    """The program with its forms (`more_forms` are further folders of definitions) and its rule book.

    They are read when they are first needed: the window is painted before that.
    """
    return Program(partial(_read_catalog, *more_forms), _read_rulebook)


def _read_catalog(*more_forms: Path) -> Catalog:
    from perfgoals_desktop.services.packs.definitions import read_catalog
    from perfgoals_desktop.services.packs.shelf import Shelf

    return read_catalog(Shelf(), *more_forms)


def _read_rulebook() -> Rulebook:
    from perfgoals_desktop.services.packs.definitions import read_rulebook
    from perfgoals_desktop.services.packs.shelf import Shelf

    return read_rulebook(Shelf())


def start_log() -> None:
    """Write what goes wrong to the platform's log folder, 5 MB at most; never to the screen.

    The log holds no content of a form.
    """
    log = logging.getLogger("perfgoals_desktop")
    if not log.handlers:
        log.propagate = False
        log.addHandler(PlainLog(user_folders.logs()))
