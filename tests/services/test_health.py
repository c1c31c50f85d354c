"""After a clean end every byte is as it was; after a crash everything is checked."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services import health
from perfgoals_desktop.services.health import (
    check_as_left,
    check_beside,
    check_everything,
    mend_beside,
    note_end,
)
from perfgoals_desktop.services.holding import Holding
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import DataFileDamaged, NotADataFile
from perfgoals_desktop.storage.fingerprint import fingerprint
from perfgoals_desktop.storage.listed import Selection
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.owner import this_process
from perfgoals_desktop.storage.writer_lock import lock_file
from tests.samples import sample_declaration

FIRST = sample_declaration(1)


@pytest.fixture
def file(tmp_path):
    workspace = Workspace.create(tmp_path / "data.pgdb")
    workspace.save(FIRST)
    workspace.save(replace(FIRST, status=Status.CHECKED))
    workspace.close()
    return workspace.file


def change(file, statement):
    with closing(sqlite3.connect(file, isolation_level=None)) as plain:
        plain.execute(statement)


def left_by_a_crash(file):
    lock_file(file).write_bytes(replace(this_process(utc_now()), pid=2**22 + 1).written())


def test_a_file_is_as_it_was_left(file):
    assert check_as_left(file)

    workspace = Workspace(file)
    assert workspace.is_as_left
    workspace.close()


def test_a_byte_that_a_disk_changed_is_damage(file):
    before = fingerprint(file)
    content = bytearray(file.read_bytes())
    content[-100] ^= 4
    file.write_bytes(content)
    os.utime(file, ns=(before.changed_ns, before.changed_ns))

    with pytest.raises(DataFileDamaged):
        Workspace(file)

    assert not lock_file(file).exists()


def test_a_file_that_another_program_wrote_cannot_be_compared(file):
    change(file, "PRAGMA user_version = 1")

    assert not check_as_left(file)


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", "{"])
def test_a_note_that_cannot_be_read_compares_nothing(file, spoilt):
    health._note_file(file).write_text(spoilt)

    assert not check_as_left(file)


def test_a_file_that_is_gone_compares_nothing_and_is_noted_by_nothing(file):
    file.unlink()

    assert not check_as_left(file)
    note_end(file)


def test_a_large_file_is_not_compared(file, monkeypatch):
    monkeypatch.setattr("perfgoals_desktop.storage.fingerprint.LARGEST", 1)
    assert not check_as_left(file)

    note_end(file)

    monkeypatch.undo()
    assert not check_as_left(file)


def test_a_sound_file_passes_every_check(file):
    check_beside(file)
    check_everything(file)


def test_spoilt_words_are_mended(file):
    change(file, "UPDATE search_text SET words = 'x'")
    workspace = Workspace(file)

    mend_beside(workspace.database)

    assert workspace.listing.totals(Selection(words=FIRST.name)).count == 1
    workspace.close()


def test_a_declaration_that_cannot_be_read_is_damage_while_mending(file):
    change(file, "UPDATE content SET answers = '{}'")
    workspace = Workspace(file)

    with pytest.raises(DataFileDamaged):
        mend_beside(workspace.database)

    workspace.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE declaration SET name = 'x'",
        "UPDATE declaration SET annual_requested_fen = 1",
        "UPDATE content SET answers = '{}'",
        "UPDATE version SET document = x'00'",
        "DELETE FROM content",
    ],
)
def test_what_does_not_agree_is_found(file, statement):
    change(file, statement)

    with pytest.raises(DataFileDamaged):
        check_everything(file)


def test_everything_is_checked_after_a_crash(file):
    change(file, "UPDATE declaration SET name = 'x'")
    left_by_a_crash(file)

    holding = Holding(file)
    assert holding.after_crash
    assert not holding.is_as_left
    with pytest.raises(DataFileDamaged):
        holding.check()
    holding.release()

    assert lock_file(file).exists()


def test_a_sound_file_is_clean_again_after_a_crash(file):
    left_by_a_crash(file)

    Workspace(file).close()

    assert not lock_file(file).exists()
    assert check_as_left(file)


def test_what_is_not_ours_gets_no_lock_beside_it(tmp_path):
    stranger = tmp_path / "a.pgdb"
    stranger.write_text("text")

    with pytest.raises(NotADataFile):
        Workspace(stranger)

    assert [path.name for path in tmp_path.iterdir()] == ["a.pgdb"]
