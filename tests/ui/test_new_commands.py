"""New projects: blank, after a sample, for another year."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.templates import after_sample
from perfgoals_desktop.ui.carrying.dialog import CarryingDialog

THIS_YEAR = date.today().year  # noqa: DTZ011 - the calendar on the wall


def count(window):
    return window.projects.model.rowCount()


def trigger(window, name):
    action = window.findChild(object, name)
    assert action.isEnabled(), name
    action.trigger()


@pytest.fixture
def first(opened):
    opened.projects.select(opened.projects.model.line(0).id)
    return opened


def test_a_new_project_is_of_this_year_without_a_question(opened, program):
    trigger(opened, "new_project")

    made = opened.editor_page.session.declaration
    assert made.fiscal_year == THIS_YEAR
    assert made.form_id == program.catalog.for_year(THIS_YEAR).id
    assert count(opened) == 15


def test_year_and_form_can_be_chosen_by_keys(opened, qtbot, program):
    trigger(opened, "new_project_of")
    dialog = opened.findChild(QDialog, "new_project_dialog")
    year = dialog.findChild(object, "new_year")

    year.selectAll()
    qtbot.keyClicks(year, "2022")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    made = opened.editor_page.session.declaration
    assert made.fiscal_year == 2022
    assert made.form_id == program.catalog.for_year(2022).id


def test_leaving_the_question_adds_nothing(opened, qtbot):
    trigger(opened, "new_project_of")

    qtbot.keyClick(opened.findChild(QDialog, "new_project_dialog"), Qt.Key.Key_Escape)

    assert count(opened) == 14


def test_a_project_after_a_sample_has_its_words_and_no_amounts(first):
    sample = first.workspace.get(first.projects.selected_ids()[0])

    trigger(first, "new_after_sample")

    made = first.editor_page.session.declaration
    assert made.id != sample.id
    assert made.text("annual_goal") == sample.text("annual_goal") != ""
    assert [item.name for item in made.indicators] == [item.name for item in sample.indicators]
    assert made.amount("annual_requested") is None
    assert made.date("start_date") is None
    assert count(first) == 15


def test_a_sample_that_is_final_gives_a_draft(first, program):
    identity = first.projects.selected_ids()[0]
    first.workspace.finalise([identity], first.program)
    sample = first.workspace.get(identity)

    made = after_sample(sample, program.catalog.form(sample.form_id))

    assert (made.status, made.revision) == (Status.DRAFT, 1)


def test_projects_are_declared_again_for_the_next_year(opened):
    opened.projects.table.selectAll()

    trigger(opened, "carry_forward")
    dialog = opened.findChild(CarryingDialog, "carry_dialog")
    dialog.findChild(QPushButton, "take").click()

    assert count(opened) == 28
    assert "14 张 2024 年度的草稿" in opened.messages.text
    assert len(opened.projects.selected_ids()) == 14
    assert all(item.fiscal_year == 2024 for item in opened.workspace.get_many(opened.projects.selected_ids()))


def test_carrying_forward_can_be_undone(first):
    trigger(first, "carry_forward")
    first.findChild(CarryingDialog, "carry_dialog").findChild(QPushButton, "take").click()
    assert count(first) == 15

    first.messages.findChild(object, "remedy").click()

    assert count(first) == 14
