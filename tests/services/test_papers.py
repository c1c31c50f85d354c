"""Paper against the declarations of a data file, and of a hand-off."""

from dataclasses import replace
from uuid import UUID

import pytest

from perfgoals_desktop.domain.canonical import check_code, digest
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.code_errors import CodeDamaged, CodePartsMissing, NoCode
from perfgoals_desktop.exchange.qr_payload import Brief, Payload
from perfgoals_desktop.exchange.scanning import scan_data
from perfgoals_desktop.services.known import KnownDeclarations, KnownFromFile
from perfgoals_desktop.services.papers import Standing, check_scan, check_text
from perfgoals_desktop.services.workspace import Workspace
from tests.exchange.parcels import final, parcel, program, sealed
from tests.paper import declaration_with, printed
from tests.samples import sample_declaration, sample_form, staged_declaration
from tests.scans import coded_sheet

ONE = sample_declaration(1)
OTHER = staged_declaration(2)
CHANGED = replace(ONE.with_answer("name", "改过的名称"), revision=3)


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(tmp_path / "数据.pgdb")
    workspace.save(ONE, OTHER)
    yield workspace
    workspace.close()


def known(workspace):
    return KnownFromFile(workspace.database)


def check(typed, known):
    (found,) = check_text(typed, known, program())
    return found


def scanned(declaration):
    return "\r\n".join(Payload(declaration).parts(200))


def seal_and_change(workspace, *revisions):
    """Seal each of these, one after the other, and go on with a further revision."""
    for revision in revisions:
        workspace.save(replace(revision, status=Status.DRAFT))
        workspace.finalise([revision.id], program())
    workspace.save(CHANGED)


@pytest.mark.parametrize("typed", [str, str.lower, lambda code: f" {code[:4]}-{code[4:]}。"])
def test_a_check_code_that_was_typed_finds_its_declaration(workspace, typed):
    found = check(typed(check_code(OTHER)), known(workspace))

    assert (found.standing, found.held, found.check_code) == (Standing.SAME, OTHER, check_code(OTHER))


def test_letters_and_digits_that_look_alike_may_be_mistaken(workspace):
    number = next(
        n for n in range(1000) if {"0", "1"} <= set(check_code(sample_declaration(3, name=f"项目{n}")))
    )
    declaration = sample_declaration(3, name=f"项目{number}")
    workspace.save(declaration)

    found = check(check_code(declaration).replace("0", "o").replace("1", "l"), known(workspace))

    assert found.held == declaration


def test_a_check_code_of_nothing_is_unknown(workspace):
    found = check("ZZZZ-ZZZZ", known(workspace))

    assert (found.standing, found.held) == (Standing.UNKNOWN, None)
    assert check("ZZZZ-ZZZZ", None).standing is Standing.UNKNOWN


def test_a_check_code_of_two_projects_that_say_the_same_names_both(workspace):
    workspace.save(replace(ONE, id=UUID(int=9)))

    found = check_text(check_code(ONE), known(workspace), program())

    assert {item.held.id for item in found} == {ONE.id, UUID(int=9)}


def test_a_scan_of_what_the_data_file_holds_agrees(workspace):
    found = check(scanned(ONE), known(workspace))

    assert (found.standing, found.held, found.lines) == (Standing.SAME, ONE, ())
    assert digest(found.said) == digest(ONE)


def test_what_differs_is_told_field_by_field(workspace):
    paper = ONE.with_answer("name", "纸面上的名称").with_indicators(ONE.indicators[:-1])

    found = check(scanned(paper), known(workspace))

    assert found.standing is Standing.DIFFERS
    assert next((line.label, line.before, line.after) for line in found.lines) == (
        "项目名称",
        "人大代表履职培训经费",
        "纸面上的名称",
    )
    assert len(found.lines) == 2
    assert found.lines[1].after is None


def test_the_revision_that_was_sealed_last_agrees_though_the_declaration_went_on(workspace):
    seal_and_change(workspace, ONE)

    found = check(scanned(ONE), known(workspace))

    assert (found.standing, found.held.name) == (Standing.SEALED, "改过的名称")
    assert found.sealed.revision == 1
    assert [line.label for line in found.lines] == ["项目名称"]
    assert check(check_code(ONE), known(workspace)).standing is Standing.SEALED


def test_a_paper_that_was_sealed_again_since_is_superseded(workspace):
    second = replace(ONE.with_answer("name", "第二版的名称"), revision=2)
    seal_and_change(workspace, ONE, second)

    assert check(scanned(ONE), known(workspace)).standing is Standing.SUPERSEDED
    assert check(check_code(ONE), known(workspace)).standing is Standing.SUPERSEDED
    assert check(check_code(second), known(workspace)).standing is Standing.SEALED
    assert check(check_code(CHANGED), known(workspace)).standing is Standing.SAME


def test_the_small_code_tells_whether_but_not_where_the_paper_differs(workspace):
    agrees = check(Payload(ONE).brief, known(workspace))
    differs = check(Payload(CHANGED).brief, known(workspace))
    unknown = check(Payload(replace(ONE, id=UUID(int=5))).brief, known(workspace))

    assert (agrees.standing, agrees.held, agrees.said.revision) == (Standing.SAME, ONE, 1)
    assert (differs.standing, differs.held, differs.lines) == (Standing.DIFFERS, ONE, ())
    assert unknown.standing is Standing.UNKNOWN


def test_the_same_content_under_another_identity_agrees(workspace):
    found = check(scanned(replace(ONE, id=UUID(int=5))), known(workspace))

    assert (found.standing, found.held) == (Standing.SAME, ONE)


def test_a_paper_that_was_typed_again_is_held_against_the_project_of_its_name(workspace):
    paper = replace(ONE.with_answer("annual_goal", "别的目标"), id=UUID(int=5))

    found = check(scanned(paper), known(workspace))

    assert (found.standing, found.held) == (Standing.DIFFERS, ONE)
    assert [line.key for line in found.lines] == ["annual_goal"]


@pytest.mark.parametrize("answers", [{"name": "没有这个项目"}, {"name": None}, {"fiscal_year": 2019}])
def test_a_paper_of_no_project_here_is_unknown(workspace, answers):
    found = check(scanned(replace(sample_declaration(1, **answers), id=UUID(int=5))), known(workspace))

    assert (found.standing, found.held, found.lines) == (Standing.UNKNOWN, None, ())


def test_without_a_data_file_a_scan_says_what_it_holds():
    found = check(scanned(ONE), None)

    assert (found.standing, found.said.name, found.check_code) == (Standing.ALONE, ONE.name, check_code(ONE))


def test_missing_and_damaged_codes_are_named(workspace):
    parts = Payload(ONE).parts(120)
    broken = parts[1][:-1] + ("0" if parts[1][-1] != "0" else "1")

    incomplete, damaged = check_text("\n".join([parts[0], broken, *parts[2:]]), known(workspace), program())

    assert (incomplete.standing, type(incomplete.error)) == (Standing.UNREADABLE, CodePartsMissing)
    assert incomplete.error.missing == (2,)
    assert (type(damaged.error), damaged.error.part) == (CodeDamaged, 2)


@pytest.mark.parametrize("typed", ["", "你好", "1234567", "123456789", "https://example.org"])
def test_what_is_no_code_is_refused(workspace, typed):
    with pytest.raises(NoCode):
        check_text(typed, known(workspace), program())


def test_every_paper_of_a_scan_is_checked_with_its_pages(workspace):
    long = declaration_with(16, name="长表")
    workspace.save(replace(long, id=UUID(int=7)))
    form = sample_form()
    pdf = printed(*(coded_sheet(item, form) for item in (CHANGED, replace(long, id=UUID(int=7)), OTHER)))

    checks = check_scan(scan_data(pdf, "forms.pdf"), known(workspace), program())

    assert [item.standing for item in checks] == [Standing.DIFFERS, Standing.SAME, Standing.SAME]
    assert [item.pages for item in checks] == [(1,), (3,), (4,)]
    assert not any(isinstance(item.said, Brief) for item in checks)


def test_paper_is_held_against_a_hand_off():
    earlier = sealed(final(ONE))
    now = final(CHANGED, 3)
    known = KnownDeclarations.of_parcel(parcel(now, final(OTHER), sealed=(earlier, sealed(now))))

    assert check(scanned(OTHER), known).standing is Standing.SAME
    assert check(scanned(ONE), known).standing is Standing.SUPERSEDED
    assert check(check_code(ONE), known).held == now
    assert (
        check(scanned(sample_declaration(6, name="别的", fiscal_year=2020)), known).standing
        is Standing.UNKNOWN
    )


def test_what_lies_in_the_recycle_bin_is_only_known_as_sealed(workspace):
    workspace.finalise([ONE.id], program())
    workspace.discard([ONE.id, OTHER.id])

    sealed, gone = check(scanned(ONE), known(workspace)), check(scanned(OTHER), known(workspace))

    assert (sealed.standing, sealed.held) == (Standing.SEALED, None)
    assert gone.standing is Standing.UNKNOWN
