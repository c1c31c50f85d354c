import shutil

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog

from tests.pdf_text import page_texts


@pytest.fixture
def opened(window, tmp_path, published):
    shutil.copy(published, tmp_path / "数据.pgdb")
    assert window.open_file(tmp_path / "数据.pgdb")
    return window


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Answer the next file dialog with a name in the test's folder; an empty name closes it."""

    def choose(name):
        chosen = str(tmp_path / name) if name else ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
        return tmp_path / name

    return choose


def wait_for(window, qtbot, name):
    qtbot.waitUntil(lambda: f"已写出“{name}”" in window.messages.text, timeout=60_000)


def test_everything_shown_is_written_to_one_pdf(opened, choose, qtbot):
    out = choose("2023.申报表")

    opened.menu.output.save_pdf()
    wait_for(opened, qtbot, "2023.申报表.pdf")

    texts = page_texts(out.with_name("2023.申报表.pdf").read_bytes())
    assert sum("财政项目支出绩效目标申报表" in text for text in texts) == 14


def test_only_the_selected_projects_are_written(opened, choose, qtbot):
    out = choose("one.pdf")
    opened.projects.select(opened.projects.model.line(0).id)

    opened.menu.output.save_pdf()
    wait_for(opened, qtbot, "one.pdf")

    assert "疫情防控专项经费" in page_texts(out.read_bytes())[0]
    assert len(page_texts(out.read_bytes())) == 1


def test_the_open_project_is_written_as_it_was_just_typed(opened, choose, qtbot):
    out = choose("open.pdf")
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.session.set_answer("name", "刚刚改的名称")

    opened.menu.output.save_pdf()
    wait_for(opened, qtbot, "open.pdf")

    assert "刚刚改的名称" in page_texts(out.read_bytes())[0]


def test_the_summary_is_written_with_its_total(opened, choose, qtbot):
    out = choose("sum.pdf")

    opened.menu.output.save_summary()
    wait_for(opened, qtbot, "sum.pdf")

    assert "76,327,000.00" in "".join(page_texts(out.read_bytes()))


def test_the_workbook_is_written(opened, choose, qtbot):
    out = choose("all.xlsx")

    opened.menu.output.export()
    wait_for(opened, qtbot, "all.xlsx")

    assert len(openpyxl.load_workbook(out).sheetnames) == 14 + 3


def test_closing_the_dialog_writes_nothing(opened, choose, tmp_path):
    choose("")

    opened.menu.output.export()

    assert not opened.work.is_busy
    assert [file.suffix for file in tmp_path.iterdir() if file.suffix in {".xlsx", ".pdf"}] == []


def test_what_cannot_be_written_is_said(opened, choose, qtbot):
    choose("nowhere/all.xlsx")

    opened.menu.output.export()
    qtbot.waitUntil(lambda: "写不进去" in opened.messages.text, timeout=60_000)

    assert not opened.work.is_busy
