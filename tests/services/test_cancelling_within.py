"""Whoever cancels does not wait until the file that is being read has come to its end."""

from __future__ import annotations

from time import monotonic

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.exchange import carried, slip
from perfgoals_desktop.services import verifying
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.opinions import take_opinion_files
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.verifying import verify
from perfgoals_desktop.sources import ReadingTooLong


def for_ever(*_):
    while True:
        sum(range(100))


class Pressed:
    """Cancels from the second time on that it is asked for the same file."""

    def __init__(self):
        self.times = 0
        self.told = 0.0

    def __call__(self, *_):
        self.times += 1
        if self.times > 2:
            self.told = self.told or monotonic()
            raise Cancelled


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "报送.xlsx"
    file.write_bytes(b"PK\x03\x04")
    return file


@pytest.fixture
def endless(monkeypatch):
    monkeypatch.setattr(carried, "parcel_in_workbook", for_ever)
    monkeypatch.setattr(verifying, "parcel_in_workbook", for_ever)
    monkeypatch.setattr(slip, "slip_in_workbook", for_ever)


WORKS = {
    "collect": lambda file, program, ask: collect(file.with_name("out.pgdb"), [file], program, ask),
    "verify": lambda file, program, ask: verify([file], program, progress=ask),
    "opinions": lambda file, _, ask: take_opinion_files(file.with_name("a.pgdb"), [file], ask),
}


@pytest.mark.parametrize("work", WORKS)
def test_work_is_cancelled_within_a_file(work, file, endless):
    pressed = Pressed()

    with pytest.raises(Cancelled):
        WORKS[work](file, bootstrap.build(), pressed)

    assert monotonic() - pressed.told < 1
    assert list(file.parent.iterdir()) == [file]


def test_a_check_says_which_file_took_too_long(file, endless, monkeypatch):
    monkeypatch.setattr("perfgoals_desktop.stopping.SECONDS", 0.2)

    (check,) = verify([file], bootstrap.build())

    assert isinstance(check.error, ReadingTooLong)
    assert "秒内没有读完" in explain(check.error)
