"""Reading ends when its time is over or somebody cancels, wherever it is at that moment."""

from __future__ import annotations

import contextlib
import importlib
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from perfgoals_desktop import bootstrap, stopping
from perfgoals_desktop.services.arrivals import read_arrivals
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.sources import FORMS, ReadingTooLong
from perfgoals_desktop.stopping import BUSY, uninterrupted, watched, within_time
from tests.incoming.archives import SHEET, before, changed, workbook

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""A destructor may be what is interrupted first; the reading is at the next look."""

NOWHERE = Path("没有.xlsx")
ROOT = Path(__file__).resolve().parent.parent.parent


def for_ever():
    while True:
        with contextlib.suppress(Exception):  # as careless libraries do
            sum(range(1000))


def cancel():
    raise Cancelled


def long_workbook(folder):
    """A workbook within all limits that takes several seconds."""
    rows = b"".join(
        b'<row r="%d">%s</row>'
        % (row, b"".join(b'<c r="%s%d"><v>%d</v></c>' % (c, row, row * 7919) for c in COLUMNS))
        for row in range(1000, 16_000)
    )
    file = folder / "大.xlsx"
    file.write_bytes(changed(workbook(), SHEET, before(b"</sheetData>", rows)))
    return file


COLUMNS = [bytes([letter]) for letter in range(ord("A"), ord("Z"))]


def test_reading_stops_when_its_time_is_over(monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.2)
    began = monotonic()

    with pytest.raises(ReadingTooLong) as caught:
        watched(NOWHERE, for_ever)

    assert monotonic() - began < 2
    assert caught.value.file == NOWHERE.name


def test_a_reading_that_only_waits_for_a_busy_machine_has_more_time(monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.2)

    assert watched(NOWHERE, lambda: sleep(0.4) or "读完") == "读完"
    with pytest.raises(ReadingTooLong):
        watched(NOWHERE, lambda: [sleep(0.01) for _ in range(1000)])


def test_the_sentence_says_after_how_many_seconds():
    assert "10 秒" in explain(ReadingTooLong("a.xlsx", stopping.SECONDS))


def test_a_cancel_stops_reading_at_once():
    began = monotonic()

    with pytest.raises(Cancelled):
        watched(NOWHERE, for_ever, cancel)

    assert monotonic() - began < 1


def test_a_cancel_stops_the_reading_of_a_large_workbook(tmp_path):
    file = long_workbook(tmp_path)
    catalog = bootstrap.build().catalog
    pressed = threading.Event()
    told: list[float] = []

    def progress(*_):
        if pressed.is_set():
            told.append(monotonic())
            raise Cancelled

    threading.Timer(0.7, pressed.set).start()
    with pytest.raises(Cancelled):
        read_arrivals([file], catalog, progress)

    assert monotonic() - told[0] < 1


def test_a_large_workbook_is_not_read_longer_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 1.0)
    file = long_workbook(tmp_path)
    catalog = bootstrap.build().catalog
    began = monotonic()

    with pytest.raises(ReadingTooLong):
        read_arrivals([file], catalog, lambda *_: None)

    assert monotonic() - began < BUSY + 2  # the program's own patience with a busy machine


def test_what_is_read_in_time_is_returned_and_nothing_comes_after():
    assert [watched(NOWHERE, lambda number=number: number) for number in range(200)] == list(range(200))
    assert not [thread for thread in threading.enumerate() if thread.name == "watch"]


def test_an_error_of_the_reading_goes_on_as_it_is():
    with pytest.raises(KeyError):
        watched(NOWHERE, lambda: {}["a"])


def test_a_reading_within_another_is_watched_once():
    within = within_time(lambda _: [thread.name for thread in threading.enumerate()].count("watch"))

    assert watched(NOWHERE, lambda: within(NOWHERE)) == 1
    assert within(NOWHERE) == 1


def test_a_module_is_loaded_whole():
    done = []

    def load():
        with uninterrupted():
            sleep(0.3)
            done.append(True)
        for_ever()

    with pytest.raises(Cancelled):
        watched(NOWHERE, load, cancel)
    with uninterrupted():
        done.append(True)

    assert done == [True, True]


def test_many_readings_that_are_stopped_leave_nothing_behind():
    for _ in range(10):
        with pytest.raises(Cancelled):
            watched(NOWHERE, for_ever, cancel)

    sleep(0.1)
    assert not [thread for thread in threading.enumerate() if thread.name == "watch"]


@pytest.mark.parametrize("reading", ["list", "for_ever, cancel"])
def test_tracing_goes_on_after_a_reading(reading):
    """In a process of its own: one that hangs here can only be killed."""
    code = (
        "import contextlib, sys; from pathlib import Path\n"
        "from tests.incoming.test_stopping import NOWHERE, Cancelled, cancel, for_ever, watched\n"
        "with contextlib.suppress(Cancelled):\n"
        f"    watched(NOWHERE, {reading})\n"
        "sys.settrace(lambda *_: None)\n"
        "sorted(range(3), key=lambda number: -number)\n"
        "print('through')\n"
    )

    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)

    assert ran.stdout == "through\n", ran.stderr


@pytest.mark.parametrize("trace", [[], ["traced"]])
@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("times", [300, pytest.param(20_000, marks=pytest.mark.long)])
def test_readings_that_end_at_their_limit_are_read_or_stopped(times, threads, trace):
    command = [sys.executable, "-m", "tests.incoming.stopping_process", str(times), str(threads), *trace]

    ran = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60 + times / 10, cwd=ROOT
    )

    found = dict(pair.split("=") for pair in ran.stdout.split())
    assert found.keys() == {"read", "stopped", "left"}, (found, ran.stderr)
    assert int(found["read"]) + int(found["stopped"]) == times // threads * threads
    assert found["left"] == "0"
    print(threads, trace, ran.stdout)  # noqa: T201 - the figures of the long run


def test_what_a_library_makes_of_the_interruption_does_not_matter():
    def wrap():
        try:
            for_ever()
        except BaseException as error:
            raise ValueError from error

    with pytest.raises(Cancelled):
        watched(NOWHERE, wrap, cancel)


def test_no_interruption_comes_while_a_module_is_loaded(tmp_path, monkeypatch):
    (tmp_path / "loaded_slowly.py").write_text("from time import sleep\nsleep(0.6)\nwhole = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    found = []

    def load():
        found.append(importlib.import_module("loaded_slowly").whole)
        for_ever()

    with pytest.raises(Cancelled):
        watched(NOWHERE, load, cancel)

    assert found == [True]


def test_a_reading_without_a_thread_to_watch_it_is_told(monkeypatch):
    def refuse(_):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)

    with pytest.raises(RuntimeError):
        watched(NOWHERE, list)


def test_a_file_of_many_megabytes_has_more_time(tmp_path, monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.1)
    file = tmp_path / "大.xlsx"
    with file.open("wb") as stream:
        stream.truncate(2 * FORMS.bytes)

    with pytest.raises(ReadingTooLong) as caught:
        watched(file, for_ever)

    assert caught.value.seconds == pytest.approx(0.3)
