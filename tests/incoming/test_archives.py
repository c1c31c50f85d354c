"""Crafted files are read rightly or refused in one sentence, in bounded time and memory."""

from __future__ import annotations

from time import monotonic

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.exchange.opinions_file import read_opinions
from perfgoals_desktop.exchange.receipt import read_receipt
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.sources import SourceError
from perfgoals_desktop.stopping import SECONDS
from tests.incoming.archives import ARCHIVES, document, workbook
from tests.incoming.guard import little_memory, opened

GIGABYTE = 1024**3
HARMLESS = {"external template", "long number", "many shared texts", "nested bomb"}
"""Read as if nothing were there: what points outside is not followed."""


@pytest.fixture(scope="module")
def catalog():
    return bootstrap.build().catalog


@pytest.fixture(scope="module")
def readers(catalog, tmp_path_factory):
    """Every reader of files of others, with what it loads at its first use loaded."""
    reader = Reader(catalog)
    folder = tmp_path_factory.mktemp("good")
    for name, data in (("a.xlsx", workbook()), ("a.docx", document())):
        (folder / name).write_bytes(data)
        reader.read_file(folder / name)
    return {
        "form": reader.read_file,
        "carried": read_carried,
        "hand-off": read_handoff,
        "receipt": read_receipt,
        "opinions": read_opinions,
    }


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_crafted_file_harms_no_reader(name, readers, tmp_path):
    file = tmp_path / "收到.xlsx"
    file.write_bytes(ARCHIVES[name]())
    for kind, read in readers.items():
        began = monotonic()

        with little_memory(2 * GIGABYTE), opened() as touched:
            sentence = said(read, file)

        assert monotonic() - began < SECONDS + 2
        assert sentence == "" or (sentence.endswith("。") and "\n" not in sentence), kind
        assert bool(sentence) is not (kind == "form" and name in HARMLESS), (kind, sentence)
        assert set(touched) <= {str(file)}
    assert list(tmp_path.iterdir()) == [file]


def said(read, file):
    try:
        read(file)
    except SourceError as error:
        return explain(error)
    return ""


def test_an_encrypted_file_is_said_to_have_a_password(readers, tmp_path):
    file = tmp_path / "收到.xlsx"
    file.write_bytes(ARCHIVES["encrypted entry"]())

    sentences = {kind: said(read, file) for kind, read in readers.items()}

    assert all("密码" in sentence for sentence in sentences.values()), sentences


@pytest.fixture(scope="module")
def held(catalog, tmp_path_factory):
    """A folder with a data file and a good form."""
    folder = tmp_path_factory.mktemp("held")
    (folder / "good.xlsx").write_bytes(workbook())
    import_sources(folder / "a.pgdb", [folder / "good.xlsx"], catalog)
    return folder


@pytest.mark.parametrize("name", sorted(ARCHIVES.keys() - HARMLESS))
def test_a_refused_file_writes_nothing_into_the_data_file(name, catalog, held):
    bad = held / "bad.xlsx"
    bad.write_bytes(ARCHIVES[name]())
    before = {path: path.read_bytes() for path in held.rglob("*") if path.is_file()}

    with pytest.raises(SourceError):
        import_sources(held / "a.pgdb", [held / "good.xlsx", bad], catalog)

    assert {path: path.read_bytes() for path in held.rglob("*") if path.is_file()} == before
