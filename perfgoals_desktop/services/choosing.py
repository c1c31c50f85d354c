"""Find the declarations that somebody names on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.errors import NoSuchProject, NothingToDo
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository


def chosen(database: Database, wanted: Sequence[str] = ()) -> list[Declaration]:
    """The declarations whose id or whole name is in `wanted`, in the file's order; all for none.

    Raises NoSuchProject for a word that names none, NothingToDo for an empty data file.
    """
    everything = list(Repository(database))
    if not everything:
        raise NothingToDo(database.file)
    for word in wanted:
        if not any(_is(declaration, word) for declaration in everything):
            raise NoSuchProject(word)
    return [item for item in everything if not wanted or any(_is(item, word) for word in wanted)]


def _is(declaration: Declaration, word: str) -> bool:
    return word.strip().casefold() in {str(declaration.id), declaration.name.strip().casefold()}
