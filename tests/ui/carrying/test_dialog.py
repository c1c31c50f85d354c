"""The dialog in which projects are carried to another year."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSpinBox, QTableView

from perfgoals_desktop.services.carrying_table import carrying_tables
from perfgoals_desktop.ui.carrying.dialog import CarryingDialog
from perfgoals_desktop.ui.carrying.model import BEFORE, LABEL, MARK, NOW, PROJECT, CarryingModel
from tests.samples import sample_declaration

SOURCE = sample_declaration().with_answer("annual_goal", "2023年召开会议，落实2019年方案。")


@pytest.fixture
def dialog(qtbot, program):
    """The dialog with one project."""
    shown = CarryingDialog(
        lambda year, amounts: carrying_tables([SOURCE], year, program.catalog, amounts), 2024
    )
    qtbot.addWidget(shown)
    shown.show()
    return shown


def row_of(model, text):
    rows = range(model.rowCount())
    return next(row for row in rows if text in model.index(row, BEFORE).data())


def shown_rows(dialog):
    return dialog.findChild(QTableView, "carry_rows").model().rowCount()


def test_the_model_keeps_the_rules_of_models(program):
    model = CarryingModel(carrying_tables([SOURCE], 2024, program.catalog))

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert model.setData(model.index(0, NOW), "别的")
    assert not model.setData(model.index(0, LABEL), "别的")


def test_every_year_is_told_whether_it_moves_or_not(dialog):
    row = row_of(dialog.model, "2019年")

    assert dialog.model.index(row, NOW).data() == "2024年召开会议，落实2019年方案。"
    assert dialog.model.index(row, MARK).data() == "已改；年份：2023→2024、2019（不变）"
    assert dialog.findChild(QTableView, "carry_rows").isColumnHidden(PROJECT)


def test_what_was_typed_stays_when_year_or_amounts_change(dialog):
    model = dialog.model
    model.setData(model.index(row_of(model, "2019年"), NOW), "新的目标")

    dialog.findChild(QSpinBox, "carry_year").setValue(2025)
    dialog.findChild(QComboBox, "carry_amounts").setCurrentIndex(1)

    draft = model.carried()[0].declaration
    assert (draft.text("annual_goal"), draft.fiscal_year) == ("新的目标", 2025)
    assert draft.amount("annual_requested") is None


def test_what_stays_can_be_left_out(dialog):
    everything = shown_rows(dialog)

    dialog.findChild(QCheckBox, "carry_changed").setChecked(True)

    assert 0 < shown_rows(dialog) == everything - dialog.model.unchanged() < everything


def test_typing_in_a_cell_and_pressing_the_button_takes_it(dialog, qtbot):
    table = dialog.findChild(QTableView, "carry_rows")
    table.setCurrentIndex(table.model().index(row_of(dialog.model, "2019年"), NOW))
    table.edit(table.currentIndex())
    editor = table.findChild(object, "carry_text")
    editor.setPlainText("typed")

    with qtbot.waitSignal(dialog.taken) as taken:
        qtbot.mouseClick(dialog.findChild(QPushButton, "take"), Qt.MouseButton.LeftButton)

    carried, year = taken.args
    assert (carried[0].declaration.text("annual_goal"), year) == ("typed", 2024)
