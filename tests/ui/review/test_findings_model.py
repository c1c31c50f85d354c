from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.ui.review.entries import Detail, Group
from perfgoals_desktop.ui.review.findings_model import ACTION, TEXT, FindingsModel, Role


@pytest.fixture
def model(session, review):
    model = FindingsModel(session)
    model.show(review().remarks)
    return model


def groups(model):
    return [model.index(row, TEXT).data() for row in range(model.rowCount())]


def findings(model, row):
    parent = model.index(row, TEXT)
    return [model.index(number, TEXT, parent) for number in range(model.rowCount(parent))]


def details(model, finding):
    return [model.index(row, TEXT, finding).data() for row in range(model.rowCount(finding))]


def explain(model, finding, text):
    entry = model.entry(finding)
    return model.setData(model.index_of(model.explanation_of(entry)), text)


def test_the_model_keeps_the_rules_of_models(model, qtmodeltester):
    qtmodeltester.check(model)


def test_findings_stand_in_groups_by_level(model):
    assert groups(model) == ["错误 1", "提示 4"]
    assert model.count(Group.ERROR) == 1
    assert model.count(Group.KEPT) == 0
    assert model.index(0, TEXT).data(Qt.ItemDataRole.AccessibleTextRole) == "错误，共 1 项"


def test_a_finding_says_level_message_and_place(model):
    error = findings(model, 0)[0]

    assert error.data().startswith("“年度资金申请总额”10,000.00 元")
    assert error.data(Role.BENEATH).startswith("项目资金 · ")
    assert error.data(Qt.ItemDataRole.AccessibleTextRole).startswith("错误，")


def test_proposal_reason_and_source_are_there_on_demand(model):
    proposal, reason, source = details(model, findings(model, 0)[0])

    assert proposal == "建议：改为“1,234,567.89”"
    assert reason.startswith("理由：")
    assert source.startswith("依据：")


def test_only_what_is_no_error_can_be_explained(model):
    error, hint = findings(model, 0)[0], findings(model, 1)[0]

    assert model.explanation_of(model.entry(error)) is None
    assert details(model, hint)[-1].startswith("说明：（")


def test_an_explained_finding_goes_to_the_group_of_the_explained(model, session):
    hint = findings(model, 1)[0]
    message = hint.data()

    assert explain(model, hint, "按统一格式填写")

    assert groups(model) == ["错误 1", "提示 3", "已说明 1"]
    kept = findings(model, 2)[0]
    assert kept.data() == message
    assert details(model, kept)[-1] == "说明：按统一格式填写"
    assert list(session.declaration.explanations.values()) == ["按统一格式填写"]


def test_explaining_is_undone_in_one_step(model, session, declaration):
    explain(model, findings(model, 1)[0], "按统一格式填写")
    assert session.undo_stack.undoText() == "说明并保留"

    session.undo_stack.undo()

    assert session.declaration == declaration
    assert groups(model) == ["错误 1", "提示 4"]


def test_a_new_review_leaves_the_rows_that_stay_in_place(model, session, review):
    second = QPersistentModelIndex(findings(model, 1)[1])
    text = second.data()

    session.set_answer("annual_goal", "组织培训，提高代表依法履职的能力和水平。")
    model.show(review().remarks)

    assert second.isValid()
    assert second.row() == 0
    assert second.data() == text


def test_the_rows_of_a_first_review_come_at_once(session, review):
    model = FindingsModel(session)
    resets, inserted = [], []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.rowsInserted.connect(lambda *rows: inserted.append(rows))

    model.show(review().remarks)

    assert resets == [2]
    assert not inserted


def test_a_group_without_findings_is_gone(model, session, review):
    session.set_answer("annual_requested", findings(model, 0)[0].data(Role.ENTRY).remark.proposal)
    model.show(review().remarks)

    assert groups(model) == ["提示 4"]


def test_a_message_that_changes_is_told_of(model, session, review, qtbot):
    error = findings(model, 0)[0]

    session.set_answer("other_funds", None)
    with qtbot.waitSignal(model.dataChanged):
        model.show(review().remarks)

    assert error.data() == review().remarks[0].message


def test_where_a_finding_lies_is_told_anew(model):
    error = findings(model, 0)[0]
    remark = model.entry(error).remark
    assert "项目资金 · " in error.data(Role.BENEATH)

    model.show([replace(remark, places=("annual_goal",))])

    assert error.data(Role.BENEATH) == f"项目资金 · 绩效目标 · {remark.title}"


def test_one_click_does_what_the_finding_offers(model, session):
    hint = findings(model, 1)[-1]

    assert findings(model, 0)[0].siblingAtColumn(ACTION).data() == "采用建议"
    assert hint.siblingAtColumn(ACTION).data() == "说明保留"
    explain(model, hint, "情况属实")
    assert findings(model, 2)[0].siblingAtColumn(ACTION).data() == "收回"


def test_nothing_is_offered_where_nothing_can_be_edited(model, session):
    frozen = replace(session.declaration, status=Status.FINAL)
    session.edit(frozen, "定稿")
    hint = findings(model, 1)[0]

    assert hint.siblingAtColumn(ACTION).data() is None
    assert not explain(model, hint, "情况属实")


def test_only_explanations_can_be_set(model):
    assert not model.setData(findings(model, 0)[0], "x")
    assert model.entry(QModelIndex()) is None
    assert model.data(QModelIndex()) is None
    assert not model.index(0, 0, model.index(0, ACTION)).isValid()


def test_details_know_their_finding(model):
    finding = findings(model, 0)[0]
    detail = model.index(0, TEXT, finding)

    assert detail.data(Role.ENTRY).detail is Detail.PROPOSAL
    assert model.finding(detail) is model.entry(finding)
    assert model.finding(model.index(0, TEXT)) is None
