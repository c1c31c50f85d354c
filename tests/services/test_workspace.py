from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.carrying import carried_forward
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import UnknownDeclaration, UnknownVersion
from perfgoals_desktop.storage.listed import EVERYTHING, IN_BIN, Selection
from perfgoals_desktop.storage.writer import Writer
from tests.samples import sample_declaration, sample_form

FIRST, SECOND = sample_declaration(1), sample_declaration(2, name="信访接待经费")
IDS = [FIRST.id, SECOND.id]


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    workspace.save(FIRST, SECOND)
    yield workspace
    workspace.close()


def listed(workspace, selection=EVERYTHING):
    return [line.id for line in workspace.listing.page(selection)]


def test_what_is_saved_is_there_and_listed(workspace):
    assert workspace.everything() == [FIRST, SECOND]
    assert workspace.get(SECOND.id) == SECOND
    assert workspace.get_many(IDS[::-1]) == (SECOND, FIRST)
    assert listed(workspace, Selection(words="xfjd")) == [SECOND.id]


def test_the_list_is_there_without_the_database_layer(workspace):
    script = (
        "import sys; from pathlib import Path; from perfgoals_desktop.services.workspace import Workspace;"
        "workspace = Workspace(Path(sys.argv[1]), read_only=True); print(len(workspace.listing.page()),"
        "[name for name in ('sqlmodel', 'sqlalchemy', 'pypinyin') if name in sys.modules])"
    )

    printed = subprocess.run(
        [sys.executable, "-c", script, str(workspace.file)], capture_output=True, text=True, check=True
    )

    assert printed.stdout.strip() == "2 []"


def test_a_blank_declaration_is_of_its_form_and_year(workspace):
    blank = workspace.add_blank(sample_form(), 2024)

    assert workspace.get(blank.id) == blank
    assert (blank.form_id, dict(blank.answers)) == (sample_form().id, {"fiscal_year": 2024})


def test_a_copy_is_a_draft_of_its_own(workspace):
    workspace.save(replace(FIRST, status=Status.FINAL))

    (copy,) = workspace.duplicate([FIRST.id])

    assert (copy.status, copy.revision, copy.answers) == (Status.DRAFT, 1, FIRST.answers)
    assert workspace.everything()[-1] == copy
    assert not {item.id for item in copy.indicators} & {item.id for item in FIRST.indicators}


def test_what_is_discarded_can_be_restored(workspace):
    assert workspace.discard(IDS) == 2
    assert workspace.everything() == listed(workspace) == []
    assert listed(workspace, IN_BIN) == IDS

    assert workspace.restore([FIRST.id]) == 1

    assert workspace.everything() == [FIRST]


def test_what_is_removed_is_gone_for_good(workspace):
    workspace.discard(IDS)

    assert workspace.remove([FIRST.id]) == 1
    assert workspace.empty_bin() == 1

    with pytest.raises(UnknownDeclaration):
        workspace.get(SECOND.id)


def test_several_are_moved_to_a_status_in_one_step(workspace):
    workspace.save(replace(SECOND, status=Status.APPROVED))

    done = workspace.set_status(IDS, Status.CHECKED)

    assert [item.status for item in workspace.everything()] == [Status.CHECKED, Status.APPROVED]
    assert (done.before, [item.id for item in done.refused]) == ((FIRST,), [SECOND.id])


def test_a_field_is_changed_in_several_and_changed_back(workspace):
    done = workspace.change_field(IDS, "implementing_unit", "信访办公室")
    assert {item.text("implementing_unit") for item in workspace.everything()} == {"信访办公室"}

    workspace.save(*done.before)

    assert workspace.everything() == [FIRST, SECOND]


def test_what_was_said_before_a_bulk_change_stays_in_the_history(workspace):
    workspace.save(typed := FIRST.with_answer("name", "刚刚键入"))
    workspace.change_field([FIRST.id], "name", "批量修改")
    workspace.save(FIRST.with_answer("name", "接着键入"))

    said = [version.declaration for version in workspace.history.versions(FIRST.id)]

    assert [item.name for item in said] == ["接着键入", "批量修改", "刚刚键入", FIRST.name]
    assert said[2] == typed


def test_an_editing_session_ends_where_another_begins(workspace):
    for name in ("甲", "乙"):
        workspace.save(FIRST.with_answer("name", name))
    workspace.sit_down()
    workspace.save(FIRST.with_answer("name", "丙"))

    names = [version.declaration.name for version in workspace.history.versions(FIRST.id)]

    assert names == ["丙", "乙", FIRST.name]


def test_a_moment_or_a_field_of_it_is_brought_back(workspace):
    before = workspace.history.versions(FIRST.id)[0].saved_at
    workspace.save(FIRST.with_answers({"name": "改名", "annual_goal": "改目标"}).with_indicators([]))

    workspace.bring_back(FIRST.id, before, ["name", "indicators"])
    assert workspace.get(FIRST.id) == FIRST.with_answer("annual_goal", "改目标")

    workspace.bring_back(FIRST.id, before)
    assert workspace.get(FIRST.id) == FIRST
    with pytest.raises(UnknownVersion):
        workspace.bring_back(FIRST.id, before - timedelta(days=1))


def test_what_is_frozen_is_not_brought_back(workspace):
    workspace.save(replace(FIRST, status=Status.FINAL))

    done = workspace.bring_back(FIRST.id, datetime.now(UTC))

    assert [item.id for item in done.refused] == [FIRST.id]


def test_last_year_is_carried_forward_as_drafts(workspace):
    catalog = Catalog.read(paths.forms())
    carried = [carried_forward(item, 2024, catalog) for item in (FIRST, SECOND)]

    drafts = workspace.carry_forward(carried)

    assert workspace.everything()[2:] == [item.declaration for item in carried]
    assert listed(workspace, Selection(fiscal_year=2024)) == drafts
    assert workspace.everything()[:2] == [FIRST, SECOND]


def test_the_history_names_whoever_writes(tmp_path):
    file = tmp_path / "data.pgdb"
    Workspace.create(file).close()
    workspace = Workspace(file, Writer("填报人"))

    workspace.save(FIRST)

    assert workspace.history.versions(FIRST.id)[0].saved_by == "填报人"
    assert workspace.listing.page()[0].modified_by == "填报人"
    workspace.close()
