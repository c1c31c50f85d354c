"""Whose data file it is (本单位): unit, department, clerk, telephone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Final

from sqlalchemy import select

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.tables import PROFILES


@dataclass(frozen=True, slots=True)
class Profile:
    """Who hands over what a data file holds; a text that is not known is blank."""

    unit: str = ""  # 单位
    department: str = ""  # 主管部门
    clerk: str = ""  # 填报人
    telephone: str = ""  # 联系电话


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
