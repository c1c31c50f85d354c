from datetime import UTC, datetime

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from perfgoals_desktop.errors import PrinterNotReady
from perfgoals_desktop.services.previewing import page_sizes
from perfgoals_desktop.services.printing import draw_forms
from perfgoals_desktop.services.progress import Cancelled, silent
from perfgoals_desktop.ui.preview.print_pages import Choice, choice_of, in_order, print_pages
from tests.samples import sample_declaration


@pytest.fixture(scope="module")
def pdf(program):
    """Three pages."""
    declarations = [sample_declaration(number, name=f"项目{number}") for number in (1, 2, 3)]
    return draw_forms(declarations, program.catalog, created=datetime(2024, 1, 1, tzinfo=UTC)).data


@pytest.fixture
def printer(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setResolution(150)
    return printer


def ink(pdf, page, scale=1.0):
    """Where a page is dark: the lines and columns of its first and last dark dots."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[page].render(scale=scale, grayscale=True).to_pil()
        return image.point(lambda value: 255 if value < 140 else 0).getbbox()
    finally:
        document.close()


@pytest.mark.parametrize(
    ("choice", "pages"),
    [
        (Choice(), [0, 1, 2, 3]),
        (Choice(ranges=[(2, 3)]), [1, 2]),
        (Choice(ranges=[(1, 1), (4, 9)]), [0, 3]),
        (Choice(ranges=[(1, 2)], backwards=True), [1, 0]),
        (Choice(ranges=[(1, 2)], copies=2), [0, 1, 0, 1]),
        (Choice(ranges=[(1, 2)], copies=2, collate=False), [0, 0, 1, 1]),
    ],
)
def test_pages_leave_the_printer_as_they_were_chosen(choice, pages):
    assert in_order(4, choice) == pages


def test_the_choice_is_read_from_the_printer(printer):
    printer.setPageRanges(QPageRanges.fromString("1-2,5"))
    printer.setCopyCount(3)
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)

    assert choice_of(printer) == Choice([(1, 2), (5, 5)], 3, collate=False, backwards=True)


def test_copies_that_the_printer_makes_are_not_printed_twice(printer, monkeypatch):
    printer.setCopyCount(3)
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda self: True)

    assert choice_of(printer).copies == 1


def test_what_is_printed_stands_where_it_was_drawn(printer, pdf, tmp_path):
    assert print_pages(printer, pdf, [2, 0], "打印", silent) == 2

    out = tmp_path / "out.pdf"
    assert len(page_sizes(out.read_bytes())) == 2
    assert ink(out, 0) == pytest.approx(ink(pdf, 2), abs=2)


def test_smaller_paper_takes_the_whole_page(printer, pdf, tmp_path):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))

    print_pages(printer, pdf, [0], "打印", silent)

    left, _, right, bottom = ink(tmp_path / "out.pdf", 0)
    width, height = page_sizes((tmp_path / "out.pdf").read_bytes())[0]
    whole = ink(pdf, 0)
    assert (right - left) / width == pytest.approx((whole[2] - whole[0]) / 595, abs=0.02)
    assert bottom < height


def test_progress_is_told_and_may_stop(printer, pdf):
    told = []

    def progress(done, total, text):
        told.append((done, total, text))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(printer, pdf, [0, 1, 2], "打印", progress)

    assert told == [(0, 3, "打印"), (1, 3, "打印")]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_named(qapp, pdf, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))

    with pytest.raises(PrinterNotReady):
        print_pages(printer, pdf, [0], "打印", silent)
