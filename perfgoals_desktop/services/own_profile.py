"""Who works on this machine (本单位): asked once, kept beside the other choices of the user.

A data file has a profile of its own, for it may be carried about; a new one begins with the
user's, and where the file's is blank the user's is taken.
"""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.services.choices import read_choices, write_choices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfgoals_desktop.domain.declaration import Answer
    from perfgoals_desktop.schema.definition import FormDefinition
    from perfgoals_desktop.storage.database import Database

_NAME: Final = "profile.json"
_FIELDS: Final = {
    "unit": "implementing_unit",
    "department": "competent_department",
    "clerk": "reporter",
    "telephone": "telephone",
}
"""The fields of forms that say the same, by the names of a profile's parts."""


def profile_file() -> Path:
    """Where it stands."""
    return user_folders.config() / _NAME


def was_asked() -> bool:
    """Whether the user has been asked, whatever the answer was."""
    return profile_file().exists()


def read_own_profile() -> Profile:
    """Who works here; blank where nobody has said so."""
    told = read_choices(profile_file())
    names = (field.name for field in fields(Profile))
    return Profile(**{name: text for name in names if isinstance(text := told.get(name), str)})


def write_own_profile(profile: Profile) -> None:
    """Keep who works here; raises OSError or FileNotWritten."""
    write_choices(profile_file(), asdict(profile))


def profile_for(database: Database) -> Profile:
    """Whose data file it is: what the file says, else who works here."""
    from perfgoals_desktop.storage.profile import profile_of

    said = profile_of(database)
    return read_own_profile() if said.is_blank else said


def known_answers(profile: Profile, form: FormDefinition) -> Mapping[str, Answer]:
    """What a new declaration of a form can begin with.

    Only texts that the form asks for and has room for: it is better to ask than to print half a name.
    """
    from perfgoals_desktop.schema.definition import FieldKind

    answers: dict[str, Answer] = {}
    for name, key in _FIELDS.items():
        text = str(getattr(profile, name)).strip()
        field = form.field(key) if form.has_field(key) else None
        if not text or field is None or field.kind not in {FieldKind.TEXT, FieldKind.LONG_TEXT}:
            continue
        if field.max_length is None or len(text) <= field.max_length:
            answers[key] = text
    return answers
