from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from perfgoals_desktop.domain import arranging
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.models.indicator_tree import NAME, VALUE, IndicatorTreeModel, Role
from tests.ui.indicators.conftest import FORM, NEWER, ROWS, WEIGHED, Told, indicators, make_session, written


class Kept(Told):
    """A finding that the clerk has explained."""

    kept = True


DISPLAY, TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def model(session):
    return IndicatorTreeModel(session)


def shown(model: QAbstractItemModel, parent=QModelIndex()) -> list:  # noqa: B008
    """The tree as nested lists of texts."""
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(index.data(), shown(model, index)) if model.rowCount(index) else index.data() for index in rows]


def fresh(session) -> list:
    """What a model shows that has not followed any change."""
    return shown(IndicatorTreeModel(session))


def test_levels_one_and_two_come_from_the_form(model):
    tree = shown(model)

    assert [family for family, _ in tree] == ["产出指标", "效益指标", "满意度指标", "本表没有的类别"]
    assert tree[0][1] == [
        ("数量指标", ["培训期数", "培训人次"]),
        ("质量指标", ["参训率"]),
        "时效指标",
        "成本指标",
    ]


@pytest.mark.parametrize("form", [FORM, NEWER, WEIGHED], ids=["2023", "2024", "weights"])
def test_the_model_keeps_the_rules_of_models(qapp, qtmodeltester, form):
    model = IndicatorTreeModel(make_session(form=form))

    qtmodeltester.check(model)

    assert model.columnCount() == 2 + len(form.columns)


CATEGORIES = st.sampled_from([*FORM.category_keys[:4], "cost.economic", "benefit.social"])
TABLE = st.lists(
    st.builds(Indicator, st.integers(1, 9).map(lambda n: UUID(int=n)), CATEGORIES, st.sampled_from("甲乙丙")),
    max_size=9,
    unique_by=lambda item: item.id,
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TABLE | st.sampled_from(["undo", "redo"]), max_size=6))
def test_the_model_follows_any_edit_with_undo_and_redo(qapp, steps):
    session = make_session()
    model = IndicatorTreeModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for step in steps:
        if step == "undo":
            session.undo_stack.undo()
        elif step == "redo":
            session.undo_stack.redo()
        else:
            session.set_indicators(step, "改")
        assert shown(model) == fresh(session)

    assert tester.model() is model


def test_places_survive_a_move_to_another_category(model, session):
    place = QPersistentModelIndex(model.index_of(UUID(int=1)))
    other = QPersistentModelIndex(model.index_of(UUID(int=3)))

    moved = arranging.moved(
        session.declaration.indicators, {UUID(int=1)}, "output.quality", 1, FORM.category_keys
    )
    session.set_indicators(moved, "移动")

    assert place.isValid()
    assert place.data() == "培训期数"
    assert place.parent().data() == "质量指标"
    assert other.data() == "参训率"


def test_typing_in_another_field_moves_nothing(model, session, qtbot):
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsMoved):
        session.set_answer("name", "人大信访经费")


def test_indicators_of_unknown_categories_are_kept_in_sight(qapp):
    model = IndicatorTreeModel(make_session([*ROWS, ("cost.economic", "人均成本", "≤100(元/人)")]))
    place = model.index_of(UUID(int=5))

    assert place.parent().data() == "请移到上面的类别"
    assert model.branch_at(place.parent()).total == 1


def test_a_row_says_what_it_is_to_a_screen_reader(model):
    name, value = model.index_of(UUID(int=1)), model.index_of(UUID(int=1), VALUE)
    role = Qt.ItemDataRole.AccessibleTextRole

    assert (name.data(role), value.data(role)) == ("培训期数", "≥4(期)")
    assert name.parent().data(role) == "数量指标，2 条"
    assert model.index(0, VALUE).data(role) == ""
    assert name.parent().data(TIP).startswith("提供多少")


def test_a_blank_cell_is_called_unfilled(qapp):
    model = IndicatorTreeModel(make_session([("output.quantity", "", "")]))

    assert model.index_of(UUID(int=1)).data(Qt.ItemDataRole.AccessibleTextRole) == "未填"
    assert model.index_of(UUID(int=1)).data() == ""


def test_the_heads_name_the_columns(qapp):
    model = IndicatorTreeModel(make_session(form=WEIGHED))
    horizontal = Qt.Orientation.Horizontal

    heads = [model.headerData(column, horizontal, DISPLAY) for column in range(3)]

    assert heads == ["指标名称", "指标值", "权重"]
    assert model.headerData(0, Qt.Orientation.Vertical, DISPLAY) is None


def test_findings_mark_their_indicators_gravest_first(model, qtbot):
    hint = Told(Level.HINT, "indicators", "重复。", (f"indicator:{UUID(int=1)}", f"indicator:{UUID(int=2)}"))
    error = Told(Level.ERROR, f"indicator:{UUID(int=1)}.value", "没有单位。")
    field = Told(Level.ERROR, "annual_goal", "没有填写。")

    with qtbot.waitSignal(model.dataChanged):
        model.set_findings([hint, error, field])

    place = model.index_of(UUID(int=1))
    assert place.data(Role.MARKS) == [error, hint]
    assert place.data(TIP) == "培训期数\n没有单位。\n重复。"
    assert place.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "没有单位。；重复。"
    assert model.index_of(UUID(int=3)).data(Role.MARKS) == ()


def test_a_finding_that_is_explained_and_kept_marks_nothing(model):
    kept = Kept(Level.WARNING, f"indicator:{UUID(int=1)}", "笼统。")

    model.set_findings([kept])

    assert model.marks(UUID(int=1)) == ()


def test_the_same_findings_again_tell_nothing(model, qtbot):
    told = [Told(Level.HINT, f"indicator:{UUID(int=1)}", "长。")]
    model.set_findings(told)

    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_findings(told)


def test_findings_about_indicators_that_are_gone_do_no_harm(model, session):
    model.set_findings([Told(Level.HINT, f"indicator:{UUID(int=77)}", "长。")])

    assert model.marks(UUID(int=77))
    assert not model.index_of(UUID(int=77)).isValid()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (">=95%", "≥95(%)"),
        ("95%以上", "≥95(%)"),
        ("100.00%", "=100.00(%)"),
        ("100%", "=100(%)"),
        ("达标", "达标"),
        ("１０ 次", "=10(次)"),
        ("", ""),
    ],
)
def test_a_value_is_read_as_it_is_typed(model, session, typed, said):
    assert model.setData(model.index_of(UUID(int=4), VALUE), typed)

    assert written(session)[3] == ("social", "成果应用情况", said)
    assert session.indicator(UUID(int=4)).target.entered == typed.strip()


def test_the_same_value_in_other_words_is_no_edit(model, session):
    assert not model.setData(model.index_of(UUID(int=3), VALUE), ">=95.00%")
    assert not model.setData(model.index_of(UUID(int=3), VALUE), "≥95.00(%)")
    assert session.undo_stack.count() == 0


def test_one_hundred_and_one_hundred_point_naught_naught_differ(model, session):
    assert model.setData(model.index_of(UUID(int=3), VALUE), "≥95%")

    assert written(session)[2] == ("quality", "参训率", "≥95(%)")


def test_a_name_is_trimmed_and_not_blanked(model, session):
    place = model.index_of(UUID(int=1))

    assert model.setData(place, "  培训\n班次 ")
    assert not model.setData(place, "   ")

    assert place.data() == "培训 班次"
    assert session.undo_stack.undoText() == "修改指标名称"


def test_branches_and_other_roles_are_not_edited(model):
    assert not model.setData(model.index(0, NAME), "别的")
    assert not model.setData(model.index_of(UUID(int=1)), "别的", Qt.ItemDataRole.ToolTipRole)


def test_a_final_declaration_offers_no_editing(qapp):
    session = make_session()
    session.edit(replace(session.declaration, status=Status.FINAL), "定稿")
    model = IndicatorTreeModel(session)
    place = model.index_of(UUID(int=1))

    assert not place.flags() & Qt.ItemFlag.ItemIsEditable
    assert not place.parent().flags() & Qt.ItemFlag.ItemIsDropEnabled
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert not model.setData(place, "别的")


def test_rows_can_be_dragged_and_categories_take_them(model):
    leaf = model.index_of(UUID(int=1))
    flags = Qt.ItemFlag

    assert leaf.flags() & flags.ItemIsDragEnabled
    assert not leaf.flags() & flags.ItemIsDropEnabled
    assert leaf.parent().flags() & flags.ItemIsDropEnabled
    assert not model.index(0, 0).flags() & flags.ItemIsDropEnabled
    assert not model.index_of_category("").flags() & flags.ItemIsDropEnabled


def test_what_stands_nowhere_has_no_place(model):
    assert not model.index_of_category("gone.category").isValid()
    assert not model.index(9, 0).isValid()
    assert model.category_at(QModelIndex()) is None
    assert model.rowCount(model.index_of(UUID(int=1))) == 0
    assert indicators(*ROWS)[0].id == UUID(int=1)
