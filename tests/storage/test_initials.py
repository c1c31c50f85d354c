from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import initials
from perfgoals_desktop.storage.initials import MOST_SPELLINGS, spellings
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.storage.listing import Listing
from tests.storage.listed_examples import ids

BUILD = Path(__file__).parents[2] / "packaging" / "build_initials.py"


@pytest.fixture
def no_table(monkeypatch, tmp_path):
    """A broken installation, without the table."""
    monkeypatch.setattr(initials, "resources", lambda: tmp_path)
    initials._table.cache_clear()
    initials._letters.cache_clear()
    yield
    initials._table.cache_clear()
    initials._letters.cache_clear()


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("人大信访经费", ["rdxfjf"]),
        ("“慧”监督2024", ["hjd2024"]),
        ("A类", ["al"]),
        ("𬭎", ["h"]),
        ("重庆", ["zq", "cq"]),
        ("银行行长", ["yxxc", "yhxc", "yxhc", "yxxz", "yhhc", "yhxz", "yxhz", "yhhz"]),
        ("", []),
        ("abc 1", []),
        ("，。！", []),
        ("😀", []),
    ],
)
def test_a_text_is_spelled_by_its_initials(text, spelled):
    assert spellings(text) == spelled


def test_a_text_of_doubtful_characters_is_spelled_in_few_ways():
    assert len(spellings("行长" * 50)) == MOST_SPELLINGS


@pytest.mark.parametrize("typed", ["rdxf", "RDXF", "xfj", "ｒｄｘｆ", "xxzx", "xfjf xxzx", "rdxf 信息"])
def test_initials_of_name_and_unit_are_found(repository, file, typed):
    wanted = Declaration(UUID(int=1), "f").with_answers(
        {"name": "人大信访经费", "implementing_unit": "信息中心"}
    )
    repository.save(wanted, Declaration(UUID(int=2), "f").with_answer("annual_goal", "人大信访信息中心"))

    with Listing(file) as listing:
        assert ids(listing.page(Selection(words=typed))) == [wanted.id]


def test_letters_are_found_in_plain_text_too(repository, file):
    wanted = Declaration(UUID(int=1), "f").with_answer("annual_goal", "建成RDXF系统")
    repository.save(wanted)

    with Listing(file) as listing:
        assert ids(listing.page(Selection(words="rdxf"))) == [wanted.id]


def test_a_new_name_is_found_and_the_old_one_no_longer(repository, file):
    declaration = Declaration(UUID(int=1), "f").with_answer("name", "人大信访")
    repository.save(declaration)
    repository.save(declaration.with_answer("name", "会议经费"))

    with Listing(file) as listing:
        assert len(listing.page(Selection(words="hyjf"))) == 1
        assert listing.page(Selection(words="rdxf")) == ()


def test_without_the_table_everything_else_goes_on(repository, no_table, caplog):
    declaration = Declaration(UUID(int=1), "f").with_answer("name", "人大信访")

    repository.save(declaration)

    assert list(repository) == [declaration]
    assert "no search by initials" in caplog.text


def test_the_table_is_what_the_library_of_readings_says():
    spec = importlib.util.spec_from_file_location("build_initials", BUILD)
    assert spec
    assert spec.loader
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)

    assert build.FILE.read_text("utf-8") == build.table()


def test_saving_does_not_load_the_library_of_readings():
    script = (
        "import sys; from perfgoals_desktop.storage.initials import spellings;"
        "print(spellings('人大信访'), 'pypinyin' in sys.modules)"
    )

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "['rdxf'] False"
