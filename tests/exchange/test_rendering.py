"""What draws the pages of others is a process that can be ended."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from perfgoals_desktop.exchange import rendering
from perfgoals_desktop.exchange.attachment import not_printed
from perfgoals_desktop.exchange.code_errors import NothingScanned, PagesLost, PictureUnusable
from perfgoals_desktop.exchange.rendering import NoProcess, NotDrawn, Wanted, drawing
from perfgoals_desktop.exchange.scanning import scan_data
from perfgoals_desktop.pdfium import DRAW_PAGES
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.verifying import Outcome, verify
from perfgoals_desktop.sources import ReadingTooLong
from tests.exchange.parcels import CREATED, final, goods, parcel, program
from tests.fuzzing import seeds
from tests.incoming.pdfs import document, forms, stream
from tests.samples import sample_declaration

ROOT = Path(__file__).parents[2]
NOWHERE = ["/nowhere/python"]
SILENT = [sys.executable, "-c", ""]


@pytest.fixture
def started(monkeypatch):
    """Every process that was started."""
    found = []

    class Noted(subprocess.Popen):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **named)
            found.append(self)

    monkeypatch.setattr(rendering.subprocess, "Popen", Noted)
    return found


def test_a_page_that_would_take_years_is_given_up_and_its_process_ended(started, monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 1.0)
    began = monotonic()

    with pytest.raises(ReadingTooLong):
        scan_data(forms(12, 12), "扫描.pdf")

    assert monotonic() - began < 30
    assert [process.returncode is not None for process in started] == [True]
    assert not [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]


PARENT = """
from perfgoals_desktop.exchange.rendering import Wanted, drawing
from tests.incoming.pdfs import forms
with drawing("a.pdf") as process:
    count = process.begin(forms(12, 12), Wanted.PICTURES)
    print(process._process.pid, flush=True)
    next(process.pages(count))
"""


def is_running(pid):
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_a_process_that_draws_ends_with_the_program_that_is_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, cwd=ROOT)
    pid = int(parent.stdout.readline())
    sleep(0.5)
    assert is_running(pid)

    parent.kill()
    parent.communicate()

    deadline = monotonic() + 4  # by itself it ends later, for want of memory
    while is_running(pid) and monotonic() < deadline:
        sleep(0.05)
    survived = is_running(pid)
    if survived:
        os.kill(pid, signal.SIGKILL)
    assert not survived


def test_a_page_of_many_million_lines_is_given_up(monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 1.0)
    content = stream(b"0 0 m 9 9 l S " * 14_000_000, b"")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 80 60]/Contents 4 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"

    with pytest.raises((PagesLost, PictureUnusable, ReadingTooLong)):  # by its memory or by its time
        scan_data(document(b"<</Type/Catalog/Pages 2 0 R>>", pages, page, content), "扫描.pdf")


def test_a_cancel_between_pages_ends_the_process(started):
    def cancel(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        scan_data(seeds.pdfs()[0], "扫描.pdf", cancel)

    assert [process.returncode is not None for process in started] == [True]


@pytest.mark.parametrize("command", [NOWHERE, SILENT], ids=["nowhere", "silent"])
def test_without_a_process_the_pages_are_drawn_here(command, monkeypatch):
    monkeypatch.setattr(rendering, "_command", lambda: command)

    with pytest.raises(NoProcess), drawing("a.pdf") as process:
        process.begin(seeds.pdfs()[0], Wanted.PICTURES)
    with pytest.raises(NothingScanned):
        scan_data(seeds.pdfs()[0], "扫描.pdf")
    with pytest.raises(PictureUnusable):
        scan_data(b"%PDF", "扫描.pdf")


def ending_after(written):
    """A process that ends by itself after what it has written."""
    script = "import sys; out = sys.stdout.buffer; out.write({0!r}); out.flush(); sys.stdin.buffer.read(1)"
    return [sys.executable, "-c", script.format(b"ready\n" + written)]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        struct.pack(">qq", 2, 0),
        struct.pack(">qqqq", 2, 0, 16, 1) + bytes(16),
        struct.pack(">qqqq", 2, 0, 9, 9) + b"123",
    ],
    ids=["before the pages", "before the first page", "after a page", "within a page"],
)
def test_a_process_that_ends_by_itself_says_nothing_of_the_pages(written, monkeypatch, tmp_path):
    declaration = final(sample_declaration())
    file = tmp_path / "表.pdf"
    print_forms(file, goods(declaration), program(), created=CREATED)
    monkeypatch.setattr(rendering, "_command", lambda: ending_after(written))

    with pytest.raises(PagesLost):
        scan_data(file.read_bytes(), "表.pdf")
    (found,) = verify([file], program())
    assert found.outcome is Outcome.UNREADABLE
    assert "没有读完" in explain(found.error)


def test_what_is_no_document_is_not_drawn():
    with pytest.raises(NotDrawn), drawing("a.pdf") as process:
        process.begin(b"%PDF", Wanted.PICTURES)


def test_the_program_without_an_interpreter_beside_it_draws_by_a_command(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert rendering._command() == [sys.executable, DRAW_PAGES]
    command = [sys.executable, "-m", "perfgoals_desktop", DRAW_PAGES]
    monkeypatch.setattr(rendering, "_command", lambda: command)

    with drawing("a.pdf") as process:
        (page,) = process.pages(process.begin(seeds.pdfs()[0], Wanted.PICTURES))

    assert page.size == (334, 251)


def test_pages_whose_text_would_take_years_are_given_up(monkeypatch):
    monkeypatch.setattr(rendering, "SECONDS", 1.0)

    with pytest.raises(ReadingTooLong):
        not_printed(forms(12, 12), parcel(), "报送.pdf")


@pytest.mark.parametrize("command", [None, NOWHERE], ids=["process", "here"])
def test_a_check_code_on_a_page_is_found(command, monkeypatch, tmp_path):
    declaration = final(sample_declaration())
    file = tmp_path / "表.pdf"
    print_forms(file, goods(declaration), program(), created=CREATED)
    if command is not None:
        monkeypatch.setattr(rendering, "_command", lambda: command)

    data = file.read_bytes()
    assert not_printed(data, parcel(declaration), "表.pdf") == ()
    assert len(not_printed(data, parcel(final(sample_declaration(name="另一个"))), "表.pdf")) == 1
