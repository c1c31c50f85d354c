"""The list with 1,000 to 100,000 projects: run with `pytest -m long tests/benchmarks/test_listing.py`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.list_figures import autosaved, exponents, indexed_file

pytestmark = pytest.mark.long

SIZES = (1_000, 10_000, 100_000)
LARGEST = SIZES[-1]


def in_a_process_of_its_own(module, file):
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(file)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[2], text=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made up")
    return {size: indexed_file(folder / f"{size}.pgdb", size) for size in SIZES}


@pytest.fixture(scope="module")
def figures(files):
    return {size: in_a_process_of_its_own("list_figures", file) for size, file in files.items()}


@pytest.fixture(scope="module")
def window(files):
    return {size: in_a_process_of_its_own("list_window", file) for size, file in files.items()}


def test_the_first_page_of_a_hundred_thousand_is_there_at_once(figures, window, record_property):
    record_property("figures", figures)

    assert figures[LARGEST]["opened"] < 100
    assert figures[LARGEST]["first page"] < 20
    assert window[LARGEST]["opened"] < 1000


def test_every_letter_finds_within_fifty_milliseconds(figures):
    slow = {name: took for name, took in figures[LARGEST].items() if name.startswith("search") and took >= 50}

    assert slow == {}


def test_whoever_types_and_scrolls_is_never_kept_waiting(window, record_property):
    record_property("window", window)

    assert window[LARGEST]["busiest"] < 50
    assert window[LARGEST]["scrolled by a page"] < 16
    assert window[LARGEST]["scrolled anywhere"] < 16


def test_memory_stays_below_that_of_a_small_computer(figures, window):
    assert figures[LARGEST]["megabytes"] < 150
    assert window[LARGEST]["megabytes"] < 250


def test_nothing_grows_faster_than_the_number_of_projects(figures, record_property):
    grown = exponents(figures[SIZES[1]], figures[LARGEST])
    record_property("exponents", grown)

    assert {name: exponent for name, exponent in grown.items() if exponent > 1.2} == {}


def test_an_autosave_takes_no_longer_among_many(files, record_property):
    took = {size: autosaved(file) for size, file in files.items()}
    record_property("milliseconds", took)

    assert took[LARGEST] < 15
