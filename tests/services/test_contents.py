from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from perfgoals_desktop import bootstrap, stopping
from perfgoals_desktop.services.contents import contents_of
from perfgoals_desktop.services.errors import NoRevision, NothingToDo
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.sources import ReadingTooLong
from perfgoals_desktop.storage.listing import Listing
from tests.samples import sample_declaration
from tests.storage import sample

CATALOG = bootstrap.build().catalog


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "数据#1.pgdb"
    Workspace.create(file).close()
    return file


def test_a_number_sign_in_a_name_is_part_of_the_name(file, tmp_path):
    workspace = Workspace(file)
    workspace.save(sample_declaration())
    workspace.close()

    assert contents_of(str(file), CATALOG).declarations == (sample_declaration(),)
    other = shutil.copy(file, tmp_path / "表#3")
    with pytest.raises(Exception, match="表"):
        contents_of(str(other), CATALOG)


def test_an_empty_file_has_nothing_to_compare(file):
    with pytest.raises(NothingToDo):
        contents_of(str(file), CATALOG)


def test_it_is_known_when_something_was_sealed(file):
    program, workspace = bootstrap.build(), Workspace(file)
    draft = replace(sample_declaration(2), answers={}, indicators=())
    workspace.save(sample_declaration(), draft)
    workspace.finalise([sample_declaration().id], program)
    workspace.close()

    contents = contents_of(str(file), CATALOG)

    assert list(contents.sealed) == [sample_declaration().id]
    assert contents.sealed[sample_declaration().id] <= datetime.now(UTC)
    assert contents_of(f"{file}#1", CATALOG).sealed == contents.sealed
    with pytest.raises(NoRevision) as caught:
        contents_of(f"{file}#2", CATALOG)
    assert caught.value.revision == 2


def test_a_file_of_an_earlier_version_is_upgraded_first(tmp_path):
    older = shutil.copy(sample.FOLDER / "schema-1.pgdb", tmp_path)

    contents = contents_of(str(older), CATALOG)

    assert contents.declarations[0].name == "人大会议经费"
    with Listing(Path(older)) as listing:
        assert len(listing.page()) == len(contents.declarations)


def test_a_pdf_of_others_is_read_no_longer_than_any_file(tmp_path, monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.2)
    file = tmp_path / "收到.pdf"
    file.write_bytes(b"%PDF-1.7\n" + b"stream\nx\x9c\n" * 1_000_000)

    with pytest.raises(ReadingTooLong):
        contents_of(str(file), CATALOG)
