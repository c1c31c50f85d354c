"""Who works here: asked once, kept, and what new declarations begin with."""

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.services import own_profile
from perfgoals_desktop.services.own_profile import (
    known_answers,
    profile_for,
    read_own_profile,
    was_asked,
    write_own_profile,
)
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.profile import profile_of, save_profile

OWN = Profile("某某中心", "某某局", "张三", "021-12345678")


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    file = tmp_path / "config" / "profile.json"
    monkeypatch.setattr(own_profile, "profile_file", lambda: file)
    return file


@pytest.fixture(scope="module")
def catalog():
    return bootstrap.build().catalog


@pytest.mark.parametrize("profile", [OWN, Profile()])
def test_whatever_was_said_is_known_and_asked_no_more(profile):
    assert not was_asked()

    write_own_profile(profile)

    assert was_asked()
    assert read_own_profile() == profile


@pytest.mark.parametrize("written", ["", "[]", "{", '{"unit": 3}', "[" * 100_000])
def test_a_file_that_says_nothing_is_a_blank_profile(own_file, written):
    own_file.parent.mkdir()
    own_file.write_text(written, "utf-8")

    assert read_own_profile() == Profile()


def test_new_data_files_and_declarations_begin_with_it(tmp_path, catalog):
    write_own_profile(OWN)

    for number, form in enumerate(catalog):
        workspace = Workspace.create(tmp_path / f"{number}.pgdb")
        blank = workspace.add_blank(form, 2024)

        assert profile_of(workspace.database) == OWN
        told = [blank.text(key) for key in ("implementing_unit", "competent_department", "reporter")]
        assert told == [OWN.unit, OWN.department, OWN.clerk]
        assert blank.text("telephone") == OWN.telephone
        assert blank.fiscal_year == 2024
        workspace.close()


def test_the_data_file_has_the_last_word(tmp_path):
    workspace = Workspace.create(tmp_path / "x.pgdb")
    write_own_profile(OWN)
    assert profile_for(workspace.database) == OWN

    save_profile(workspace.database, Profile(unit="别的单位"))

    assert profile_for(workspace.database) == Profile(unit="别的单位")
    workspace.close()


def test_what_the_form_has_no_room_for_is_not_begun_with(catalog):
    form = next(iter(catalog))

    known = known_answers(Profile(unit="长" * 91, clerk="张" * 31, telephone=" "), form)

    assert known == {}
