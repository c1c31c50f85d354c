"""Whatever the word index holds by now, what is found is what a look at every text finds."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import word_index, word_indexing
from perfgoals_desktop.storage.backup import back_up, damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listed import IN_BIN, Selection
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.search_text import search_text, search_words
from perfgoals_desktop.storage.word_index import forget_index, has_index, tokens
from perfgoals_desktop.storage.word_indexing import index_some, is_behind
from tests.strategies import texts

LETTERS = "信访大会议经费Aa1０%()（）=≥\"'*-+:^x2 \n囍𬭎䶮"
MANY = 60


def declaration(number: int, name: str) -> Declaration:
    return Declaration(UUID(int=number), "shanghai-2023").with_answers(
        {"name": name or None, "annual_goal": name[::-1] or None}
    )


def index_all(database: Database) -> None:
    while index_some(database, 7):
        pass


def plainly(declarations: dict[int, Declaration], typed: str) -> set[UUID]:
    words = search_words(typed)
    return {item.id for item in declarations.values() if all(word in search_text(item) for word in words)}


def found(listing: Listing, typed: str) -> set[UUID]:
    row_ids = listing.row_ids(Selection(words=typed))
    lines = listing.lines(row_ids)
    assert listing.totals(Selection(words=typed)).count == len(row_ids) == len(lines)
    return {line.id for line in lines.values()}


@pytest.mark.parametrize("seed", range(4))
def test_saving_deleting_and_indexing_in_any_order_loses_nothing(repository, database, file, seed):
    chance = random.Random(seed)  # noqa: S311 - as arbitrary in every run
    held: dict[int, Declaration] = {}

    def text(most: int) -> str:
        return "".join(chance.choices(LETTERS, k=chance.randrange(most)))

    with Listing(file) as listing:
        for step in range(120):
            match chance.randrange(5):
                case 0 | 1:
                    number = chance.randrange(MANY)
                    held[number] = declaration(number, text(12))
                    repository.save(held[number])
                case 2 if held:
                    number = chance.choice(list(held))
                    repository.delete(held.pop(number).id)
                case _:
                    index_some(database, chance.randrange(1, 9))
            typed = text(4)
            assert found(listing, typed) == plainly(held, typed), (step, typed)


@pytest.fixture
def odd(database, repository):
    """Declarations of every odd text, all of them indexed."""
    chance = random.Random(1)  # noqa: S311 - as arbitrary in every run
    made = [declaration(number, "".join(chance.choices(LETTERS, k=8))) for number in range(1, MANY)]
    made += [
        declaration(MANY + place, name)
        for place, name in enumerate(["x28", "(", "=100(%)", "信\n访", "x0a", "1.5"])
    ]
    repository.save_all(made)
    index_all(database)
    return dict(enumerate(made))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(LETTERS, max_size=5) | texts(max_size=5) | st.text(max_size=3))
def test_any_words_are_found_as_by_a_look_at_every_text(odd, file, typed):
    with Listing(file) as listing:
        assert has_index(listing._connection)
        assert found(listing, typed) == plainly(odd, typed)


@settings(max_examples=100, deadline=None)
@given(texts(max_size=6), texts(max_size=6))
def test_tokens_tell_any_two_texts_apart(one, other):
    left, right = ("\n".join(search_words(text)) for text in (one, other))

    assert (tokens(left) == tokens(right)) == (left == right)
    assert len(tokens(left).split(" ")) == max(1, len(left))


def test_nothing_is_looked_at_when_all_is_indexed(odd, listing_of, statements):
    listing_of.row_ids(Selection(words="信访"))

    assert not any("instr" in statement and "unindexed" not in statement for statement in statements)


@pytest.fixture
def listing_of(file, odd):
    with Listing(file) as listing:
        yield listing


@pytest.fixture
def statements(listing_of):
    said: list[str] = []
    listing_of._connection.set_trace_callback(said.append)
    return said


def test_what_lies_in_the_bin_is_found_there(odd, repository, listing_of):
    (wanted,) = plainly(odd, "=100(%)")

    repository.discard(wanted)

    assert len(listing_of.row_ids(Selection(words="=100(%)"))) == 0
    assert len(listing_of.row_ids(Selection(words="=100(%)", in_bin=True))) == 1
    assert listing_of.totals(IN_BIN).count == 1


def test_a_row_number_that_comes_back_says_what_it_says_now(database, repository, file):
    repository.save(declaration(1, "信访"), declaration(2, "会议"))
    index_all(database)

    repository.delete(UUID(int=2))
    repository.save(declaration(3, "经费"))

    with Listing(file) as listing:
        assert found(listing, "会议") == set()
        assert found(listing, "经费") == {UUID(int=3)}
        index_all(database)
        assert found(listing, "会议") == set()
        assert found(listing, "经费") == {UUID(int=3)}


def test_what_was_indexed_is_taken_out_again_to_the_last_token(odd, database, repository):
    repository.delete(*(item.id for item in odd.values()))
    index_all(database)

    with database.reading() as connection:
        held = connection.exec_driver_sql(
            "SELECT count(*) FROM word_index WHERE word_index MATCH 'x28'"
        ).scalar()
    assert held == 0


def test_a_small_data_file_gets_no_index(database, repository):
    repository.save(declaration(1, "信访"))

    assert not is_behind(database)


def test_a_large_one_is_behind_until_it_is_indexed(odd, database, repository, monkeypatch):
    monkeypatch.setattr(word_indexing, "MOST_UNINDEXED", 3)
    assert not is_behind(database)

    repository.save(*(declaration(number, "改") for number in range(1, 5)))
    assert is_behind(database)

    index_all(database)
    assert not is_behind(database)


def test_without_a_full_text_index_every_text_is_looked_at(odd, file, database, monkeypatch):
    monkeypatch.setattr(word_index, "can_index", lambda _: False)
    monkeypatch.setattr(word_indexing, "can_index", lambda _: False)
    monkeypatch.setattr(word_indexing, "MOST_UNINDEXED", -1)

    with Listing(file) as listing:
        assert found(listing, "信") == plainly(odd, "信")
    assert not is_behind(database)


def unknown_module(file):
    """Let the index look like one of a module that this SQLite does not have."""
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("PRAGMA writable_schema = ON")
        plain.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'fts5', 'other') WHERE name = 'word_index'"
        )
        plain.commit()


def test_a_file_with_an_index_that_nobody_here_can_read_opens_all_the_same(odd, database, file):
    database.close()
    unknown_module(file)

    with Database.open(file), Listing(file) as listing:
        assert found(listing, "信访") == plainly(odd, "信访")
    assert damage_of(file) == ()


def test_a_damaged_index_is_passed_over(odd, database, file):
    database.close()
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("UPDATE word_index_data SET block = x'ff' WHERE id > 10")
        plain.commit()

    with Listing(file) as listing:
        assert found(listing, "信访") == plainly(odd, "信访")


def test_an_index_that_is_forgotten_is_made_anew(odd, database, file):
    with database.writing() as connection:
        forget_index(connection.connection.driver_connection)
        forget_index(connection.connection.driver_connection)

    with Listing(file) as listing:
        assert not has_index(listing._connection)
        assert found(listing, "信访") == plainly(odd, "信访")
        index_all(database)
        assert has_index(listing._connection)
        assert found(listing, "信访") == plainly(odd, "信访")


def test_a_backup_has_the_index_too(odd, file, tmp_path):
    copy = tmp_path / "copy.pgdb"

    back_up(file, copy)

    with Listing(copy) as listing:
        assert has_index(listing._connection)
        assert found(listing, "信访") == plainly(odd, "信访")
