"""What clerks do from the first window to the paper, by keys alone, and that it comes to the same."""

import json
import re

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QTreeView

from perfgoals_desktop.cli import main
from perfgoals_desktop.domain.canonical import content, digest
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.services.carrying_table import carried_of, carrying_tables
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from tests.pdf_drawing import drawn_pages
from tests.pdf_text import page_texts
from tests.ui.keyboard import Keyboard

PROJECT = "“预算联网“慧”监督智能化应用开发项目"
"""Of the published forms the one with most fields filled: a one-off project with its own total and goal."""


ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture
def keyboard(qtbot, window):
    window.activateWindow()
    return Keyboard(qtbot)


@pytest.fixture(scope="module")
def by_command(tmp_path_factory, published):
    """The project as the command line makes, checks, prints and exports it."""
    folder = tmp_path_factory.mktemp("by command")
    data = folder / "data.pgdb"
    assert main(["import", "--data", str(data), str(sample_source())]) == 0
    for command, name in (("print", "form.pdf"), ("export", "form.xlsx")):
        out = str(folder / name)
        assert main([command, "--data", str(data), "--out", out, "--project", PROJECT]) == 0
    return folder


@pytest.fixture(scope="module")
def wanted(by_command):
    """What the project says."""
    workspace = Workspace(by_command / "data.pgdb")
    found = next(item for item in workspace.everything() if item.name == PROJECT)
    workspace.close()
    return found


def typed(answer):
    """An answer as a clerk types it."""
    match answer:
        case None:
            return ""
        case Money():
            return answer.plain()
        case _:
            return str(answer)


def begin_project(keyboard):
    """A blank project of 2023, on the form of that year."""
    keyboard.press("Ctrl+Alt+N")
    keyboard.write("2023")
    keyboard.press("Return")


def fill_fields(keyboard, form, wanted):
    """Go with Enter from field to field, writing what each asks for; the last one leads to the tree."""
    asked = []
    while not isinstance(keyboard.focused, QTreeView):
        key = field_of(keyboard.focused, form)
        asked.append(key)
        if key != "fiscal_year":  # it is there already
            keyboard.write(typed(wanted.answers.get(key)))
        keyboard.press("Return")
    assert set(asked) == {field.key for field in form.fields}
    assert len(asked) == len(form.fields)


def field_of(widget, form):
    """The key of the field that a widget belongs to."""
    while not form.has_field(widget.objectName()):
        widget = widget.parentWidget()
    return widget.objectName()


def fill_indicators(keyboard, form, wanted):
    """Go through the tree with Enter; Down where a kind stays empty."""
    keyboard.press("Home", "Down")  # past the first family to its first kind
    for category in form.category_keys:
        rows = [item for item in form.in_order(wanted.indicators) if item.category == category]
        if not rows:
            keyboard.press("Down")
            continue
        keyboard.press("Return")
        for row in rows:
            keyboard.write(row.name)
            keyboard.press("Return")
            keyboard.write(row.target.printed(form.value_style))
            keyboard.press("Return")  # opens the next row
        keyboard.press("Return")


def seen(file):
    """What stands where on the pages; the project's number is another one in each data file."""
    pages = drawn_pages(file.read_bytes())
    texts = [[(text, box) for text, box in page.texts if not ID.search(text)] for page in pages]
    return texts, [(page.watermarks, page.rules, page.codes) for page in pages], without_ids(file)


def without_ids(file):
    return [ID.sub("编号", text) for text in page_texts(file.read_bytes())]


def cells(file):
    """Every cell of a workbook with its kind, by sheet; what no reader sees is left out."""
    book = openpyxl.load_workbook(file)
    return {
        sheet.title: {cell.coordinate: (cell.value, cell.data_type) for row in sheet for cell in row}
        for sheet in book
        if sheet.sheet_state == "visible"
    }


def test_a_project_filled_by_keys_is_the_one_that_the_command_line_makes(
    window, keyboard, tmp_path, by_command, wanted, program, capsys
):
    form = program.catalog.form(wanted.form_id)
    data, pdf, book = tmp_path / "keys.pgdb", tmp_path / "keys.pdf", tmp_path / "keys.xlsx"

    keyboard.answer_file_dialogs(data, ask="Ctrl+Shift+N")
    begin_project(keyboard)
    fill_fields(keyboard, form, wanted)
    fill_indicators(keyboard, form, wanted)

    made = window.editor_page.session.declaration
    assert content(made) == content(wanted)
    assert digest(made) == digest(wanted)

    found = shown_in_review(window, keyboard)
    keyboard.answer_file_dialogs(pdf, ask="Ctrl+Shift+E")
    keyboard.until(lambda: pdf.exists() and not window.work.is_busy)
    keyboard.answer_file_dialogs(book, ask="Ctrl+E")
    keyboard.until(lambda: book.exists() and not window.work.is_busy)
    keyboard.press("Ctrl+Q")

    assert seen(pdf) == seen(by_command / "form.pdf")
    assert cells(book) == cells(by_command / "form.xlsx")
    assert found == checked(data, capsys)


def shown_in_review(window, keyboard):
    """The messages that the tab 审核 shows, come to by keys."""
    page = window.editor_page
    while page.editor.current_tab != "review":
        keyboard.press("Ctrl+PgDown")
    keyboard.until(lambda: page.live_review.is_current and not window.runner.is_busy)
    return sorted((remark.rule, remark.message) for remark in page.last_review.remarks)


def checked(data, capsys):
    """What the command line finds in a data file."""
    capsys.readouterr()
    main(["check", "--data", str(data), "--json"])
    return sorted((found["rule"], found["message"]) for found in json.loads(capsys.readouterr().out))


def test_the_published_forms_come_in_by_the_window_as_by_the_command_line(
    window, keyboard, tmp_path, published
):
    data = tmp_path / "imported.pgdb"

    keyboard.answer_file_dialogs(sample_source(), data, ask="Ctrl+I")
    keyboard.until(lambda: window.projects.model.rowCount() == 14)
    keyboard.press("Escape")  # what the import has to tell
    keyboard.press("Ctrl+Q")

    assert told(data) == told(published)


def told(data):
    """What all declarations of a data file say, in their order."""
    workspace = Workspace(data)
    everything = [content(item) for item in workspace.everything()]
    workspace.close()
    return everything


def test_last_years_forms_are_carried_forward_by_keys(opened, keyboard, data, program):
    sources = told(data)
    opened.projects.table.setFocus()

    keyboard.press("Ctrl+A", "Ctrl+Shift+Y")
    keyboard.write("2025")
    keyboard.press("Return")
    keyboard.until(lambda: opened.projects.model.rowCount() == 28)
    keyboard.press("Ctrl+Q")

    workspace = Workspace(data)
    last_year, this_year = workspace.everything()[:14], workspace.everything()[14:]
    workspace.close()
    assert [content(item) for item in last_year] == sources
    tables = carrying_tables(last_year, 2025, program.catalog)
    expected = [carried_of(table, {}).declaration for table in tables]
    assert sorted(map(digest, this_year)) == sorted(map(digest, expected))
    assert {(item.fiscal_year, item.form_id) for item in this_year} == {
        (2025, program.catalog.for_year(2025).id)
    }
    assert {item.date("end_date").year for item in this_year} == {2025}


def test_all_is_undone_to_nothing_and_done_again_to_the_same(opened, keyboard, program, wanted):
    begin_project(keyboard)
    page = opened.editor_page
    session, form = page.session, page.session.form
    blank = session.declaration

    fill_fields(keyboard, form, wanted)
    fill_indicators(keyboard, form, wanted)
    move_and_paste(keyboard, page)
    full, steps = session.declaration, session.undo_stack.count()
    assert steps >= 100
    assert len(full.indicators) > len(wanted.indicators)

    for _ in range(steps):
        keyboard.press("Ctrl+Z")
    assert session.declaration == blank
    assert not session.undo_stack.canUndo()

    for _ in range(steps):
        keyboard.press("Ctrl+Y")
    assert session.declaration == full
    assert not session.undo_stack.canRedo()


def move_and_paste(keyboard, page):
    """Edit the filled tree in every way that keys have."""
    keyboard.press("Ctrl+Home", "Down", "Down")  # the first indicator
    for _ in range(8):
        keyboard.press("Alt+Down")
    for _ in range(8):
        keyboard.press("Alt+Up")
    keyboard.press("Shift+Down", "Ctrl+C")
    for _ in range(10):
        keyboard.press("Ctrl+V", "Alt+Down", "Alt+Down")
    keyboard.press("Ctrl+X", "Up", "Ctrl+V")
    QApplication.clipboard().setText("质量指标\t考核合格率\t≥95%\n时效指标\t按时完成率\t=100%")
    for _ in range(5):
        keyboard.press("Ctrl+V", "Delete", "Ctrl+V")
    for number in range(5):
        keyboard.press("F2", "Ctrl+A")
        keyboard.write(f"第{number}次改名")
        keyboard.press("Escape" if number == 4 else "Return", "Escape", "Up")
