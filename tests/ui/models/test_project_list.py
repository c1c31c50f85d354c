from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.ui.models.found import Found
from perfgoals_desktop.ui.models.project_list import ID_ROLE, Column, ProjectListModel


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    workspace.save(
        *(
            Declaration(id=UUID(int=number), form_id="any").with_answers(
                {
                    "fiscal_year": 2020 + number % 5,
                    "name": f"项目{number:04}",
                    "annual_requested": Money(number * 100),
                }
            )
            for number in range(1, 1001)
        )
    )
    yield workspace
    workspace.close()


@pytest.fixture
def model(qapp, workspace):
    model = ProjectListModel()
    model.show(workspace.listing)
    return model


def names(model):
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_models(model, qtmodeltester):
    qtmodeltester.check(model)
    assert model.rowCount() == 1000


def test_every_row_is_there_in_the_order_of_import(model):
    assert names(model) == [f"项目{number:04}" for number in range(1, 1001)]


def test_texts_are_those_of_paper(model):
    row = [model.index(999, column).data() for column in Column]

    assert row[:2] == ["2020", "项目1000"]
    assert row[Column.AMOUNT] == "1,000.00"
    assert row[Column.STATUS] == "草稿"
    assert model.index(999, 0).data(ID_ROLE) == UUID(int=1000)
    assert model.headerData(Column.NAME, Qt.Orientation.Horizontal) == "项目名称"


def test_sorting_is_exact_and_both_ways(model):
    model.sort(Column.AMOUNT, Qt.SortOrder.DescendingOrder)
    assert names(model)[:2] == ["项目1000", "项目0999"]

    model.sort(Column.YEAR, Qt.SortOrder.AscendingOrder)
    assert names(model)[:2] == ["项目0005", "项目0010"]

    model.sort(-1)
    assert names(model)[0] == "项目0001"


def test_a_selection_shows_its_own_totals(model, workspace):
    model.show(workspace.listing, Selection(words="项目0007"))

    assert names(model) == ["项目0007"]
    assert model.totals.count == 1
    assert model.totals.annual_requested == Money(700)


def test_findings_stand_in_their_column(model, qtbot):
    with qtbot.waitSignal(model.dataChanged):
        model.set_findings({UUID(int=1): Found("错误 1", Level.ERROR, (1,))})

    assert model.index(0, Column.FINDINGS).data() == "错误 1"
    assert model.index(1, Column.FINDINGS).data() == ""


def test_cells_without_an_icon_have_a_plain_text(model):
    model.set_findings({UUID(int=1): Found("错误 1", Level.ERROR, (1,))})

    cells = [(row, column) for row in range(model.rowCount()) for column in Column]
    plain = {cell: model.plain_text(*cell) for cell in cells}

    assert plain.pop((0, Column.FINDINGS)) is None
    assert plain == {(row, column): model.index(row, column).data() for row, column in plain}


GRAVE, SLIGHT = Found("错误 2", Level.ERROR, (2, 0)), Found("提示 1", Level.HINT, (0, 1))


def test_the_worst_come_first_and_the_others_stay_in_order(model):
    model.set_findings({UUID(int=7): SLIGHT, UUID(int=900): GRAVE, UUID(int=5000): GRAVE})

    model.sort(Column.FINDINGS, Qt.SortOrder.DescendingOrder)
    assert names(model)[:4] == ["项目0900", "项目0007", "项目1000", "项目0999"]
    assert model.rowCount() == 1000

    model.sort(Column.FINDINGS, Qt.SortOrder.AscendingOrder)
    assert names(model)[0] == "项目0001"
    assert names(model)[-2:] == ["项目0007", "项目0900"]


def test_to_sort_by_findings_only_what_was_reviewed_is_looked_up(model, workspace, monkeypatch):
    asked = []
    monkeypatch.setattr(workspace.listing, "ids", lambda row_ids: asked.append(row_ids) or {})
    model.set_findings({UUID(int=7): SLIGHT})

    model.sort(Column.FINDINGS, Qt.SortOrder.DescendingOrder)

    assert not asked
    assert model.line(0).id == UUID(int=7)


def test_when_all_were_reviewed_all_are_looked_up_at_once(model, workspace, monkeypatch):
    asked = []
    monkeypatch.setattr(workspace.listing, "row_id", asked.append)
    model.set_findings({UUID(int=number): Found("", None, (number,)) for number in range(1, 1001)})

    model.sort(Column.FINDINGS, Qt.SortOrder.DescendingOrder)

    assert not asked
    assert names(model)[:2] == ["项目1000", "项目0999"]


def test_a_change_of_the_data_file_is_shown_after_refreshing(model, workspace):
    workspace.discard([UUID(int=1)])

    model.refresh()

    assert model.rowCount() == 999
    assert model.row_of(UUID(int=2)) == 0
    assert model.row_of(UUID(int=1)) is None


def test_nothing_is_shown_without_a_data_file(model):
    model.show(None)

    assert model.rowCount() == 0
    assert model.totals.count == 0
