import json
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew
from perfgoals_desktop.exchange.payload import parcel_of, payload_of
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.sources import FileTooLarge
from tests.exchange.parcels import final, opinion, parcel, sealed
from tests.samples import sample_declaration, staged_declaration
from tests.strategies import declarations, texts


def changed(**parts):
    return canonical_json(json.loads(payload_of(parcel())) | parts)


@settings(deadline=None, max_examples=40)
@given(st.lists(declarations(), max_size=3, unique_by=lambda item: item.id), texts())
def test_any_parcel_comes_back(items, text):
    sent = parcel(
        *items,
        sealed=tuple(sealed(final(item)) for item in items),
        opinions=tuple(opinion(item, text) for item in items),
    )

    assert parcel_of(payload_of(sent), "甲.xlsx") == sent


def test_a_sealed_revision_is_not_carried_twice():
    now = replace(sample_declaration(), status=Status.HANDED_OVER, revision=2)
    before = final(sample_declaration(name="以前的名称"))

    payload = payload_of(parcel(now, sealed=(sealed(before), sealed(final(now, 2)))))

    first, second = json.loads(payload)["sealed"]
    assert first["document"]["answers"]["name"] == "以前的名称"
    assert second["document"] is None
    assert [item.declaration for item in parcel_of(payload, "").sealed] == [before, final(now, 2)]


def test_the_sealed_revisions_of_one_declaration_can_be_asked_for():
    one, other = final(sample_declaration(1)), final(staged_declaration(2))
    sent = parcel(one, other, sealed=(sealed(one), sealed(other)))

    assert [item.declaration for item in sent.sealed_of(other.id)] == [other]


def test_what_a_later_version_adds_is_passed_over():
    manifest = json.loads(payload_of(parcel()))["manifest"] | {"language": "zh"}

    assert parcel_of(changed(version=3, manifest=manifest, more=[1]), "") == parcel()


def test_what_only_a_later_version_understands_is_refused():
    with pytest.raises(HandoffTooNew):
        parcel_of(changed(version=2, receives=2, declarations="packed"), "甲.xlsx")


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"format":"other"}',
        "[" * 100_000,
        changed(format="other"),
        changed(receives="1"),
        changed(manifest={}),
        changed(declarations=[]),
        changed(declarations=[{}]),
        changed(sealed=[{"id": "x"}]),
        changed(opinions=[{"text": "x"}]),
        changed(opinions=None),
    ],
)
def test_what_is_no_payload_is_damaged(payload):
    with pytest.raises(HandoffDamaged) as caught:
        parcel_of(payload, "甲.xlsx")

    assert caught.value.file == "甲.xlsx"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "另一个"),
        ("revision", 7),
        ("id", str(UUID(int=5))),
        ("status", "draft"),
    ],
)
def test_a_declaration_that_is_not_what_the_manifest_says_is_damaged(key, value):
    written = json.loads(payload_of(parcel()))
    place = written["declarations"][1]
    (place["answers"] if key == "name" else place)[key] = value

    with pytest.raises(HandoffDamaged):
        parcel_of(canonical_json(written), "甲.xlsx")


def test_a_sealed_revision_of_another_declaration_is_damaged():
    written = json.loads(payload_of(parcel(sealed=(sealed(final(sample_declaration(1))),))))
    written["sealed"][0]["revision"] = 5

    with pytest.raises(HandoffDamaged):
        parcel_of(canonical_json(written), "甲.xlsx")


def test_the_manifest_adds_up():
    manifest = parcel().manifest

    assert (manifest.unit, manifest.person, manifest.indicators) == ("某市人大办公厅", "张三", 16)
    assert manifest.sum("annual_requested").printed() == "2,469,135.78"
    assert manifest.sum("nothing").fen == 0
    assert [entry.check_code for entry in manifest.entries] == [entry.check_code for entry, _ in parcel()]


def test_a_payload_of_too_many_values_is_not_even_parsed():
    with pytest.raises(FileTooLarge) as caught:
        parcel_of("[" + "1," * 6_000_001 + "1]", "甲.xlsx")

    assert "6,000,001" in explain(caught.value)
