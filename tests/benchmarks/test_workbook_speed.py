"""The published forms as a workbook, against openpyxl's own time for the same cells."""

from time import process_time

import pytest

from perfgoals_desktop.documents.xlsx import write_workbook
from tests.benchmarks.workbook import CREATED, bare_contents, published, write_bare

pytestmark = pytest.mark.long

ROUNDS = 15
MOST = 1.2


def seconds(work, *arguments):
    start = process_time()
    work(*arguments)
    return process_time() - start


def test_a_workbook_takes_hardly_longer_than_bare_openpyxl(tmp_path, record_property):
    projects = published()

    def write_ours():
        write_workbook(tmp_path / "ours.xlsx", projects, created=CREATED)

    write_ours()
    contents = list(bare_contents(tmp_path / "ours.xlsx"))
    rounds = [
        (seconds(write_ours), seconds(write_bare, tmp_path / "bare.xlsx", contents)) for _ in range(ROUNDS)
    ]
    ours, bare = (min(times) for times in zip(*rounds, strict=True))

    record_property("seconds", {"ours": ours, "bare": bare})
    assert ours <= MOST * bare
