"""Whatever a failing disk makes of a data file, it is told, or nothing is lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, DataFileError
from perfgoals_desktop.storage.listed import Order, Selection, SortKey
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.repository import Repository
from tests.storage import sample

CASES = 40


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("sound") / "sound.pgdb"
    sample.make(file)
    return file.read_bytes()


def flipped(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def truncated(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def read(file: Path) -> list[Declaration]:
    with Listing(file) as listing:
        listing.page(Selection(words="会议"), Order(SortKey.NAME, descending=True))
        listing.totals()
    with Database.open(file) as database:
        return list(Repository(database))


@pytest.mark.parametrize("spoil", [flipped, truncated])
def test_damage_is_told_or_nothing_is_lost(file, sound, spoil):
    file.write_bytes(sound)
    expected = read(file)
    chance = random.Random(1)  # noqa: S311 - as arbitrary in every run

    for _ in range(CASES):
        file.write_bytes(spoil(sound, chance))
        try:
            found = read(file)
        except DataFileError:
            continue
        assert found == expected or damage_of(file)


@pytest.mark.parametrize("spoilt", [b"STRI\xc3T", b"STRIXT"])
def test_a_schema_that_cannot_be_read_is_damage(file, sound, spoilt):
    file.write_bytes(sound.replace(b"STRICT", spoilt, 1))

    with pytest.raises(DataFileDamaged):
        read(file)
