import json
from dataclasses import replace

import pytest

from perfgoals_desktop.documents.attachments import Attachment
from perfgoals_desktop.documents.pdf import make_pdf
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.attachment import (
    NAME,
    attachment_of,
    not_printed,
    parcel_in_pdf,
    read_attachment,
)
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.services.printing import print_forms, print_summary
from tests.exchange.parcels import CREATED, final, goods, handed_over, parcel, program, sealed
from tests.paper import METADATA, form_sheet, official
from tests.samples import sample_declaration


@pytest.fixture
def file(tmp_path):
    return tmp_path / "申报表.pdf"


def pdf_with(content, name=NAME):
    attached = [Attachment(name, content, "application/json")]
    return make_pdf([form_sheet(2)], official(), METADATA, attachments=attached).data


def test_a_printed_pdf_carries_what_it_shows(file):
    one = final(sample_declaration())
    chosen = goods(one, replace(sample_declaration(2), revision=2), sealed=(sealed(one),))
    print_forms(file, chosen, program(), created=CREATED)

    carried = read_attachment(file)

    assert (carried.declarations, carried.sealed) == (chosen.declarations, chosen.sealed)
    assert carried.manifest.is_draft
    assert carried.manifest.unit == "某市人大办公厅"
    assert {entry.sheet for entry in carried.manifest.entries} == {""}
    assert not_printed(file.read_bytes(), carried, file.name) == ()


def test_a_pdf_of_sealed_forms_is_no_draft(file):
    print_forms(file, goods(), program(), created=CREATED)

    assert not read_attachment(file).manifest.is_draft


def test_a_check_code_that_no_page_shows_is_told(file):
    print_forms(file, goods(final(sample_declaration())), program(), created=CREATED)
    other = parcel(final(sample_declaration(name="另一个")))

    assert not_printed(file.read_bytes(), other, file.name) == other.manifest.entries


def test_a_pdf_of_other_origin_carries_nothing(file):
    print_summary(file, list(goods().declarations), program().catalog, {}, created=CREATED)

    with pytest.raises(NoPayload):
        read_attachment(file)
    with pytest.raises(NoPayload):
        parcel_in_pdf(pdf_with(b"{}", "other.json"), "甲.pdf")
    with pytest.raises(NoPayload):
        parcel_in_pdf(b"%PDF-1.7 and nothing more", "甲.pdf")
    with pytest.raises(NoPayload):
        parcel_in_pdf(b"hello", "甲.pdf")


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"{}", b"[]", b'{"payload":{},"sha256":"0"}', b"\xff", b"[" * 100_000],
)
def test_an_attachment_that_is_not_whole_is_damaged(content):
    with pytest.raises(HandoffDamaged):
        parcel_in_pdf(pdf_with(content), "甲.pdf")


def test_a_changed_character_is_told():
    content = attachment_of(parcel()).replace("稳步提高".encode(), "稳步降低".encode())

    with pytest.raises(HandoffDamaged):
        parcel_in_pdf(pdf_with(content), "甲.pdf")


def test_an_attachment_of_a_later_format_is_refused():
    content = attachment_of(parcel()).decode().replace('"receives":1', '"receives":2')
    payload = content[len('{"payload":') : content.rindex(',"sha256"')]
    from hashlib import sha256

    written = {"payload": json.loads(payload), "sha256": sha256(payload.encode()).hexdigest()}

    with pytest.raises(HandoffTooNew):
        parcel_in_pdf(pdf_with(json.dumps(written).encode()), "甲.pdf")


def test_a_flipped_byte_never_gives_other_declarations(file):
    print_forms(file, goods(), program(), created=CREATED)
    data, whole = file.read_bytes(), read_attachment(file)

    for place in range(0, len(data), max(1, len(data) // 150)):
        flipped = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        try:
            assert parcel_in_pdf(flipped, "甲.pdf") == whole
        except PerfGoalsError:
            continue


def test_what_a_file_carries_is_told_by_its_content(tmp_path):
    print_forms(tmp_path / "改了名.xlsx", goods(), program(), created=CREATED)
    handed_over(tmp_path / "改了名.pdf")

    printed, handed = (read_carried(tmp_path / f"改了名{suffix}") for suffix in (".xlsx", ".pdf"))

    assert printed.declarations == handed.declarations == goods().declarations
