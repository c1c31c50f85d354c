"""What the list shows is reviewed when it comes into sight, and anew when others have changed."""

import shutil
import threading
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui import list_review
from perfgoals_desktop.ui.models.project_list import Column
from tests.made_up import make_data_file


@pytest.fixture(scope="module")
def three_hundred(tmp_path_factory):
    return make_data_file(tmp_path_factory.mktemp("made_up") / "many.pgdb", 300)


@pytest.fixture
def many(window, three_hundred, tmp_path):
    file = tmp_path / "many.pgdb"
    shutil.copy(three_hundred, file)
    assert window.open_file(file)
    return window


def found(window, row):
    return window.projects.model.index(row, Column.FINDINGS).data()


def settled(window):
    waiting = window.list_review._timer.isActive() or window.upkeep._timer.isActive()
    return window.upkeep.surroundings.is_known and not (window.runner.is_busy or waiting)


def test_what_is_in_sight_is_reviewed_and_nothing_else(many, qtbot):
    qtbot.waitUntil(lambda: bool(found(many, 0)) and settled(many))

    in_sight = many.projects.table.rows_in_sight()
    assert 0 < len(in_sight) < 100
    assert all(found(many, row) for row in in_sight)
    assert not any(found(many, row) for row in range(in_sight.stop, 300))


def test_what_is_scrolled_to_is_reviewed(many, qtbot):
    qtbot.waitUntil(lambda: bool(found(many, 0)) and settled(many))

    many.projects.table.scrollToBottom()

    qtbot.waitUntil(lambda: bool(found(many, 299)))
    assert found(many, 0)


def test_sorting_by_findings_reviews_everything(many, qtbot):
    qtbot.waitUntil(lambda: settled(many))

    many.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)

    qtbot.waitUntil(lambda: settled(many) and not many.work.is_busy)
    texts = [found(many, row) for row in range(300)]
    assert all(texts)
    assert texts[0].startswith("错误")


@pytest.mark.parametrize("is_large", [False, True])
def test_a_list_that_was_left_in_order_of_findings_is_so_when_it_is_opened(
    many, qtbot, monkeypatch, is_large
):
    many.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: settled(many) and not many.work.is_busy)
    file = many.workspace.file
    many.let_file_go()
    monkeypatch.setattr(Listing, "is_large", lambda _: is_large)

    many.open_file(file)

    qtbot.waitUntil(lambda: many.projects.model.rowCount() == 300)
    qtbot.waitUntil(lambda: all(found(many, row) for row in range(300)))
    assert found(many, 0).startswith("错误")


def test_everything_is_reviewed_once_only(many, qtbot):
    many.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: settled(many) and not many.work.is_busy)

    many.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.AscendingOrder)

    assert not many.work.is_busy


def test_a_window_may_be_closed_while_all_is_reviewed(many, qtbot):
    many.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)

    assert many.work.is_busy
    assert many.close()


def test_a_change_of_one_is_seen_in_the_findings_of_another(opened, qtbot):
    first, second = opened.projects.shown_ids()[:2]
    qtbot.waitUntil(lambda: bool(found(opened, 0)) and settled(opened))
    before = found(opened, 0)
    twin = opened.workspace.get(second)
    for key in ("name", "implementing_unit"):
        twin = twin.with_answer(key, opened.workspace.get(first).answers[key])

    opened.workspace.save(twin)
    opened.show_changed(second)

    qtbot.waitUntil(lambda: found(opened, 0) not in {"", before})


def test_a_review_that_began_before_the_others_were_known_is_done_again(opened, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: bool(found(opened, 0)) and settled(opened))
    began, may_go_on, reviewed = threading.Event(), threading.Event(), []
    surroundings = opened.upkeep.surroundings
    review = surroundings.review

    def slow_review(declaration, program):
        began.set()
        may_go_on.wait(20)
        reviewed.append(declaration.id)
        return review(declaration, program)

    monkeypatch.setattr(surroundings, "review", slow_review)
    opened.upkeep.renewed.emit()
    qtbot.waitUntil(began.is_set)
    opened.upkeep.renewed.emit()
    may_go_on.set()
    qtbot.waitUntil(lambda: settled(opened))

    assert reviewed.count(opened.projects.model.line(0).id) == 2


def test_the_bin_is_not_reviewed(opened, qtbot):
    opened.workspace.discard(opened.projects.shown_ids()[:1])
    qtbot.waitUntil(lambda: settled(opened))

    opened.show_bin(True)
    qtbot.wait(3 * list_review.PAUSE_MS)

    assert not opened.runner.is_busy
    assert opened.projects.model.rowCount() == 1


def test_one_that_is_gone_meanwhile_disturbs_nobody(opened, qtbot):
    qtbot.waitUntil(lambda: settled(opened))

    opened.list_review._fail(UnknownDeclaration(opened.workspace.file, UUID(int=1)))

    assert not opened.messages.isVisible()


def test_damage_that_a_review_meets_is_told(opened, qtbot):
    opened.list_review._fail(DataFileDamaged(opened.workspace.file, "found"))

    assert opened.messages.isVisible()


def test_a_program_error_in_a_review_is_logged_only(opened, qtbot, caplog):
    opened.list_review._fail(KeyError("rule"))

    assert not opened.messages.isVisible()
    assert [record.message for record in caplog.records] == ["review of the list failed"]
