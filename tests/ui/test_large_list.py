"""A large data file is read beside the window: what was asked for arrives, and only the last of it."""

import pytest
from PySide6.QtCore import Qt

from perfgoals_desktop.storage import listing as listing_module
from perfgoals_desktop.ui.models.project_list import Column
from tests.ui.test_projects_page import choose, names, totals


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr(listing_module, "MANY", 5)


@pytest.fixture
def settled(opened, qtbot):
    """The list of a file that counts as large, read to the end."""
    qtbot.waitUntil(lambda: opened.projects.model.rowCount() == 14)
    qtbot.waitUntil(lambda: totals(opened).startswith("共 14 个"))
    return opened


def type_words(window, words):
    window.projects.search.setText(words)
    window.projects.search.textEdited.emit(words)


def test_rows_and_sums_arrive(settled):
    assert len(names(settled)) == 14
    assert "76,327,000.00" in totals(settled)


def test_of_what_is_typed_the_last_is_shown(settled, qtbot):
    for words in ("r", "rd", "rdx", "rdxf"):
        type_words(settled, words)
        qtbot.wait(25)

    qtbot.waitUntil(lambda: names(settled) == ["人大信访经费"])
    qtbot.waitUntil(lambda: totals(settled).startswith("共 1 个"))
    assert not settled.projects.model.reading.is_awaited


def test_enter_goes_to_what_is_found_without_waiting(settled, qtbot):
    type_words(settled, "rdxf")

    settled.projects.search.returnPressed.emit()

    assert names(settled) == ["人大信访经费"]
    assert settled.projects.table.selected_count() == 1


def test_what_is_exported_is_what_was_asked_for(settled):
    type_words(settled, "信访")
    settled.projects._apply()

    shown = settled.projects.shown_ids()

    assert len(shown) == 1


def test_a_project_is_selected_once_it_is_shown(settled, qtbot):
    wanted = settled.projects.model.line(9).id

    settled.projects.refresh()
    settled.projects.select(wanted)

    qtbot.waitUntil(lambda: settled.projects.selected_ids() == [wanted])


def test_the_selection_outlives_a_refresh(settled, qtbot):
    wanted = settled.projects.model.line(9).id
    settled.projects.select(wanted)

    settled.projects.refresh()
    settled.projects.refresh()

    qtbot.waitUntil(lambda: not settled.projects.model.reading.is_awaited)
    assert settled.projects.selected_ids() == [wanted]


def test_sorting_and_filters_are_read_beside_too(settled, qtbot):
    settled.projects.table.sortByColumn(Column.AMOUNT, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: names(settled)[0] == "代表工作经费")

    choose(settled, "filter_status", "已批复")
    qtbot.waitUntil(lambda: names(settled) == [])
    label = settled.findChild(object, "empty")
    qtbot.waitUntil(label.isVisible)


def test_the_bin_never_shows_what_is_not_in_it(settled, qtbot):
    settled.show_bin(True)

    assert names(settled) == []
    qtbot.waitUntil(lambda: not settled.projects.model.reading.is_awaited)
    assert names(settled) == []
    settled.show_bin(False)
    qtbot.waitUntil(lambda: len(names(settled)) == 14)


def test_a_file_is_closed_while_it_is_read(settled, tmp_path):
    type_words(settled, "经费")
    settled.projects._apply()

    settled.menu.files.make(tmp_path / "空.pgdb")

    assert names(settled) == []
