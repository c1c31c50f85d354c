from dataclasses import replace

import openpyxl
import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.services.verifying import Outcome, verify
from tests.exchange.parcels import CREATED, final, goods, handed_over, program
from tests.samples import sample_declaration, staged_declaration

ONE, OTHER = final(sample_declaration(1)), final(staged_declaration(2))


@pytest.fixture
def file(tmp_path):
    handed_over(tmp_path / "报送.xlsx", ONE, OTHER)
    return tmp_path / "报送.xlsx"


def check(file, *declarations):
    held = {item.id: item for item in declarations} if declarations else None
    (found,) = verify([file], program(), held)
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
    assert [done for done, *_ in heard] == [0, 1, 2, 3]
