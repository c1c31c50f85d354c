from __future__ import annotations

from perfgoals_desktop.storage.files import neighbour, put_in_place, remove_data_file
from tests.storage.conftest import left_in


def test_a_data_file_goes_with_its_journals(file):
    for suffix in ("", "-wal", "-shm", "-journal", ".other"):
        file.with_name(file.name + suffix).touch()

    remove_data_file(file)
    remove_data_file(file)

    assert left_in(file.parent) == {f"{file.name}.other"}


def test_a_neighbour_lies_in_the_same_folder_under_a_new_name(file):
    assert neighbour(file).parent == file.parent
    assert neighbour(file) != neighbour(file)


def test_a_finished_file_takes_the_place_of_the_old_one(file):
    file.write_text("old")
    part = neighbour(file)
    part.write_text("new")

    put_in_place(part, file)

    assert file.read_text() == "new"
    assert left_in(file.parent) == {file.name}
