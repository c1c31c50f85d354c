"""The indicator library is leafed through, searched and taken from by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.indicator_shelf import IndicatorShelf
from perfgoals_desktop.ui.indicators.library_models import KIND, NAME, ShelfModel, TopicModel
from tests.ui.composing import enter
from tests.ui.indicators.conftest import FORM, LIBRARY, written


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def text_of(dialog, name):
    return dialog.findChild(QLabel, name).text()


@pytest.fixture
def page(clerk):
    return clerk.page


@pytest.fixture
def dialog(page):
    """The library, opened in 质量指标."""
    page.tree.go_to(page.model.index_of_category("output.quality"))
    page.findChild(QAction, "indicator-library").trigger()
    return page.browsing.dialog


def test_the_models_keep_the_rules_of_models(qapp, qtmodeltester):
    shelf = IndicatorShelf(FORM, LIBRARY)
    topics, rows = TopicModel(shelf.topics), ShelfModel(FORM)
    found = shelf.find()
    rows.show([each for topic in found.values() for each in topic])
    topics.show({topic: len(each) for topic, each in found.items()})

    qtmodeltester.check(topics)
    qtmodeltester.check(rows)


def test_it_opens_at_the_kind_that_one_stands_in(dialog):
    assert dialog.kinds.currentText() == "产出指标 / 质量指标"
    assert set(texts(dialog.table.model(), KIND)) == {"质量指标"}


def test_what_is_searched_is_taken_with_enter(dialog, page, qtbot):
    enter(dialog.search, "验收合格率")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)

    name = texts(dialog.table.model(), NAME)[0].removesuffix("（已有）")
    assert [item.name for item in page.session.declaration.indicators if item.category == "output.quality"][
        -1
    ] == name
    assert name in text_of(dialog, "library_told")
    assert dialog.isVisible()


def test_what_is_taken_has_its_value_and_is_one_step_of_undo(dialog, page, qtbot):
    before = written(page.session)
    dialog.table.selectAll()
    count = len(dialog.table.selectionModel().selectedRows())

    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    after = page.session.declaration.indicators

    assert len(after) == 4 + count
    assert all(not item.target.is_blank for item in after)
    page.session.undo_stack.undo()
    assert written(page.session) == before


def test_what_the_project_has_is_marked(dialog, page, qtbot):
    enter(dialog.search, "参训率")

    assert texts(dialog.table.model(), NAME)[0] == "参训率（已有）"


def test_arrows_go_through_the_table_and_pages_through_the_topics(dialog, qtbot):
    dialog.kinds.setCurrentIndex(0)
    topic = dialog.topics.currentIndex().data()

    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.search, Qt.Key.Key_PageDown)
    assert dialog.table.currentIndex().row() == 12

    qtbot.keyClick(dialog.search, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert dialog.topics.currentIndex().data() != topic
    assert dialog.table.currentIndex().row() == 0
    shown = dialog.table.model().rowCount()

    qtbot.keyClick(dialog.search, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert dialog.topics.currentIndex().data() == topic
    assert dialog.table.model().rowCount() > shown


def test_the_explanation_is_told_and_nothing_found_is_said(dialog):
    dialog.search.setText("系统可用率")
    assert "扣除计划内停机" in text_of(dialog, "library_explanation")

    dialog.search.setText("没有这样的指标")
    assert text_of(dialog, "library_explanation") == "没有这样的指标。"
    assert not dialog._take_button.isEnabled()
    dialog._take()


def test_all_is_offered_from_a_place_in_no_kind(page):
    page.tree.go_to(page.model.index(0, 0))

    page.findChild(QAction, "indicator-library").trigger()

    assert page.browsing.dialog.kinds.currentText() == "全部类别"


def test_what_comes_from_the_library_goes_to_its_own_kind(page, qtbot):
    page.tree.go_to(page.model.index(0, 0))
    page.findChild(QAction, "indicator-library").trigger()
    dialog = page.browsing.dialog

    dialog.search.setText("系统用户满意度")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)

    last = page.session.declaration.indicators[-1]
    assert (last.category, last.name) == ("satisfaction.service_recipients", "系统用户满意度")


def test_closing_lets_go_of_the_window(dialog, page, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert page.browsing.dialog is None


def test_a_sealed_project_takes_nothing_from_the_library(page):
    page.session.edit(replace(page.session.declaration, status=Status.FINAL), "定稿")

    page.tree.go_to(page.model.index(0, 0))

    assert not page.findChild(QAction, "indicator-library").isEnabled()
