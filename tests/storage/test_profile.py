from __future__ import annotations

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.profile import Profile, profile_of, save_profile
from perfgoals_desktop.storage.tables import PROFILES


def test_nothing_is_known_of_a_new_file(database):
    assert profile_of(database) == Profile()


def test_a_profile_stays_with_the_file(file, database):
    profile = Profile("会务处", "办公厅", "=张三", "021-1234\r\n转5")

    save_profile(database, Profile("旧单位", telephone="1"))
    save_profile(database, profile)

    database.close()
    with Database.open(file, read_only=True) as opened:
        assert profile_of(opened) == profile


def test_what_a_later_version_has_noted_stays(database):
    with database.writing() as connection:
        connection.execute(PROFILES.insert(), {"key": "seal", "value": "x"})

    save_profile(database, Profile(unit="会务处"))

    assert profile_of(database) == Profile(unit="会务处")
    with database.reading() as connection:
        kept = PROFILES.select().where(PROFILES.c.key == "seal")
        assert connection.execute(kept).one().value == "x"
