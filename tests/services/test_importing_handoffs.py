"""Declarations that were carried come into a data file as they were; what is there already is asked about."""

from dataclasses import replace

import openpyxl
import pytest

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import HandoffDamaged
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.services.arrivals import Truth
from perfgoals_desktop.services.consigning import snapshot_of
from perfgoals_desktop.services.handoff_errors import AlreadyThere, CellsChanged, SealedTwice
from perfgoals_desktop.services.importing import Choices, Existing, import_sources
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots
from tests.exchange.parcels import CREATED, final, goods, handed_over, opinion, program, rewritten, sealed
from tests.samples import sample_declaration, staged_declaration

ONE, OTHER = (
    final(sample_declaration(1), 2),
    replace(staged_declaration(2), explanations={"cost-missing": "无"}),
)
SEALED = (sealed(final(sample_declaration(1, name="第一版"))), sealed(ONE))


@pytest.fixture
def file(tmp_path):
    """A hand-off file with a sealed declaration and a draft."""
    handed_over(tmp_path / "报送.xlsx", ONE, OTHER, kind=Kind.DRAFT, sealed=SEALED)
    return tmp_path / "报送.xlsx"


@pytest.fixture
def take(tmp_path):
    """Import files into the test's data file."""

    def take(*files, truth=None, existing=None):
        choices = Choices(truth, existing)
        return import_sources(tmp_path / "数据.pgdb", files, program().catalog, choices=choices)

    return take


@pytest.fixture
def held(tmp_path):
    """What the data file holds."""

    def held():
        with Database.open(tmp_path / "数据.pgdb") as database:
            return list(Repository(database))

    return held


@pytest.fixture
def store(tmp_path):
    """Put declarations into the data file."""

    def store(*declarations, snapshots=()):
        with Database.open_or_create(tmp_path / "数据.pgdb") as database:
            Repository(database).save(*declarations)
            Snapshots(database).take_in(snapshots)

    return store


def test_declarations_come_with_ids_revisions_and_statuses(file, take, held, tmp_path):
    report = take(file)

    assert held() == [ONE, OTHER]
    assert (report.added, report.identical, report.notes) == ((ONE, OTHER), (), ())
    assert report.carried == (read_handoff(file).manifest,)
    with Database.open(tmp_path / "数据.pgdb") as database:
        found = Snapshots(database).revisions(ONE.id)
    assert [item.declaration for item in found] == [item.declaration for item in SEALED]
    assert [(item.frozen_by, item.frozen_at, item.digest) for item in found] == [
        ("李四", CREATED, digest(item.declaration)) for item in SEALED
    ]


def test_what_was_said_comes_along_and_once(take, tmp_path):
    said = opinion(OTHER)
    handed_over(tmp_path / "报送.xlsx", OTHER, kind=Kind.DRAFT, opinions=(said,))

    take(tmp_path / "报送.xlsx")
    take(tmp_path / "报送.xlsx")

    with Database.open(tmp_path / "数据.pgdb") as database:
        assert Opinions(database).about([OTHER.id]) == (said,)


def test_a_printed_pdf_comes_in_the_same_way(take, held, tmp_path):
    print_forms(tmp_path / "表.pdf", goods(ONE, OTHER), program(), created=CREATED)

    take(tmp_path / "表.pdf")

    assert held() == [ONE, OTHER]


def test_the_same_again_is_silent_even_when_it_has_gone_further_here(file, take, held, store):
    take(file)
    further = replace(ONE, status=Status.HANDED_OVER)
    store(further)

    report = take(file)

    assert (report.added, report.identical, report.replaced) == ((), (ONE, OTHER), ())
    assert held() == [further, OTHER]


def test_what_is_there_under_another_identity_is_not_added_again(file, take, held, store):
    typed = replace(ONE, id=sample_declaration(9).id, status=Status.DRAFT, revision=1)
    store(typed)

    report = take(file)

    assert (report.added, report.identical) == ((OTHER,), (ONE,))
    assert held() == [typed, OTHER]


def test_a_project_with_other_content_is_asked_about_and_nothing_is_stored(file, take, held, store):
    mine = replace(OTHER.with_answer("name", "本机改过"), revision=4)
    store(mine)

    with pytest.raises(AlreadyThere) as caught:
        take(file)

    assert caught.value.pairs == ((mine, OTHER),)
    assert held() == [mine]


@pytest.mark.parametrize(
    ("existing", "names"),
    [
        (Existing.KEEP, ["本机改过", ONE.name]),
        (Existing.REPLACE, [OTHER.name, ONE.name]),
        (Existing.COPY, ["本机改过", ONE.name, OTHER.name]),
    ],
)
def test_one_may_keep_replace_or_have_both(file, take, held, store, existing, names):
    mine = OTHER.with_answer("name", "本机改过")
    store(mine)

    report = take(file, existing=existing)

    assert [item.name for item in held()] == names
    assert len({item.id for item in held()}) == len(names)
    assert report.replaced == ((OTHER,) if existing is Existing.REPLACE else ())
    assert report.kept == ((OTHER,) if existing is Existing.KEEP else ())


def test_a_copy_is_a_draft_with_ids_of_its_own(file, take, held, store):
    store(ONE.with_answer("name", "本机改过"))

    take(file, existing=Existing.COPY)

    copy = held()[-1]
    assert (copy.status, copy.revision, digest(copy)) == (Status.DRAFT, 1, digest(ONE))
    assert not {item.id for item in copy.indicators} & {item.id for item in ONE.indicators}


def test_a_revision_that_was_sealed_here_with_other_content_is_never_replaced(
    file, take, held, store, tmp_path
):
    mine = ONE.with_answer("name", "本机定稿")
    store(mine, snapshots=[snapshot_of(sealed(mine))])

    with pytest.raises(SealedTwice) as caught:
        take(file, existing=Existing.REPLACE)
    assert (caught.value.declaration.id, held()) == (ONE.id, [mine])

    take(file, existing=Existing.KEEP)
    assert held() == [mine, OTHER]


def test_two_files_may_bring_the_same_project(file, take, held, tmp_path):
    handed_over(tmp_path / "旧.xlsx", replace(ONE, revision=1).with_answer("name", "旧"), OTHER)

    with pytest.raises(AlreadyThere):
        take(tmp_path / "旧.xlsx", file)

    report = take(tmp_path / "旧.xlsx", file, existing=Existing.REPLACE)

    assert held() == [ONE, OTHER]
    assert report.identical == (OTHER,)


def tamper(file):
    book = openpyxl.load_workbook(file)
    book.worksheets[1]["C4"] = "某某厅"
    book["汇总表"]["G5"] = 5
    book.save(file)


def test_changed_cells_are_asked_about_and_nothing_is_stored(file, take, tmp_path):
    tamper(file)

    with pytest.raises(CellsChanged) as caught:
        take(file)

    assert [(change.cell, change.now) for change in caught.value.changes] == [
        ("G5", "5.00"),
        ("C4", "某某厅"),
    ]
    assert not (tmp_path / "数据.pgdb").exists()


def test_one_may_take_what_was_exported(file, take, held):
    tamper(file)

    report = take(file, truth=Truth.PAYLOAD)

    assert held() == [ONE, OTHER]
    assert report.left == ()


def test_one_may_take_what_the_cells_say(file, take, held):
    tamper(file)

    report = take(file, truth=Truth.CELLS)

    changed, same = held()
    assert changed.text("competent_department") == "某某厅"
    assert (changed.id, changed.revision, changed.status) == (ONE.id, 3, Status.DRAFT)
    assert same == OTHER
    assert [change.sheet for change in report.left] == ["汇总表"]


def test_a_damaged_hand_off_stops_the_import(file, take, tmp_path):
    rewritten(file, lambda name, data: data.replace(b"carry_over", b"carry_ovfr"))

    with pytest.raises(HandoffDamaged):
        take(file)
    assert not (tmp_path / "数据.pgdb").exists()
