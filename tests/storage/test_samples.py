"""Files of every schema that was ever released open with equal content."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from perfgoals_desktop.domain.canonical import from_document
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.steps import latest
from tests.storage import sample

SAMPLES = sorted(sample.FOLDER.glob("schema-*.pgdb"))


@pytest.fixture
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a sample, because opening a file may upgrade it."""
    return Path(shutil.copy(request.param, tmp_path))


def test_there_is_a_sample_of_every_released_schema():
    numbers = range(1, sample.RELEASED + 1)

    assert [file.stem for file in SAMPLES] == [f"schema-{number}" for number in numbers]
    assert sample.RELEASED in {latest(), latest() - 1}


@pytest.mark.parametrize("opened", SAMPLES, ids=lambda file: file.stem, indirect=True)
def test_a_sample_holds_what_was_stored(opened):
    expected = json.loads((sample.FOLDER / opened.with_suffix(".json").name).read_text("utf-8"))

    assert sample.content(opened) == expected
    with Database.open(opened) as database:
        assert list(Repository(database)) == [from_document(item) for item in expected["declarations"]]
    assert damage_of(opened) == ()


@pytest.mark.parametrize("opened", SAMPLES, ids=lambda file: file.stem, indirect=True)
def test_a_sample_is_listed(opened):
    Database.open(opened).close()

    with Listing(opened) as listing:
        assert [line.name for line in listing.page()] == ["人大会议经费", "", "=HYPERLINK(“x”)\t😀"]


def test_the_latest_sample_is_what_its_script_makes(tmp_path):
    written = sample.make(tmp_path / "new.pgdb")

    assert written == json.loads((sample.FOLDER / f"schema-{sample.RELEASED}.json").read_text("utf-8"))
