"""Who writes into a data file, and when they sat down to it."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, field, replace
from uuid import uuid4


def login_name() -> str:
    """The name of the person who is logged in on this computer; blank where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # which of them depends on version and platform
        return ""


def new_session() -> str:
    """A mark for one stretch of work, unlike any other."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody at work (修改人): their name, and the editing session that they are in.

    What a declaration said when a session ended is kept, see `versions`; so a change of
    many declarations at once is a session of its own.
    """

    name: str = field(default_factory=login_name)
    session: str = field(default_factory=new_session)

    def sitting_down(self) -> Writer:
        """The same person in a new session."""
        return replace(self, session=new_session())
