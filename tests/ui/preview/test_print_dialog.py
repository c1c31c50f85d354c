import pytest
from PySide6 import QtPrintSupport
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from perfgoals_desktop.errors import PrinterNotReady
from perfgoals_desktop.services.errors import NotPrintable
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.previewing import page_sizes
from perfgoals_desktop.ui.preview import Printing
from tests.pdf_text import page_texts
from tests.samples import sample_declaration

ONE = [sample_declaration()]
MANY = [sample_declaration(number, name=f"项目{number}") for number in (1, 2, 3)]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def failures():
    return []


@pytest.fixture
def printing(program, runner, window, failures, tmp_path):
    def start(title, work, succeeded):
        runner.start(work, succeeded=succeeded, failed=failures.append)
        return True

    return Printing(program, start, window, lambda _window, suggested: tmp_path / suggested)


@pytest.fixture
def out(monkeypatch, tmp_path):
    """The file that stands for the printer."""

    class FilePrinter(QPrinter):
        def __init__(self, *_args):
            super().__init__(QPrinter.PrinterMode.ScreenResolution)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "printed.pdf"))

    monkeypatch.setattr(QtPrintSupport, "QPrinter", FilePrinter)
    return tmp_path / "printed.pdf"


def test_many_are_printed_through_the_dialog(printing, window, out, qtbot):
    printing.print(MANY)
    qtbot.waitUntil(lambda: window.findChild(QPrintDialog, "print_dialog") is not None)
    dialog = window.findChild(QPrintDialog, "print_dialog")
    assert (dialog.minPage(), dialog.maxPage()) == (1, 3)

    with qtbot.waitSignal(printing.told) as told:
        dialog.accept()

    assert "共 3 页" in told.args[0]
    assert len(page_sizes(out.read_bytes())) == 3


def test_a_dialog_that_is_closed_prints_nothing(printing, window, out, qtbot, runner):
    printing.print(ONE)
    qtbot.waitUntil(lambda: window.findChild(QPrintDialog, "print_dialog") is not None)

    window.findChild(QPrintDialog, "print_dialog").reject()

    qtbot.waitUntil(lambda: window.findChild(QPrintDialog, "print_dialog") is None)
    assert not runner.is_busy
    assert not out.exists()


def test_characters_that_cannot_be_printed_are_told_before_a_dialog(printing, window, failures, qtbot):
    printing.print([*MANY, sample_declaration(4, name="采购𨭎合金")])

    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], NotPrintable)
    assert "“𨭎”（U+28B4E）" in explain(failures[0])
    assert window.findChild(QPrintDialog, "print_dialog") is None


def test_one_is_saved_under_its_name(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.told) as told:
        printing.save(ONE)

    file = tmp_path / "人大代表履职培训经费.pdf"
    assert told.args == [f"已保存“{file.name}”，共 1 页。"]
    assert "人大代表履职培训经费" in page_texts(file.read_bytes())[0]


def test_many_are_saved_in_one_file(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.told):
        printing.save(MANY)

    assert len(page_sizes((tmp_path / "项目1等3项.pdf").read_bytes())) == 3


def test_a_name_that_no_file_can_have_is_made_one(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.told):
        printing.save([sample_declaration(name="甲/乙:丙")])

    assert (tmp_path / "甲_乙_丙.pdf").exists()


def test_nothing_is_saved_without_a_file(program, window, monkeypatch):
    started = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))

    Printing(program, lambda *args: bool(started.append(args)), window).save(ONE)

    assert started == []


def test_a_file_without_an_ending_gets_one(program, window, monkeypatch, runner, qtbot, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "甲"), ""))

    def start(_title, work, succeeded):
        return bool(runner.start(work, succeeded=succeeded))

    printing = Printing(program, start, window)
    with qtbot.waitSignal(printing.told):
        printing.save(ONE)

    assert (tmp_path / "甲.pdf").exists()


def test_a_printer_that_does_not_answer_is_explained():
    assert "“前台”没有响应" in explain(PrinterNotReady("前台"))
