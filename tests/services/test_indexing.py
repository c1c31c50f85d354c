"""The word index follows at leisure, and only where there is enough to index."""

import sqlite3
from contextlib import closing

import pytest

from perfgoals_desktop.services.indexing import index_words
from perfgoals_desktop.storage import word_indexing
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.storage.listing import Listing
from tests.made_up import make_data_file

COUNT = 120


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(word_indexing, "MOST_UNINDEXED", 100)
    return make_data_file(tmp_path / "made up.pgdb", COUNT)


def index_pages(file):
    """Pages of the index, the first ones of its bookkeeping left out."""
    with closing(sqlite3.connect(file)) as plain:
        return plain.execute("SELECT count(*) FROM word_index_data WHERE id > 10").fetchone()[0]


def test_everything_is_indexed_piece_by_piece(file):
    with Database.open(file) as database:
        assert list(index_words(database)) == [50, 50, 20]
        assert list(index_words(database)) == []


def test_whoever_stops_goes_on_another_time(file):
    with Database.open(file) as database:
        next(index_words(database))
        assert not word_indexing.is_behind(database)

        with Listing(file) as listing:
            assert len(listing.row_ids(Selection(words="项"))) == len(listing.page(Selection(words="项")))


def test_a_file_that_is_only_read_is_left_as_it_is(file):
    with Database.open(file, read_only=True) as database:
        assert list(index_words(database)) == []


def test_a_damaged_index_is_made_anew(file):
    with Database.open(file) as database:
        list(index_words(database))
        with Listing(file) as listing:
            expected = listing.row_ids(Selection(words="项目"))
        with closing(sqlite3.connect(file)) as plain:
            plain.execute("UPDATE word_index_data SET block = x'ff'")
            plain.execute("INSERT INTO unindexed SELECT declaration_row_id, words FROM search_text")
            plain.commit()

        list(index_words(database))
        assert word_indexing.is_behind(database)
        assert sum(index_words(database)) == COUNT

    assert index_pages(file) > 0
    with Listing(file) as listing:
        assert listing.row_ids(Selection(words="项目")) == expected
