from dataclasses import replace

import openpyxl
import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.code_errors import NothingScanned
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.services.known import KnownDeclarations
from perfgoals_desktop.services.papers import Standing
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.services.verifying import Outcome, verify
from tests.exchange.parcels import CREATED, final, goods, handed_over, program
from tests.paper import form_sheet, printed
from tests.samples import sample_declaration, sample_form, staged_declaration
from tests.scans import coded_sheet, scans

ONE, OTHER = final(sample_declaration(1)), final(staged_declaration(2))


@pytest.fixture
def file(tmp_path):
    handed_over(tmp_path / "报送.xlsx", ONE, OTHER)
    return tmp_path / "报送.xlsx"


def check(file, *declarations):
    known = KnownDeclarations(declarations) if declarations else None
    (found,) = verify([file], program(), known)
    return found


def test_a_file_as_it_was_written_agrees_with_itself(file):
    found = check(file)

    assert (found.outcome, found.cells, found.projects) == (Outcome.MATCH, (), None)
    assert found.manifest.unit == "某市人大办公厅"


def test_a_changed_cell_differs(file):
    book = openpyxl.load_workbook(file)
    book.worksheets[1]["C4"] = "某某厅"
    book.save(file)

    found = check(file)

    assert found.outcome is Outcome.DIFFERS
    assert [change.label for change in found.cells] == ["主管部门"]


def test_a_data_file_with_the_same_content_agrees_whatever_the_status(file):
    found = check(file, replace(ONE, status=Status.HANDED_OVER), OTHER)

    assert found.outcome is Outcome.MATCH
    assert all(project.agrees for project in found.projects)


def test_what_differs_from_the_data_file_is_told_field_by_field(file):
    found = check(file, ONE.with_answer("name", "改过的名称"), replace(OTHER, revision=2))

    assert found.outcome is Outcome.DIFFERS
    first, second = found.projects
    assert [(line.label, line.before, line.after) for line in first.lines] == [
        ("项目名称", "改过的名称", "人大代表履职培训经费")
    ]
    assert (second.lines, second.agrees, second.held.revision) == ((), False, 2)


def test_a_project_that_the_data_file_does_not_hold_differs(file):
    found = check(file, ONE)

    assert [(project.agrees, project.held) for project in found.projects] == [(True, ONE), (False, None)]
    assert found.outcome is Outcome.DIFFERS


def test_a_pdf_agrees_with_its_pages(tmp_path):
    print_forms(tmp_path / "表.pdf", goods(ONE, OTHER), program(), created=CREATED)

    found = check(tmp_path / "表.pdf", ONE, OTHER)

    assert (found.outcome, found.not_printed) == (Outcome.MATCH, ())


def test_a_bad_file_never_stops_the_rest(file, tmp_path):
    (tmp_path / "别的.txt").write_text("hello", "utf-8")
    heard = []

    found = verify(
        [tmp_path / "没有.xlsx", tmp_path / "别的.txt", file],
        program(),
        progress=lambda *it: heard.append(it),
    )

    assert [each.outcome for each in found] == [Outcome.UNREADABLE, Outcome.UNREADABLE, Outcome.MATCH]
    assert isinstance(found[1].error, NoPayload)
    assert sorted({done for done, *_ in heard}) == [0, 1, 2, 3]


def scan_of(path, *declarations):
    pictures = list(scans(printed(*(coded_sheet(item, sample_form()) for item in declarations)), 200))
    pictures[0].save(path, save_all=len(pictures) > 1, append_images=pictures[1:])
    return path


@pytest.mark.parametrize("name", ["扫描.png", "扫描.TIF", "扫描.pdf"])
def test_a_scan_of_the_paper_is_held_against_the_declarations(tmp_path, name):
    if name.endswith("pdf"):
        (tmp_path / name).write_bytes(printed(coded_sheet(ONE, sample_form())))
    else:
        scan_of(tmp_path / name, ONE)

    agrees, differs = check(tmp_path / name, ONE), check(tmp_path / name, ONE.with_answer("name", "别的"))

    assert (agrees.outcome, agrees.papers[0].standing) == (Outcome.MATCH, Standing.SAME)
    assert differs.outcome is Outcome.DIFFERS
    assert [line.label for line in differs.papers[0].lines] == ["项目名称"]


def test_a_scan_alone_says_what_it_holds(tmp_path):
    found = check(scan_of(tmp_path / "扫描.png", ONE))

    assert (found.outcome, found.papers[0].said.name) == (Outcome.MATCH, ONE.name)


def test_a_scan_without_codes_is_unreadable(tmp_path):
    (tmp_path / "空.pdf").write_bytes(printed(form_sheet()))

    found = check(tmp_path / "空.pdf", ONE)

    assert (found.outcome, type(found.error)) == (Outcome.UNREADABLE, NothingScanned)
