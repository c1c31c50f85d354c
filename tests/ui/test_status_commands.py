"""The life of a project in the window: each move, what is said, and how it is taken back."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QFrame

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.printing import draw_forms
from tests.ui.test_project_commands import select, stored, trigger


def seal(window, *rows):
    window.workspace.finalise([window.projects.model.line(row).id for row in rows], window.program)
    window.projects.refresh()


def take_back(window):
    window.messages.findChild(object, "remedy").click()


def notice(window):
    header = window.editor_page.editor._header
    frame = header.findChild(QFrame)
    return header._why.text() if frame is not None and header._notice.isVisible() else ""


def test_an_open_project_without_errors_becomes_final(opened, qtbot):
    opened.open_project(opened.projects.model.line(0).id)

    trigger(opened, "make_final")
    qtbot.waitUntil(lambda: "已定稿 1 个项目" in opened.messages.text)

    assert opened.editor_page.session.is_read_only
    assert stored(opened, 0).status is Status.FINAL


def test_errors_keep_a_project_from_becoming_final(opened, qtbot):
    select(opened, 8)

    trigger(opened, "make_final")
    qtbot.waitUntil(lambda: "还有 3 个错误" in opened.messages.text)

    assert stored(opened, 8).status is Status.DRAFT
    assert opened.editor_page.editor.current_tab == "review"


def test_of_several_those_without_errors_become_final(opened, qtbot):
    select(opened, 7, 8)
    wrong = opened.projects.model.line(8).id

    trigger(opened, "make_final")
    qtbot.waitUntil(lambda: "另有 1 个项目有错误" in opened.messages.text)

    assert stored(opened, 7).status is Status.FINAL
    assert opened.projects.selected_ids() == [wrong]


def test_a_final_project_becomes_the_next_revision_of_a_draft(opened):
    opened.workspace.finalise([opened.projects.model.line(0).id], opened.program)
    opened.open_project(opened.projects.model.line(0).id)

    trigger(opened, "back_to_draft")

    assert "已盖章的纸质表是第 1 版" in opened.messages.text
    assert opened.editor_page.session.declaration.revision == 2
    assert not opened.editor_page.session.is_read_only


def test_several_go_back_to_draft_at_once(opened):
    ids = [opened.projects.model.line(row).id for row in range(3)]
    opened.workspace.finalise(ids[:2], opened.program)
    opened.workspace.set_status(ids[2:], Status.CHECKED)
    opened.projects.select(*ids)

    trigger(opened, "back_to_draft")

    assert "3 个项目改回草稿。其中 2 个已定稿的版本号加一" in opened.messages.text
    assert [stored(opened, row).revision for row in range(3)] == [2, 2, 1]


def test_checked_is_said_and_asked_twice_changes_nothing(opened):
    select(opened, 0)

    trigger(opened, "mark_checked")
    assert "标为已核对" in opened.messages.text
    assert stored(opened, 0).status is Status.CHECKED

    trigger(opened, "mark_checked")
    assert "没有改动" in opened.messages.text


def test_what_may_not_be_moved_is_said(opened):
    opened.workspace.finalise([opened.projects.model.line(0).id], opened.program)
    select(opened, 0)

    trigger(opened, "mark_checked")

    assert "不能这样改" in opened.messages.text


@pytest.fixture
def sealed(opened):
    """The list with its first project sealed and selected."""
    seal(opened, 0)
    select(opened, 0)
    return opened


def test_a_project_goes_the_whole_way(sealed, qtbot):
    steps = [
        ("mark_handed_over", Status.HANDED_OVER, 1),
        ("mark_returned", Status.RETURNED, 2),
        ("mark_checked", Status.CHECKED, 2),
    ]
    for name, status, revision in steps:
        trigger(sealed, name)
        assert (stored(sealed, 0).status, stored(sealed, 0).revision) == (status, revision)
    trigger(sealed, "make_final")
    qtbot.waitUntil(lambda: "已定稿 1 个项目" in sealed.messages.text)

    trigger(sealed, "mark_handed_over")
    trigger(sealed, "mark_approved")

    assert (stored(sealed, 0).status, stored(sealed, 0).revision) == (Status.APPROVED, 2)
    assert [item.revision for item in sealed.workspace.snapshots.revisions(stored(sealed, 0).id)] == [1, 2]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mark_handed_over", "标为已报送"),
        ("mark_returned", "已盖章的纸质表是第 1 版"),
        ("back_to_draft", "已盖章的纸质表是第 1 版"),
    ],
)
def test_a_move_is_said_and_can_be_taken_back(sealed, name, said):
    before = stored(sealed, 0)
    trigger(sealed, name)
    assert said in sealed.messages.text

    take_back(sealed)

    assert stored(sealed, 0) == before


def test_what_was_changed_since_is_not_taken_back(sealed):
    trigger(sealed, "mark_returned")
    changed = stored(sealed, 0).with_answer("category", "特定目标类")
    sealed.workspace.save(changed)

    take_back(sealed)

    assert stored(sealed, 0) == changed
    assert "没有撤销" in sealed.messages.text


@pytest.mark.parametrize("name", ["mark_handed_over", "mark_approved"])
def test_a_draft_is_neither_handed_over_nor_approved(opened, name):
    select(opened, 0)

    trigger(opened, name)

    assert "要先定稿" in opened.messages.text
    assert stored(opened, 0).status is Status.DRAFT


def test_sealing_twice_changes_nothing(sealed, qtbot):
    trigger(sealed, "make_final")

    qtbot.waitUntil(lambda: "已经定稿" in sealed.messages.text)
    assert len(sealed.workspace.snapshots.revisions(stored(sealed, 0).id)) == 1


def test_what_can_be_undone_outlives_a_change_of_status(opened, qtbot):
    opened.open_project(opened.projects.model.line(0).id)
    page = opened.editor_page
    page.session.set_answer("category", "特定目标类")
    before = page.session.undo_stack.command(0).before

    trigger(opened, "mark_checked")
    trigger(opened, "make_final")
    qtbot.waitUntil(lambda: "已定稿 1 个项目" in opened.messages.text)
    trigger(opened, "back_to_draft")
    page.editor.undo()

    assert opened.editor_page is page
    assert page.session.declaration.answers == before.answers
    assert (page.session.declaration.status, page.session.declaration.revision) == (Status.DRAFT, 2)
    assert page.settle()
    assert stored(opened, 0) == page.session.declaration


def test_nothing_is_written_again_when_a_status_is_taken_over(opened):
    opened.open_project(opened.projects.model.line(0).id)

    trigger(opened, "mark_checked")

    assert opened.editor_page.autosave.is_saved


def test_the_editor_says_which_paper_is_sealed(sealed):
    trigger(sealed, "open_project")
    assert "已定稿" in notice(sealed)
    assert sealed.editor_page.session.is_read_only

    trigger(sealed, "back_to_draft")

    assert "盖章的纸质表是第 1 版，现在填的是第 2 版" in notice(sealed)
    assert not sealed.editor_page.session.is_read_only


def test_only_a_draft_has_a_watermark(sealed):
    def drawn():
        catalog = sealed.program.catalog
        return draw_forms([stored(sealed, 0)], catalog, created=datetime(2024, 1, 31, tzinfo=UTC)).data

    final = drawn()
    trigger(sealed, "mark_handed_over")
    assert drawn() == final

    trigger(sealed, "mark_returned")

    assert drawn() != final


def test_the_undo_of_the_open_project_keeps_it_open(sealed):
    trigger(sealed, "open_project")
    trigger(sealed, "mark_returned")

    take_back(sealed)

    assert sealed.editor_page.session.is_read_only
    assert stored(sealed, 0).status is Status.FINAL
