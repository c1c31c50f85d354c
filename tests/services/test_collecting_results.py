"""What finance takes away: data file, workbook, PDF, receipts; and what the unit does with its receipt."""

from dataclasses import replace

import openpyxl
import pypdfium2
import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.errors import FileNotWritten
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.exchange.receipt import Receipt, read_receipt
from perfgoals_desktop.exchange.slip import slip_of, text_of
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.collecting.errors import NothingTaken, ReceiptSent
from perfgoals_desktop.services.collecting.receipts import Received, check_receipt, save_receipts
from perfgoals_desktop.services.collecting.report import Wishes
from perfgoals_desktop.services.collecting.results import save_data, save_pdf, save_workbook
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileExists
from perfgoals_desktop.storage.profile import Profile
from perfgoals_desktop.storage.repository import Repository
from tests.exchange.parcels import CREATED, final, handed_over, program, rewritten
from tests.samples import sample_declaration, staged_declaration

FIRST = final(sample_declaration(1, name="丙项目", implementing_unit="乙局"))
SECOND = final(staged_declaration(2, name="甲项目", implementing_unit="甲局"))
CONTESTED = final(sample_declaration(3, name="两份", implementing_unit="甲局"))


@pytest.fixture
def report(tmp_path):
    """Two projects of two units taken, one in conflict, a strange file, a missing unit."""
    post = tmp_path / "收到的"
    post.mkdir()
    handed_over(post / "1.xlsx", FIRST, sender=Profile("乙局", "部门", "赵", "1"))
    handed_over(post / "2.xlsx", SECOND, CONTESTED, sender=Profile("甲局", "部门", "钱", "2"))
    other = CONTESTED.with_answer("annual_goal", "另一个目标")
    handed_over(post / "3.xlsx", other, sender=Profile("甲/局", "部门", "孙", "3"))
    (post / "4 \N{PILE OF POO}.xlsx").write_bytes(b"PK")
    return collect(tmp_path / "汇总.pgdb", [post], program(), wishes=Wishes(units=("甲局", "乙局", "丙局")))


@pytest.fixture
def nothing(tmp_path):
    """Nothing was taken."""
    (tmp_path / "坏.xlsx").write_bytes(b"PK")
    return collect(tmp_path / "没有.pgdb", [tmp_path / "坏.xlsx"], program())


@pytest.fixture
def receipts(tmp_path, report):
    return save_receipts(tmp_path / "回执", report, created=CREATED, receiver="市财政局")


def test_the_data_file_is_copied_whole_and_never_over_another(tmp_path, report):
    save_data(report, tmp_path / "另存.pgdb")

    with Database.open(tmp_path / "另存.pgdb", read_only=True) as database:
        assert [item.name for item in Repository(database)] == ["丙项目", "甲项目"]
    with pytest.raises(DataFileExists):
        save_data(report, tmp_path / "另存.pgdb")


def test_the_workbook_has_summary_and_flat_sheet_by_unit(tmp_path, report):
    save_workbook(tmp_path / "汇总.xlsx", report, program(), created=CREATED)

    book = openpyxl.load_workbook(tmp_path / "汇总.xlsx")
    summary = [cell.value for row in book["汇总表"].iter_rows() for cell in row]
    assert summary.index("甲项目") > summary.index("丙项目")  # 乙局 before 甲局 by code point
    assert book.sheetnames == ["汇总表", "绩效指标", "各单位", "收表明细", "没有收的", "审核意见", "代码表"]
    assert book["绩效指标"].max_row == 1 + len(FIRST.indicators) + len(SECOND.indicators)
    assert [row[0].value for row in book["没有收的"].iter_rows()] == ["序号", "1", "2", "3", "4"]
    assert book["审核意见"].max_row > 1


def test_a_cancelled_workbook_is_not_there(tmp_path, report):
    def stop(*_):
        raise Cancelled

    with pytest.raises(Cancelled):
        save_workbook(tmp_path / "x.xlsx", report, program(), created=CREATED, progress=stop)
    assert not list(tmp_path.glob("*.xlsx"))


def test_the_pdf_says_what_was_not_taken_and_why(tmp_path, report):
    pages = save_pdf(tmp_path / "汇总.pdf", report, program(), created=CREATED)

    document = pypdfium2.PdfDocument(tmp_path / "汇总.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert len(pages) == 3
    for said in ("单位名单共 3 个单位，1 个没有报送", "丙局", "4 〓.xlsx", "两份", "甲项目", "合计"):
        assert said in text


def test_without_a_project_there_is_a_report_alone(tmp_path, nothing):
    assert len(save_pdf(tmp_path / "x.pdf", nothing, program(), created=CREATED)) == 2
    with pytest.raises(NothingTaken) as caught:
        save_workbook(tmp_path / "x.xlsx", nothing, program(), created=CREATED)
    with pytest.raises(NothingTaken):
        save_data(nothing, tmp_path / "x.pgdb")
    assert "没有收到一个项目" in explain(caught.value)


def test_each_sender_gets_a_receipt_of_its_own(receipts):
    assert [file.name for file in receipts] == ["乙局_回执.xlsx", "甲_局_回执.xlsx", "甲局_回执.xlsx"]
    made = read_receipt(receipts[2])
    assert (made.unit, made.receiver, made.made_at) == ("甲局", "市财政局", CREATED)
    assert [(entry.name, entry.taken, bool(entry.reason)) for entry in made.entries] == [
        ("甲项目", True, False),
        ("两份", False, True),
    ]


def test_a_receipt_is_read_in_any_spreadsheet(receipts):
    book = openpyxl.load_workbook(receipts[2])
    shown = [cell.value for row in book["回执"].iter_rows() for cell in row if cell.value]
    book.save(receipts[2])

    assert {"绩效目标申报表回执", "甲项目", "已收"} <= set(shown)
    assert read_receipt(receipts[2]).unit == "甲局"


def test_a_receipt_and_a_hand_off_are_not_taken_for_each_other(tmp_path, receipts):
    handed_over(tmp_path / "报送.xlsx", FIRST)

    with pytest.raises(NoPayload):
        read_handoff(receipts[0])
    with pytest.raises(NoPayload):
        read_receipt(tmp_path / "报送.xlsx")
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(NoPayload):
        read_receipt(tmp_path / "a.txt")
    report = collect(tmp_path / "x.pgdb", receipts[:1], program())
    assert isinstance(report.files[0].error, ReceiptSent)
    assert "乙局" in explain(report.files[0].error)


def test_a_spoilt_receipt_is_refused(tmp_path, receipts):
    made = read_receipt(receipts[0])
    with pytest.raises(HandoffTooNew):
        slip_of(Receipt, text_of(made.model_copy(update={"receives": 2})), "a")
    with pytest.raises(HandoffDamaged):
        slip_of(Receipt, "{}", "a")
    rewritten(receipts[0], lambda _, data: data.replace(b"sha256=", b"sha256=0"))
    with pytest.raises(HandoffDamaged):
        read_receipt(receipts[0])


def test_the_unit_learns_what_was_received_as_it_is(tmp_path, receipts):
    made = read_receipt(receipts[2])
    second = SECOND.with_answer("annual_goal", "后来改的")
    with Database.create(tmp_path / "甲局.pgdb") as database:
        absent = check_receipt(made, database)
        Repository(database).save(SECOND)
        same = check_receipt(made, database)
        Repository(database).save(replace(second, revision=2, status=Status.DRAFT))
        differs = check_receipt(made, database)

    assert [line.received for line in absent] == [Received.ABSENT, Received.REFUSED]
    assert (same[0].received, same[0].may_be_marked) == (Received.AS_IS, True)
    assert (differs[0].received, differs[0].may_be_marked) == (Received.DIFFERS, False)


def test_two_units_of_one_name_do_not_share_a_file(tmp_path):
    for number, unit in enumerate(("甲:局", "甲/局")):
        declaration = final(sample_declaration(number, name=f"项目{number}"))
        handed_over(tmp_path / f"{number}.xlsx", declaration, sender=Profile(unit))
    report = collect(tmp_path / "x.pgdb", [tmp_path], program())

    names = [file.name for file in save_receipts(tmp_path / "回执", report, created=CREATED)]

    assert names == ["甲_局_回执.xlsx", "甲_局_回执(2).xlsx"]


def test_receipts_need_a_folder_that_can_be_made(tmp_path, report):
    (tmp_path / "文件").write_text("x")

    with pytest.raises((FileNotWritten, OSError)):
        save_receipts(tmp_path / "文件", report, created=CREATED)
