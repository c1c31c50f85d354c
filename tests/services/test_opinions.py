"""What finance says comes to the office, and the answer comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.opinions_file import OpinionsFile, read_opinions
from perfgoals_desktop.exchange.slip import slip_of, text_of
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.errors import NothingSaid
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.opinions import save_opinions, take_opinions
from perfgoals_desktop.services.talking import say, threads_in
from perfgoals_desktop.services.threads import said_now, threads_about
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.profile import Profile, save_profile
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots
from tests.exchange.parcels import CREATED, final, handed_over, program
from tests.samples import sample_declaration, staged_declaration

CATALOG = program().catalog
ONE = replace(final(sample_declaration(1)), status=Status.HANDED_OVER)
OTHER = replace(final(staged_declaration(2)), status=Status.HANDED_OVER)
FINANCE = Profile(unit="财政局", clerk="审核岗")
OFFICE = Profile(unit="办公室", clerk="经办岗")


def data_file(folder, name, *declarations):
    with Database.create(folder / name) as database:
        Repository(database).save(*declarations)
    return folder / name


@pytest.fixture
def finance(tmp_path):
    """Finance's data file, with a comment to a field, one to an indicator and one to the whole."""
    file = data_file(tmp_path, "财政.pgdb", ONE, OTHER)
    with Database.open(file) as database:
        save_profile(database, FINANCE)
        for place in ("name", str(ONE.indicators[0].id), ""):
            say(database, said_now(ONE, Voice.COMMENT, f"请看 {place}", FINANCE, place=place))
        yield database


@pytest.fixture
def sent(finance, tmp_path):
    """The file that goes to the unit."""
    return save_opinions(tmp_path / "退回", finance, [ONE, OTHER], CATALOG, created=CREATED)


def test_a_unit_gets_a_file_that_people_can_read(sent):
    assert [file.name for file in sent] == [f"{ONE.text('implementing_unit')}_退回意见.xlsx"]
    book = openpyxl.load_workbook(sent[0])
    shown = [str(cell.value) for row in book.worksheets[0] for cell in row if cell.value is not None]
    assert book.worksheets[1].sheet_state == "veryHidden"
    assert "财政局 审核岗" in shown
    assert CATALOG.form(ONE.form_id).label("name") in shown
    assert f"指标“{ONE.indicators[0].name}”" in shown
    assert "整张申报表" in shown
    assert shown.count("待处理") == 3


def test_the_office_takes_it_and_the_project_goes_back(sent, tmp_path):
    with Database.open(data_file(tmp_path, "单位.pgdb", ONE)) as office:
        taken = take_opinions(office, read_opinions(sent[0]))

        back = Repository(office).get(ONE.id)
        assert (taken.added, taken.returned, taken.edited, taken.absent) == (3, (back,), (), ())
        assert (back.status, back.revision) == (Status.RETURNED, ONE.revision + 1)
        assert Snapshots(office).get(ONE.id, ONE.revision).declaration.answers == ONE.answers
        threads = threads_in(office, back, CATALOG)
        assert [thread.place for thread in threads] == ["name", str(ONE.indicators[0].id), ""]
        assert all(thread.is_open for thread in threads)


def test_taking_it_twice_changes_nothing(sent, tmp_path):
    with Database.open(data_file(tmp_path, "单位.pgdb", ONE)) as office:
        take_opinions(office, read_opinions(sent[0]))
        back = Repository(office).get(ONE.id)

        again = take_opinions(office, read_opinions(sent[0]))

        assert (again.added, again.returned) == (0, ())
        assert Repository(office).get(ONE.id) == back


def test_a_project_that_says_something_else_keeps_its_standing(sent, tmp_path):
    edited = ONE.with_answer("name", "改过的名称")
    with Database.open(data_file(tmp_path, "单位.pgdb", edited)) as office:
        taken = take_opinions(office, read_opinions(sent[0]))

        assert [each.id for each in taken.edited] == [ONE.id]
        assert taken.added == 3
        assert Repository(office).get(ONE.id) == edited


def test_a_project_of_another_office_is_named(sent, tmp_path):
    with Database.open(data_file(tmp_path, "单位.pgdb")) as office:
        taken = take_opinions(office, read_opinions(sent[0]))

    assert (taken.added, [each.id for each in taken.absent]) == (0, [ONE.id])


def test_the_answer_comes_back_with_the_next_hand_off(sent, tmp_path, finance):
    with Database.open(data_file(tmp_path, "单位.pgdb", ONE)) as office:
        take_opinions(office, read_opinions(sent[0]))
        back = Repository(office).get(ONE.id)
        first = threads_in(office, back, CATALOG)[0]
        say(office, said_now(back, Voice.REPLY, "已写全称", OFFICE, thread=first))
        say(office, said_now(back, Voice.RESOLVED, "", OFFICE, thread=first))
        said = Opinions(office).about([ONE.id])
    corrected = replace(back.with_answer("name", "全称"), status=Status.HANDED_OVER)
    handed_over(tmp_path / "报送.xlsx", corrected, opinions=said)

    report = collect(tmp_path / "汇总.pgdb", [tmp_path / "报送.xlsx"], program())

    assert len(report.projects) == 1
    with Database.open(tmp_path / "汇总.pgdb") as collected:
        threads = threads_in(collected, corrected, CATALOG)
        assert [thread.is_open for thread in threads] == [True, True, False]
        assert [item.text for item in threads[-1].opinions] == ["请看 name", "已写全称", ""]


def test_what_was_said_about_an_indicator_that_is_gone_is_shown_with_the_declaration(finance):
    without = ONE.with_indicators(ONE.indicators[1:])

    threads = threads_about(without, Opinions(finance).about([ONE.id]), CATALOG.form(ONE.form_id))

    assert [thread.place for thread in threads] == ["name", "", ""]


def test_an_answer_comes_after_the_question_whatever_the_clocks_say():
    comment = replace(said_now(ONE, Voice.COMMENT, "?", FINANCE), said_at=datetime(2999, 1, 1, tzinfo=UTC))
    thread = threads_about(ONE, [comment], CATALOG.form(ONE.form_id))[0]

    answer = said_now(ONE, Voice.RESOLVED, "", OFFICE, thread=thread)

    assert not threads_about(ONE, [answer, comment], None)[0].is_open


def test_nothing_said_is_a_sentence(finance, tmp_path):
    with pytest.raises(NothingSaid) as caught:
        save_opinions(tmp_path / "退回", finance, [OTHER], CATALOG, created=CREATED)

    assert "提意见" in explain(caught.value)
    assert not (tmp_path / "退回").exists()


def test_other_files_and_later_versions_are_refused(sent, tmp_path):
    text = text_of(read_opinions(sent[0]))
    handed_over(tmp_path / "报送.xlsx", ONE)

    with pytest.raises(NoPayload):
        read_opinions(tmp_path / "报送.xlsx")
    with pytest.raises(HandoffTooNew):
        slip_of(OpinionsFile, text.replace('"receives":1', '"receives":2'), "x.xlsx")
    with pytest.raises(HandoffDamaged):
        slip_of(OpinionsFile, text.replace(str(ONE.id), "?", 1), "x.xlsx")
