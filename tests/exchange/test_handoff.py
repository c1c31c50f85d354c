import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from perfgoals_desktop.documents.xlsx import CREATOR, write_workbook
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.handoff import OWN_CREATOR, read_handoff
from perfgoals_desktop.exchange.hidden import SHEET
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.sources import DamagedFile, FileTooLarge, ForbiddenMarkup, SourceUnavailable
from tests.exchange.parcels import CREATED, final, goods, handed_over, opinion, rewritten, sealed
from tests.samples import sample_declaration, sample_form, staged_declaration

HIDDEN_PART = "xl/worksheets/sheet6.xml"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "报送.xlsx"


@pytest.fixture
def handoff(file):
    """A hand-off file with two sealed declarations."""
    handed_over(file)
    return file


def edit(file, change):
    """Change a workbook with another program and save it."""
    book = openpyxl.load_workbook(file)
    change(book)
    book.save(file)


def test_what_was_handed_over_comes_back_whole(file):
    declarations = (final(sample_declaration(1), 3), final(staged_declaration(2)))
    rest = {
        "sealed": tuple(sealed(item) for item in declarations),
        "opinions": (opinion(declarations[0]),),
    }
    manifest = handed_over(file, *declarations, **rest)

    parcel = read_handoff(file)

    assert parcel.manifest == manifest
    assert (parcel.declarations, parcel.sealed, parcel.opinions) == (declarations, *rest.values())
    assert parcel.touched == {}


def test_the_hidden_sheet_is_not_offered_to_be_shown(handoff):
    book = openpyxl.load_workbook(handoff)

    assert book[SHEET].sheet_state == "veryHidden"
    assert max(len(cell.value) for cell in book[SHEET]["A"]) <= 32_767


def test_equal_goods_give_equal_bytes(file):
    handed_over(file)
    first = file.read_bytes()
    handed_over(file)

    assert file.read_bytes() == first


def test_a_save_by_another_program_changes_nothing(handoff):
    before = read_handoff(handoff)

    edit(handoff, lambda book: None)
    after = read_handoff(handoff)

    assert (after.manifest, after.declarations) == (before.manifest, before.declarations)
    assert set(after.touched) == {"汇总表"}  # its totals were saved without their values


def test_a_sheet_that_was_touched_is_named_with_what_it_shows_now(handoff):
    name = read_handoff(handoff).manifest.entries[1].sheet
    edit(handoff, lambda book: book[name].__setitem__("C4", "改过"))

    touched = read_handoff(handoff).touched

    assert touched[name]["C4"] == "改过"


def test_a_visible_sheet_that_is_gone_is_named(handoff):
    edit(handoff, lambda book: book.remove(book["绩效指标"]))

    assert read_handoff(handoff).touched["绩效指标"] is None


def test_a_sheet_that_was_moved_or_added_is_no_change(handoff):
    edit(handoff, lambda book: (book.create_sheet("便笺", 0), book.move_sheet("绩效指标", -3)))

    assert set(read_handoff(handoff).touched) <= {"汇总表"}


def test_without_its_hidden_sheet_it_is_known_as_our_workbook(handoff):
    edit(handoff, lambda book: book.remove(book[SHEET]))

    with pytest.raises(NoPayload) as caught:
        read_handoff(handoff)
    assert caught.value.own


def test_a_plain_export_carries_nothing(file):
    write_workbook(file, [(sample_declaration(), sample_form())], created=CREATED)

    with pytest.raises(NoPayload) as caught:
        read_handoff(file)
    assert caught.value.own


def test_another_programs_workbook_carries_nothing(file):
    book = openpyxl.Workbook()
    book.active["A1"] = "别的表"
    book.save(file)

    with pytest.raises(NoPayload) as caught:
        read_handoff(file)
    assert not caught.value.own


def test_a_sheet_that_only_has_the_name_carries_nothing(file):
    book = openpyxl.Workbook()
    book.active.title = SHEET
    book.active["A1"] = "hello"
    book.save(file)

    with pytest.raises(NoPayload):
        read_handoff(file)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7"])
def test_other_kinds_of_file_carry_nothing(file, data):
    file.write_bytes(data)

    with pytest.raises(NoPayload):
        read_handoff(file)


def test_half_a_file_is_damaged(handoff):
    handoff.write_bytes(handoff.read_bytes()[:-3000])

    with pytest.raises(DamagedFile):
        read_handoff(handoff)


def test_a_missing_file_is_unavailable(file):
    with pytest.raises(SourceUnavailable):
        read_handoff(file)


def test_a_flipped_byte_never_gives_other_declarations(handoff):
    whole, data = read_handoff(handoff), handoff.read_bytes()
    told = 0

    for place in range(0, len(data), 211):
        handoff.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        try:
            assert read_handoff(handoff) == whole
        except PerfGoalsError:
            told += 1

    assert told > len(data) / 211 * 0.9  # the others lie in fields of the zip file that mean nothing


def test_a_character_that_was_changed_in_the_hidden_sheet_is_told(handoff):
    def change(name, data):
        return data.replace(b"carry_over", b"carry_ovfr", 1) if name == HIDDEN_PART else data

    rewritten(handoff, change)

    with pytest.raises(HandoffDamaged):
        read_handoff(handoff)


def test_a_row_that_is_missing_in_the_hidden_sheet_is_told(handoff):
    edit(handoff, lambda book: book[SHEET].delete_rows(3))

    with pytest.raises(HandoffDamaged):
        read_handoff(handoff)


def test_a_file_of_a_later_format_is_refused(handoff):
    def change(name, data):
        return data.replace(b"receives=1", b"receives=2") if name == HIDDEN_PART else data

    rewritten(handoff, change)

    with pytest.raises(HandoffTooNew):
        read_handoff(handoff)


@pytest.mark.parametrize("part", ["xl/_rels/workbook.xml.rels", HIDDEN_PART, "xl/worksheets/sheet2.xml"])
def test_a_missing_part_is_damage(handoff, part):
    rewritten(handoff, lambda name, data: None if name == part else data)

    with pytest.raises(PerfGoalsError) as caught:
        read_handoff(handoff)
    assert isinstance(caught.value, DamagedFile | HandoffDamaged)


def test_a_document_type_is_refused(handoff):
    def change(name, data):
        return (
            re.sub(rb"<worksheet", b"<!DOCTYPE x []><worksheet", data, count=1)
            if name == HIDDEN_PART
            else data
        )

    rewritten(handoff, change)

    with pytest.raises(ForbiddenMarkup):
        read_handoff(handoff)


def test_shared_and_relative_parts_are_read_too(handoff):
    """Other programs move texts to a part of their own and name parts from where they stand."""

    def change(name, data):
        if name == "xl/_rels/workbook.xml.rels":
            return data.replace(b'"/xl/', b'"')
        if name == HIDDEN_PART:
            return re.sub(rb't="inlineStr"><is><t>(.*?)</t></is>', share, data)
        return data

    texts = []

    def share(match):
        texts.append(match[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    rewritten(handoff, change)
    with zipfile.ZipFile(handoff) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/sharedStrings.xml"] = (
        b"<sst>" + b"".join(b"<si><t>%s</t></si>" % text for text in texts) + b"</sst>"
    )
    with zipfile.ZipFile(handoff, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)

    assert read_handoff(handoff).declarations == goods().declarations
    assert len(texts) == 3


def test_a_package_that_unpacks_beyond_measure_is_refused(file):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(LIMITS.ratio_from * 2))

    with pytest.raises(FileTooLarge):
        read_handoff(file)


def test_a_draft_says_so_wherever_one_looks(file):
    declaration = replace(sample_declaration(), revision=2)
    manifest = handed_over(file, declaration, kind=Kind.DRAFT)

    book = openpyxl.load_workbook(file)

    assert read_handoff(file).manifest.is_draft
    assert manifest.is_draft
    assert all(sheet["A1"].value.endswith("（草稿）") for sheet in book.worksheets[:2])


def test_reader_and_writer_agree_on_who_makes_workbooks():
    assert OWN_CREATOR == CREATOR
