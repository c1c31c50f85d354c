from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from perfgoals_desktop.ui.models.indicator_mime import OWN_FORMAT, pack, unpack
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel
from tests.ui.indicators.conftest import FORM, ROWS, WEIGHED, make_session, written

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


@pytest.fixture
def model(session):
    return IndicatorTreeModel(session)


def carried(model, *numbers):
    return model.mimeData([model.index_of(UUID(int=number)) for number in numbers])


def test_rows_are_moved_to_another_category_in_one_step(model, session):
    quality = model.index_of_category("output.quality")

    assert model.dropMimeData(carried(model, 1, 4), MOVE, 0, 0, quality)

    assert written(session) == [
        ("quantity", "培训人次", "=200(人次)"),
        ("quality", "培训期数", "≥4(期)"),
        ("quality", "成果应用情况", "应用"),
        ("quality", "参训率", "≥95.00(%)"),
    ]
    assert {item.id.int for item in session.declaration.indicators} == {1, 2, 3, 4}
    session.undo_stack.undo()
    assert len(session.declaration.indicators) == len(ROWS)
    assert session.undo_stack.count() == 1


def test_dropping_on_a_category_appends(model, session):
    model.dropMimeData(carried(model, 4), MOVE, -1, -1, model.index_of_category("output.quantity"))

    assert [name for kind, name, _ in written(session) if kind == "quantity"] == [
        "培训期数",
        "培训人次",
        "成果应用情况",
    ]


def test_a_copy_gets_an_identity_of_its_own(model, session):
    model.dropMimeData(carried(model, 3), COPY, 0, 0, model.index_of_category("output.quality"))

    names = [item for item in session.declaration.indicators if item.name == "参训率"]
    assert len({item.id for item in names}) == 2
    assert session.undo_stack.undoText() == "复制指标"


def test_rows_of_another_declaration_are_copied_even_when_moved(session):
    other = IndicatorTreeModel(make_session(identity=200))
    model = IndicatorTreeModel(session)

    model.dropMimeData(carried(other, 4), MOVE, 0, 0, model.index_of_category("output.cost"))

    assert ("cost", "成果应用情况", "应用") in written(session)
    assert len(session.declaration.indicators) == len(ROWS) + 1


def test_a_chosen_branch_carries_all_that_is_in_it(model):
    family, category = model.index(0, 0), model.index_of_category("output.quantity")

    assert [item.name for item in model.indicators_at([family])] == ["培训期数", "培训人次", "参训率"]
    assert [item.name for item in model.indicators_at([category])] == ["培训期数", "培训人次"]
    assert [item.id.int for item in model.indicators_at([family, model.index_of(UUID(int=4))])] == [4]


def test_nothing_is_dropped_between_categories_or_among_unknown_ones(model):
    data = carried(model, 1)

    assert not model.canDropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert not model.canDropMimeData(data, MOVE, 1, 0, model.index(0, 0))
    assert not model.canDropMimeData(data, MOVE, 0, 0, model.index_of_category(""))
    assert not model.dropMimeData(data, MOVE, 0, 0, QModelIndex())
    assert not model.canDropMimeData(QMimeData(), MOVE, 0, 0, model.index_of_category("output.cost"))


def test_a_table_of_another_program_is_announced(model, qtbot):
    data = QMimeData()
    data.setText("座谈次数\t≥3次")

    with qtbot.waitSignal(model.block_dropped) as heard:
        assert model.dropMimeData(data, COPY, -1, -1, model.index_of_category("output.quantity"))

    assert heard.args == [data, "output.quantity", 2]


def test_what_is_packed_is_unpacked(session):
    declaration = session.declaration

    copied = unpack(pack(declaration.indicators, declaration, FORM))

    assert copied.source == declaration.id
    assert copied.indicators == declaration.indicators
    assert copied.names["output.quantity"] == ("产出指标", "数量指标")


def test_other_programs_get_a_table(qapp):
    session = make_session(ROWS[:1], WEIGHED)
    model = IndicatorTreeModel(session)
    model.setData(model.index_of(UUID(int=1), 2), "20")

    mime = carried(model, 1)

    assert mime.text() == "产出指标\t数量指标\t培训期数\t≥4(期)\t20\n"
    assert ">≥4(期)</td>" in mime.html()
    assert {OWN_FORMAT, "text/html", "text/plain"} <= set(mime.formats())


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"\xff", b'{"declaration": {"format": "other"}, "names": {}}', b"[]"]
)
def test_what_another_version_wrote_is_left_to_the_text_beside_it(data):
    mime = QMimeData()
    mime.setData(OWN_FORMAT, data)

    assert unpack(mime) is None
    assert unpack(QMimeData()) is None
