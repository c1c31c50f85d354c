"""What is said about the declarations of a data file (意见): read when one is opened, and gone on with.

Apart from `opinions`, which writes workbooks: opening a project is to load none of that.
"""

from __future__ import annotations

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.own_profile import profile_for
from perfgoals_desktop.services.threads import Thread, said_now, threads_about
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions


def threads_in(database: Database, declaration: Declaration, catalog: Catalog) -> tuple[Thread, ...]:
    """What was said about a declaration of a data file, see `threads.threads_about`."""
    said = Opinions(database).about([declaration.id])
    return threads_about(declaration, said, catalog.forms.get(declaration.form_id))


def say(database: Database, opinion: Opinion) -> None:
    """Keep what was said; on return it is safe on the disk. Raises DataFileError."""
    Opinions(database).add([opinion])


def speak(
    database: Database,
    declaration: Declaration,
    voice: Voice,
    text: str,
    *,
    place: str = "",
    thread: Thread | None = None,
) -> None:
    """Say something in the name of whose data file it is, and keep it."""
    say(database, said_now(declaration, voice, text, profile_for(database), place=place, thread=thread))
