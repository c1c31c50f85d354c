"""Made-up declarations are what the program would have stored itself."""

from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.repository import Repository
from tests.made_up import declaration, declarations, make_data_file

COUNT = 200


def test_a_data_file_holds_the_declarations(tmp_path):
    file = make_data_file(tmp_path / "made up.pgdb", COUNT)

    with Database.open(file) as database:
        repository = Repository(database)
        assert list(repository) == list(declarations(COUNT))
        assert repository.save_all(declarations(COUNT)).unchanged == COUNT
    assert damage_of(file) == ()


def test_they_are_listed_and_found(tmp_path):
    file = make_data_file(tmp_path / "made up.pgdb", COUNT)

    with Listing(file) as listing:
        (line,) = listing.page(Selection(words=declaration(7).name))
        assert line.id == declaration(7).id
        assert len(listing.implementing_units()) > 50


def test_a_number_gives_the_same_declaration_each_time():
    assert declaration(3) == declaration(3)
    assert len({item.name for item in declarations(COUNT)}) > 0.95 * COUNT
