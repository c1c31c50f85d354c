"""Collecting: which files are taken, which copies of a project, and that nothing is left half done."""

from dataclasses import replace

import openpyxl
import pytest

from perfgoals_desktop.documents.collection import collection_texts
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.arrivals import Truth
from perfgoals_desktop.services.collecting.claims import Standing
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.collecting.errors import (
    DraftSent,
    FormNotInstalled,
    NotHandedOver,
    NothingToCollect,
)
from perfgoals_desktop.services.collecting.report import Wishes
from perfgoals_desktop.services.collecting.wording import changes_of, left_out
from perfgoals_desktop.services.handoff_errors import CellsChanged
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.messages.of_collecting import describe_standing
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileExists, DataFolderMissing
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots
from tests.exchange.parcels import CREATED, final, goods, handed_over, opinion, program, sealed
from tests.samples import sample_declaration, staged_declaration

ONE, OTHER = final(sample_declaration(1)), final(staged_declaration(2))


@pytest.fixture
def post(tmp_path):
    """A folder into which hand-off files come."""
    folder = tmp_path / "收到的"
    folder.mkdir()
    return folder


@pytest.fixture
def out(tmp_path):
    return tmp_path / "汇总.pgdb"


def held(file):
    """What a data file says of each project: its name and revision."""
    with Database.open(file, read_only=True) as database:
        return {item.name: item.revision for item in Repository(database)}


def standings(report):
    return [line.standing for line in report.projects]


def test_files_of_a_folder_and_below_become_one_data_file(post, out):
    handed_over(post / "甲.xlsx", ONE)
    (post / "乙").mkdir()
    print_forms(post / "乙" / "表.pdf", goods(OTHER), program(), created=CREATED)
    (post / "~$甲.xlsx").write_bytes(b"")
    (post / "说明.txt").write_text("说明", "utf-8")

    report = collect(out, [post, post / "甲.xlsx"], program())

    assert held(out) == {ONE.name: 1, OTHER.name: 1}
    assert (len(report.files), report.is_clean, report.data) == (2, True, out)
    assert report.requested == ONE.amount("annual_requested") + OTHER.amount("annual_requested")


def test_what_each_file_says_of_itself_is_in_the_report(post, out):
    said = handed_over(post / "甲.xlsx", ONE, OTHER)
    (post / "乙.xlsx").write_bytes(b"")

    rejected, taken = collect(out, [post], program()).files

    assert taken.manifest == said.model_copy(update={"sheets": {}, "entries": ()})
    assert (taken.unit, rejected.unit, rejected.manifest) == (said.unit, "", None)


def test_a_bad_file_is_told_and_the_rest_is_taken(post, out):
    handed_over(post / "1 好的.xlsx", ONE)
    openpyxl.Workbook().save(post / "2 别的.xlsx")
    damaged = (post / "1 好的.xlsx").read_bytes()
    (post / "3 坏的.xlsx").write_bytes(damaged[: len(damaged) // 2])
    (post / "4 扫描.pdf").write_bytes(b"%PDF-1.4 nothing")
    handed_over(post / "5 草稿.xlsx", OTHER, kind=Kind.DRAFT)

    report = collect(out, [post], program())

    kinds = [type(line.error) for line in report.rejected]
    assert kinds[0] is NotHandedOver
    assert kinds[2:] == [NotHandedOver, DraftSent]
    assert "草稿" in explain(report.rejected[-1].error)
    assert "导出报送文件" in explain(report.rejected[0].error)
    assert report.rejected[-1].unit == "某市人大办公厅"
    assert held(out) == {ONE.name: 1}


def test_drafts_are_taken_where_they_are_wanted(post, out):
    handed_over(post / "草稿.xlsx", replace(OTHER, status=Status.DRAFT), kind=Kind.DRAFT)

    assert collect(out, [post], program(), wishes=Wishes(drafts=True)).is_clean


def changed_file(post):
    handed_over(post / "改过.xlsx", ONE)
    book = openpyxl.load_workbook(post / "改过.xlsx")
    book.worksheets[1]["C4"] = "某某厅"
    book.worksheets[0]["A1"] = "别的标题"
    book.save(post / "改过.xlsx")


def test_a_file_with_changed_cells_is_rejected_with_the_cells(post, out):
    changed_file(post)

    report = collect(out, [post], program())

    (line,) = report.rejected
    assert isinstance(line.error, CellsChanged)
    assert "某某厅" in " ".join(reason for _, _, reason in left_out(report, collection_texts()))
    assert {change.now for change in changes_of(line)} == {"某某厅", "别的标题"}
    assert (report.data, out.exists()) == (None, False)


@pytest.mark.parametrize(
    ("truth", "department", "revision", "left"),
    [(Truth.PAYLOAD, ONE.text("competent_department"), 1, 0), (Truth.CELLS, "某某厅", 2, 1)],
)
def test_finance_may_decide_which_is_right(post, out, truth, department, revision, left):
    changed_file(post)

    report = collect(out, [post], program(), wishes=Wishes(truth=truth))

    with Database.open(out, read_only=True) as database:
        (taken,) = Repository(database)
    assert (taken.text("competent_department"), taken.revision) == (department, revision)
    assert len(report.files[0].left) == left


def test_a_higher_revision_wins_in_either_order_and_says_so(post, out):
    later = replace(ONE.with_answer("name", "改了名"), revision=2)
    handed_over(post / "1.xlsx", ONE, sealed=(sealed(ONE),))
    handed_over(post / "2.xlsx", later, OTHER, sealed=(sealed(ONE), sealed(later)))
    handed_over(post / "3.xlsx", ONE, OTHER)

    report = collect(out, [post], program())

    taken, identical, superseded = Standing.TAKEN, Standing.IDENTICAL, Standing.SUPERSEDED
    assert standings(report) == [superseded, taken, taken, superseded, identical]
    assert describe_standing(report.projects[0]) == "没有收第 1 版：已收“2.xlsx”里更高的第 2 版"
    assert held(out) == {"改了名": 2, OTHER.name: 1}
    with Database.open(out, read_only=True) as database:
        assert [item.revision for item in Snapshots(database).revisions(ONE.id)] == [1, 2]


def test_opinions_come_along_and_each_once(post, out):
    said = opinion(ONE)
    for number in (1, 2):
        handed_over(post / f"{number}.xlsx", ONE, opinions=(said,))

    collect(out, [post], program())

    with Database.open(out, read_only=True) as database:
        assert Opinions(database).about([ONE.id]) == (said,)


def test_one_revision_with_two_contents_is_a_conflict_and_none_is_taken(post, out):
    handed_over(post / "1.xlsx", ONE)
    handed_over(post / "2.xlsx", ONE.with_answer("annual_goal", "另一个目标"), OTHER)

    report = collect(out, [post], program())

    assert standings(report) == [Standing.CONFLICT, Standing.CONFLICT, Standing.TAKEN]
    assert "请单位说明" in describe_standing(report.conflicts[0])
    assert held(out) == {OTHER.name: 1}
    assert not report.is_clean


def test_a_project_that_was_made_twice_is_one(post, out):
    again, differs = final(sample_declaration(7)), final(sample_declaration(8, annual_goal="另一个"))
    handed_over(post / "1.xlsx", ONE)
    handed_over(post / "2.xlsx", again)
    assert standings(collect(out, [post], program())) == [Standing.TAKEN, Standing.IDENTICAL]
    out.unlink()

    handed_over(post / "3.xlsx", replace(differs, revision=5))

    assert standings(collect(out, [post], program())) == [Standing.CONFLICT] * 3


def test_revisions_that_were_sealed_apart_are_told(post, out):
    later = replace(ONE, revision=2)
    handed_over(post / "1.xlsx", ONE, sealed=(sealed(ONE),))
    other_first = sealed(ONE.with_answer("annual_goal", "另一个目标"))
    handed_over(post / "2.xlsx", later, sealed=(other_first, sealed(later)))

    report = collect(out, [post], program())

    assert report.sealed_apart == ((ONE.id, 1),)
    assert not report.is_clean
    assert "第 1 版在两个文件里" in list(left_out(report, collection_texts()))[-1][2]


def test_units_are_held_against_list_and_control_figures(post, out):
    own = ONE.text("implementing_unit")
    handed_over(post / "1.xlsx", ONE, OTHER)
    wishes = Wishes(units=(own, "没有报的局"), controls={own: Money(100), "没有报的局": Money(5)})

    report = collect(out, [post], program(), wishes=wishes)

    assert report.missing == ("没有报的局",)
    first, second = report.units
    assert (first.unit, first.projects, first.over) == (own, 2, report.requested - Money(100))
    assert (second.projects, second.over) == (0, Money(-5))
    assert sum(report.findings.values()) == sum(first.findings.values()) > 0


def test_a_listed_sender_counts_for_its_projects(post, out):
    handed_over(post / "1.xlsx", ONE)

    report = collect(out, [post], program(), wishes=Wishes(units=("某市 人大办公厅",)))

    assert report.missing == ()
    assert [unit.unit for unit in report.units] == ["某市 人大办公厅"]


def test_the_review_sees_across_units(post, out):
    for number in range(5):
        handed_over(
            post / f"{number}.xlsx",
            final(sample_declaration(number, name=f"项目{number}", implementing_unit=f"单位{number}")),
        )

    report = collect(out, [post], program())
    alone = collect(out.with_name("单独.pgdb"), [post / "0.xlsx"], program())

    assert sum(report.units[0].findings.values()) > sum(alone.findings.values())


def test_cancelling_leaves_nothing_behind(post, out, tmp_path):
    handed_over(post / "1.xlsx", ONE)
    handed_over(post / "2.xlsx", OTHER)
    before = sorted(path.name for path in tmp_path.iterdir())

    def stop(done, _total, _text):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        collect(out, [post], program(), stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_data_file_that_is_there_is_refused(post, out):
    handed_over(post / "1.xlsx", ONE)
    out.write_bytes(b"mine")

    with pytest.raises(DataFileExists):
        collect(out, [post], program())
    with pytest.raises(DataFolderMissing):
        collect(out.parent / "没有" / "x.pgdb", [post], program())
    assert out.read_bytes() == b"mine"


def test_nothing_to_collect_is_an_error(post, out):
    with pytest.raises(NothingToCollect):
        collect(out, [post], program())


def test_a_form_that_is_not_installed_is_told(post, out, tmp_path):
    handed_over(post / "1.xlsx", ONE)
    bare = Program(lambda: Catalog.read(tmp_path), lambda: program().rulebook)

    report = collect(out, [post], bare)

    assert isinstance(report.rejected[0].error, FormNotInstalled)
    assert ONE.form_id in explain(report.rejected[0].error)


def test_every_reason_is_a_sentence():
    errors = (
        NoPayload("a", own=True),
        HandoffDamaged("a", "x"),
        HandoffTooNew("a", 2, 1),
        NothingToCollect(),
    )

    assert all(explain(error).endswith("。") for error in errors)
