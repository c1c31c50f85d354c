"""What no data file and no calendar takes is refused in every file that travels."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

import pytest

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.exchange.errors import HandoffDamaged
from perfgoals_desktop.exchange.opinions_file import Discussed, OpinionsFile, Said
from perfgoals_desktop.exchange.payload import parcel_of, payload_of
from perfgoals_desktop.exchange.receipt import Receipt, ReceiptEntry
from perfgoals_desktop.exchange.slip import slip_of, text_of
from tests.exchange.parcels import final, opinion, parcel, sealed
from tests.samples import sample_declaration

ID = UUID(int=1)
NOW = datetime(2023, 3, 1, tzinfo=UTC)
REVISIONS = (0, -1, 2**31, 10**30, 1.5, "x")
MOMENTS = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2023-03-01T00:00:00", 10**30, None)


def travelling():
    """Each kind of file as its text, with what reads it."""
    declaration = final(sample_declaration())
    carried = parcel(declaration, sealed=(sealed(declaration),), opinions=(opinion(declaration),))
    said = Said(
        id=ID,
        declaration_id=ID,
        revision=1,
        thread=ID,
        voice=Voice.COMMENT,
        place="name",
        text="请补充。",
        author="王五",
        unit="财政局",
        said_at=NOW,
    )
    about = {"id": ID, "name": "甲", "revision": 1, "digest": "", "check_code": ""}
    opinions = OpinionsFile(
        unit="甲", made_at=NOW, program="1", declarations=(Discussed(**about),), said=(said,)
    )
    received = Receipt(unit="甲", made_at=NOW, program="1", entries=(ReceiptEntry(**about, taken=True),))
    yield "hand-off", payload_of(carried), parcel_of
    yield "opinions", text_of(opinions), partial(slip_of, OpinionsFile)
    yield "receipt", text_of(received), partial(slip_of, Receipt)


def holders_of(value):
    """Every object in a JSON document."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from holders_of(inner)


def spoilt():
    for kind, text, read in travelling():
        for number, holder in enumerate(holders_of(json.loads(text))):
            for key in holder:
                wrong = REVISIONS if key == "revision" else MOMENTS if key.endswith("_at") else ()
                for value in wrong:
                    changed = json.loads(text)
                    list(holders_of(changed))[number][key] = value
                    yield pytest.param(json.dumps(changed), read, id=f"{kind} {number} {key} {value}")


@pytest.mark.parametrize(("text", "read"), list(spoilt()))
def test_a_revision_or_moment_that_cannot_be_kept_is_refused(text, read):
    with pytest.raises(HandoffDamaged):
        read(text, "甲.xlsx")


@pytest.mark.parametrize(("_kind", "text", "read"), list(travelling()))
def test_what_the_program_writes_is_read(_kind, text, read):
    assert read(text, "甲.xlsx")
