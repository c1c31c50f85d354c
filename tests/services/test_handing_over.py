"""Hand-off files from a data file, and what becomes of their changed cells."""

from dataclasses import replace
from time import perf_counter

import openpyxl
import pytest

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.cell_changes import changes_in
from perfgoals_desktop.services.consigning import consign
from perfgoals_desktop.services.consignment import Consignment, suggested_name
from perfgoals_desktop.services.finalising import finalise
from perfgoals_desktop.services.handoff_errors import NothingFinal
from perfgoals_desktop.services.taking_cells import take_cells
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.profile import Profile, save_profile
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.writer import login_name
from tests.exchange.parcels import final, goods, handed_over, program
from tests.samples import sample_declaration, staged_declaration


@pytest.fixture
def file(tmp_path):
    return tmp_path / "报送.xlsx"


@pytest.fixture
def database(tmp_path):
    with Database.create(tmp_path / "数据.pgdb") as database:
        yield database


def changes_after(file, change, catalog=None):
    """What is told when somebody changes the workbook."""
    book = openpyxl.load_workbook(file)
    change(book)
    book.save(file)
    return changes_in(read_handoff(file), catalog or program().catalog)


def cell(sheet, text):
    """The cell of a worksheet that shows a text."""
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)


def test_only_sealed_declarations_are_handed_over_with_their_seals(database):
    one, other = sample_declaration(1), replace(staged_declaration(2), status=Status.CHECKED)
    repository = Repository(database)
    repository.save(one, other)
    done = finalise(database, [one.id], program())

    chosen = consign(database, list(repository), Kind.FINAL)

    assert chosen.declarations == done.after
    assert [item.declaration for item in chosen.sealed] == list(done.after)
    assert chosen.sealed[0].rules_edition == program().rulebook.edition_mark


def test_a_draft_takes_everything(database):
    repository = Repository(database)
    repository.save(sample_declaration(1), final(staged_declaration(2)))

    assert len(consign(database, list(repository), Kind.DRAFT).declarations) == 2


def test_nothing_sealed_is_an_error(database):
    with pytest.raises(NothingFinal) as caught:
        consign(database, [sample_declaration()], Kind.FINAL)

    assert caught.value.drafts == 1


def test_the_sender_is_whose_data_file_it_is(database):
    save_profile(database, Profile("甲单位", "甲部门", "赵六", "12345"))

    sender = consign(database, [final(sample_declaration())], Kind.FINAL)

    assert (sender.unit, sender.department, sender.sender.telephone) == ("甲单位", "甲部门", "12345")


def test_what_is_not_known_of_the_sender_comes_from_the_declarations(file):
    units = ["甲", "乙", "乙", ""]
    declarations = [
        final(sample_declaration(number, implementing_unit=unit, competent_department=None))
        for number, unit in enumerate(units)
    ]

    manifest = handed_over(file, *declarations, sender=Profile())

    assert (manifest.unit, manifest.department, manifest.person) == ("乙", "", login_name())


@pytest.mark.parametrize(
    ("unit", "years", "kind", "name"),
    [
        ("某局", [2023, 2023], Kind.FINAL, "某局_2023_报送.xlsx"),
        ("某局", [2023, 2024], Kind.DRAFT, "某局_草稿.xlsx"),
        ("a/b: 某局", [2023], Kind.FINAL, "a_b_某局_2023_报送.xlsx"),
        ("", [None], Kind.FINAL, "报送.xlsx"),
    ],
)
def test_the_file_is_called_after_unit_and_year(unit, years, kind, name):
    declarations = tuple(
        sample_declaration(n, fiscal_year=y, implementing_unit=None) for n, y in enumerate(years)
    )

    assert suggested_name(Consignment(declarations, sender=Profile(unit)), kind) == name


def test_the_entries_say_where_each_declaration_stands_and_what_the_review_found(file):
    manifest = handed_over(file)
    first, second = manifest.entries

    assert (first.name, first.sheet, first.revision) == ("人大代表履职培训经费", "1 人大代表履职培训经费", 1)
    assert second.sheet in openpyxl.load_workbook(file).sheetnames
    assert second.review
    assert manifest.forms == {"shanghai-2023": program().catalog.form("shanghai-2023").edition_mark}


def test_a_changed_cell_is_told_with_its_value_then_and_now(file):
    name = handed_over(file).entries[0].sheet

    def change(book):
        book[name]["C4"] = "某某厅"
        cell(book[name], "≥4(期)").value = "≥5(期)"
        cell(book[name], "培训人次").value = "培训人数"
        cell(book[name], 1234567.89).value = 1234567.9
        book[name]["A3"] = "名称"
        book[name]["K9"] = "财政加注"

    found = {change.label: (change.then, change.now) for change in changes_after(file, change)}

    assert found == {
        "主管部门": ("上海市人民代表大会常务委员会办公厅", "某某厅"),
        "指标“培训期数”：指标值": ("≥4(期)", "≥5(期)"),
        "指标“培训人次”：指标名称": ("培训人次", "培训人数"),
        "年度资金申请总额": ("1,234,567.89", "1,234,567.90"),
        "固定文字": ("项目名称", "名称"),
        "表外": ("", "财政加注"),
    }


def test_changes_of_summary_and_tables_are_told_by_their_heads(file):
    handed_over(file)

    def change(book):
        book["汇总表"]["G5"] = 5
        book["汇总表"]["G7"] = 6
        book["绩效指标"]["A2"] = "改"
        book["代码表"]["Z9"] = "注"

    labels = [found.label for found in changes_after(file, change)]

    assert labels == ["人大代表履职培训经费：年度申请总额", "合计：年度申请总额", "序号", "表外"]


def test_a_sheet_that_is_gone_is_told_as_such(file):
    handed_over(file)

    (gone,) = changes_after(file, lambda book: book.remove(book["代码表"]))

    assert (gone.sheet, gone.cell, gone.gone) == ("代码表", "", True)


def test_a_form_that_is_not_installed_is_told_sheet_by_sheet(file):
    name = handed_over(file).entries[0].sheet

    found = changes_after(file, lambda book: book[name].__setitem__("C4", "改"), Catalog({}))

    assert ("", name, False) in [(change.cell, change.sheet, change.gone) for change in found]


def test_a_file_that_nobody_touched_is_not_laid_out_again(file):
    handed_over(file)

    began = perf_counter()
    changes = changes_in(read_handoff(file), Catalog({}))

    assert changes == ()
    assert perf_counter() - began < 1


def test_changed_cells_become_answers_of_a_new_revision(file):
    sent = goods(final(staged_declaration(2), 3), final(sample_declaration(1)))
    name = handed_over(file, *sent.declarations).entries[0].sheet

    def change(book):
        sheet = book[name]
        sheet["C4"] = "某某厅"
        cell(sheet, "≥4(期)").value = "达标"
        cell(sheet, "培训人次").value = " 培训人数 "
        cell(sheet, 5_000_000).value = "512万"
        cell(sheet, "2025-12-31").value = "2026年1月2日"
        cell(sheet, "特定目标类").value = "公用"
        cell(sheet, "分三年建成代表工作信息化平台，实现代表建议全流程网上办理。").value = None
        book["汇总表"]["G5"] = 5

    changes = changes_after(file, change)
    taken = take_cells(read_handoff(file), changes, program().catalog)

    changed, same = taken.declarations
    assert (changed.id, changed.revision, changed.status) == (sent.declarations[0].id, 4, Status.DRAFT)
    assert same == sent.declarations[1]
    assert changed.text("competent_department") == "某某厅"
    assert changed.indicators[0].target.words == "达标"
    assert changed.indicators[1].name == "培训人数"
    assert changed.amount("project_total") == Money(512_000_000)
    assert changed.date("end_date").isoformat() == "2026-01-02"
    assert changed.text("category") == "公用经费"
    assert "overall_goal" not in changed.answers
    assert [item.id for item in changed.indicators] == [item.id for item in sent.declarations[0].indicators]
    assert {change.sheet for change in taken.left} == {"汇总表"}


def test_a_label_that_names_an_answer_is_no_answer(file):
    handed_over(file, staged_declaration(2), kind=Kind.DRAFT)
    label = "项目总目标 (2023年-2025年)"

    def change(book):
        cell(book.worksheets[1], label).value = "项目总目标 (2023年-2026年)"

    changes = changes_after(file, change)
    taken = take_cells(read_handoff(file), changes, program().catalog)

    assert [change.then for change in taken.left] == [label]
    assert taken.declarations == (staged_declaration(2),)
