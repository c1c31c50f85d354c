from __future__ import annotations

from dataclasses import replace

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services import finalising
from perfgoals_desktop.services.finalising import Finalised, finalise
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import ChangedMeanwhile, UnknownDeclaration
from perfgoals_desktop.storage.writer import Writer
from tests.samples import sample_declaration, sample_id

PROGRAM = bootstrap.build()
SOUND = sample_declaration(1)
OTHER = sample_declaration(
    2, name="信访接待专项经费", annual_goal="办理来信来访 500 件，按期办结，群众满意。"
)
WRONG = sample_declaration(3, name="会议经费", annual_goal=None)
CHECKED = sample_declaration(
    4, name="档案整理专项经费", annual_goal="整理档案 300 卷，全部数字化，年底前入库。"
)
CHECKED = replace(CHECKED, status=Status.CHECKED)


@pytest.fixture
def workspace(tmp_path):
    file = tmp_path / "数据.pgdb"
    Workspace.create(file).close()
    workspace = Workspace(file, Writer("填报人"))
    workspace.save(SOUND, OTHER, WRONG, CHECKED)
    yield workspace
    workspace.close()


def test_what_has_no_errors_is_sealed_with_its_editions(workspace):
    done = workspace.finalise([SOUND.id, CHECKED.id], PROGRAM)

    assert done.before == (SOUND, CHECKED)
    assert done.after == workspace.get_many([SOUND.id, CHECKED.id])
    assert {item.status for item in done.after} == {Status.FINAL}
    assert done.wrong == done.refused == ()
    sealed = workspace.snapshots.get(SOUND.id, 1)
    assert sealed.declaration == done.after[0]
    assert (sealed.digest, sealed.frozen_by) == (digest(SOUND), "填报人")
    assert sealed.form_edition == PROGRAM.catalog.form(SOUND.form_id).edition_mark
    assert sealed.rules_edition == PROGRAM.rulebook.edition_mark


def test_errors_keep_a_declaration_from_being_sealed(workspace):
    done = workspace.finalise([SOUND.id, WRONG.id], PROGRAM)

    assert [review.declaration for review in done.wrong] == [WRONG.id]
    assert done.before == (SOUND,)
    assert workspace.get(WRONG.id) == WRONG
    assert workspace.snapshots.latest(WRONG.id) is None


def test_what_is_sealed_already_is_left_alone(workspace):
    workspace.finalise([SOUND.id], PROGRAM)
    workspace.set_status([SOUND.id], Status.HANDED_OVER)

    done = workspace.finalise([SOUND.id], PROGRAM)

    assert [item.status for item in done.refused] == [Status.HANDED_OVER]
    assert (done.before, done.after, done.wrong) == ((), (), ())
    assert len(workspace.snapshots.revisions(SOUND.id)) == 1


def test_nothing_chosen_is_nothing_done(workspace):
    assert workspace.finalise([], PROGRAM) == Finalised()


def test_the_others_of_the_file_count_in_the_review(workspace):
    workspace.save(replace(OTHER, answers=SOUND.answers))

    done = workspace.finalise([SOUND.id], PROGRAM)

    assert [remark.rule for remark in done.wrong[0].remarks if remark.rule == "duplicate-project"]


def test_a_change_during_the_review_stops_everything(workspace, monkeypatch):
    reviewed = finalising.review_one

    def review_and_change(item, *others):
        workspace.save(SOUND.with_answer("name", "改名"))
        return reviewed(item, *others)

    monkeypatch.setattr(finalising, "review_one", review_and_change)
    with pytest.raises(ChangedMeanwhile):
        workspace.finalise([SOUND.id, CHECKED.id], PROGRAM)

    assert workspace.get(CHECKED.id) == CHECKED
    assert workspace.snapshots.latest(SOUND.id) is None


def test_a_stopped_review_seals_nothing(workspace):
    def stop(done, _total, _text):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        finalise(workspace.database, [SOUND.id, CHECKED.id], PROGRAM, progress=stop)

    assert workspace.get_many([SOUND.id, CHECKED.id]) == (SOUND, CHECKED)


def test_who_is_not_there_is_not_sealed(workspace):
    with pytest.raises(UnknownDeclaration):
        workspace.finalise([SOUND.id, sample_id("nobody")], PROGRAM)


def test_a_whole_life(workspace):
    identity = [SOUND.id]
    workspace.set_status(identity, Status.CHECKED)
    workspace.finalise(identity, PROGRAM)
    workspace.set_status(identity, Status.HANDED_OVER)
    workspace.set_status(identity, Status.RETURNED)
    workspace.save(workspace.get(SOUND.id).with_answer("category", "特定目标类"))
    workspace.finalise(identity, PROGRAM)
    workspace.set_status(identity, Status.HANDED_OVER)
    done = workspace.set_status(identity, Status.APPROVED)

    assert [(item.status, item.revision) for item in done.after] == [(Status.APPROVED, 2)]
    first, second = workspace.snapshots.revisions(SOUND.id)
    assert (first.digest, second.digest) == (digest(SOUND), digest(workspace.get(SOUND.id)))


def test_a_draft_is_not_made_final_without_a_review(workspace):
    done = workspace.set_status([SOUND.id], Status.FINAL)

    assert done.refused == (SOUND,)
    assert workspace.get(SOUND.id) == SOUND


def test_what_was_sealed_by_an_earlier_version_is_kept_when_it_is_opened(workspace):
    found = replace(SOUND, status=Status.APPROVED)
    workspace.save(found)

    workspace.set_status([SOUND.id, CHECKED.id], Status.RETURNED)

    kept = workspace.snapshots.get(SOUND.id, 1)
    assert (kept.declaration, kept.form_edition) == (found, "")
    assert workspace.snapshots.latest(CHECKED.id) is None
    assert workspace.get(SOUND.id).revision == 2
