"""A project is kept as a template and others begin with it, in this data file and in the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QInputDialog, QMessageBox

from perfgoals_desktop.services.template_folder import TemplateFolder


def trigger(window, name):
    action = window.findChild(object, name)
    assert action.isEnabled(), name
    action.trigger()


def keep(window, name=""):
    trigger(window, "save_as_template")
    dialog = window.findChild(QInputDialog, "template_name_dialog")
    if name:
        dialog.setTextValue(name)
    dialog.accept()


def new_project(window):
    trigger(window, "new_project_of")
    return next(dialog for dialog in window.findChildren(QDialog, "new_project_dialog") if dialog.isVisible())


def contents(dialog):
    box = dialog.findChild(QComboBox, "new_contents")
    return [box.itemText(row) for row in range(box.count())]


@pytest.fixture
def own_templates(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def first(own_templates, opened):
    opened.projects.select(opened.projects.model.line(0).id)
    return opened


@pytest.fixture
def kept(first):
    keep(first, "会议类")
    return first


def test_a_project_is_kept_under_its_own_name_unless_another_is_given(first):
    name = first.workspace.get(first.projects.selected_ids()[0]).name

    keep(first)

    assert f"模板“{name}”" in first.messages.text
    assert [template.name for template in first.menu.templates.kept().templates] == [name]


def test_the_open_project_is_kept_with_what_is_being_typed(first, qtbot):
    first.open_project(first.projects.selected_ids()[0])
    field = first.editor_page.findChild(object, "name")
    field.selectAll()
    qtbot.keyClicks(field, "new name")

    keep(first, "打字中")

    (template,) = first.menu.templates.kept().templates
    assert template.declaration.name == "new name"


def test_a_new_project_begins_with_the_template_chosen_by_keys(kept, qtbot):
    sample = kept.workspace.get(kept.projects.selected_ids()[0])
    dialog = new_project(kept)
    assert contents(dialog) == ["空白申报表", "模板：会议类"]
    box = dialog.findChild(QComboBox, "new_contents")

    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert not dialog.findChild(QComboBox, "new_form").isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    made = kept.editor_page.session.declaration
    assert made.id != sample.id
    assert made.text("annual_goal") == sample.text("annual_goal") != ""
    assert made.amount("annual_requested") is None
    assert made.fiscal_year == kept.projects.chosen_year or made.fiscal_year
    assert kept.projects.model.rowCount() == 15


def test_templates_are_there_with_another_data_file(kept, tmp_path):
    assert kept.menu.files.make(tmp_path / "明年.pgdb")

    assert contents(new_project(kept)) == ["空白申报表", "模板：会议类"]


def test_what_has_no_place_in_the_form_of_the_year_is_told(kept, qtbot):
    dialog = new_project(kept)
    dialog.findChild(object, "new_year").setValue(2025)
    dialog.findChild(QComboBox, "new_contents").setCurrentIndex(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    made = kept.editor_page.session.declaration
    assert (made.fiscal_year, made.form_id) == (2025, kept.program.catalog.for_year(2025).id)


def test_a_template_is_replaced_only_after_a_yes(kept):
    other = kept.projects.model.line(1)
    kept.projects.select(other.id)

    keep(kept, "会议类")
    box = kept.findChild(QMessageBox, "ask_replace_template")
    box.defaultButton().click()
    (template,) = kept.menu.templates.kept().templates
    assert template.declaration.name != kept.workspace.get(other.id).name

    keep(kept, "会议类")
    boxes = [box for box in kept.findChildren(QMessageBox, "ask_replace_template") if box.isVisible()]
    next(button for button in boxes[0].buttons() if button.text() == "代替").click()
    (template,) = kept.menu.templates.kept().templates
    assert template.declaration.name == kept.workspace.get(other.id).name


def test_a_template_is_deleted_after_a_yes(kept):
    dialog = new_project(kept)
    dialog.findChild(QComboBox, "new_contents").setCurrentIndex(1)

    dialog.findChild(object, "drop_template").click()
    box = dialog.findChild(QMessageBox, "ask_drop_template")
    next(button for button in box.buttons() if button.text() == "删除模板").click()

    assert contents(dialog) == ["空白申报表"]
    assert kept.menu.templates.kept().templates == ()


def test_a_template_that_cannot_be_read_is_named(kept):
    (TemplateFolder().folder / "坏.json").write_text("{", "utf-8")

    dialog = new_project(kept)

    assert "坏.json" in dialog.findChild(object, "new_note").text()


def test_a_template_that_cannot_be_written_is_told(first):
    folder = TemplateFolder().folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")

    keep(first, "会议类")

    assert first.messages.text
    assert first.menu.templates.kept().templates == ()


def test_nothing_is_kept_without_one_project(opened):
    opened.projects.table.selectAll()

    assert not opened.findChild(object, "save_as_template").isEnabled()
