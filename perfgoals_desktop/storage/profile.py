"""Whose data file it is (本单位): unit, department, clerk, telephone."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Final

from sqlalchemy import select

from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.tables import PROFILES

__all__ = ["Profile", "profile_of", "save_profile"]

_KEYS: Final = frozenset(field.name for field in fields(Profile))


def profile_of(database: Database) -> Profile:
    """Whose file it is; what a later version has noted besides is left alone."""
    with database.reading() as connection:
        rows = connection.execute(select(PROFILES)).all()
    return Profile(**{key: value for key, value in rows if key in _KEYS})


def save_profile(database: Database, profile: Profile) -> None:
    """Note whose file it is from now on."""
    rows = [{"key": key, "value": value} for key, value in asdict(profile).items()]
    with database.writing() as connection:
        connection.execute(PROFILES.delete().where(PROFILES.c.key.in_(_KEYS)))
        connection.execute(PROFILES.insert(), rows)
