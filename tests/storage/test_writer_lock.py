"""One process writes to a data file; whoever died with the right leaves it to the next."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import os_lock, writer_lock
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileExists,
    DataFileHeldElsewhere,
    DataFileInUse,
    DataFileReadOnly,
    DataFileTakenOver,
    DiskFull,
)
from perfgoals_desktop.storage.owner import owner_in, process_start, this_process
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.writer_lock import WriterLock, lock_file, owner_of
from tests.storage.conftest import left_in, unprivileged

NOW = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)
HOLD = """
import sys
from pathlib import Path
from perfgoals_desktop.storage.writer_lock import WriterLock
WriterLock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(file):
    """Another process with the right to write; `kill` it, or close its input."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def elsewhere():
    return replace(this_process(NOW), host="财务科-03", machine="0" * 12, user="李明")


def test_the_lock_says_who_has_it_and_goes_with_the_end(file):
    with WriterLock.acquire(file):
        owner = owner_of(file)
        assert owner is not None
        assert (owner.pid, owner.is_here, owner.is_alive) == (os.getpid(), True, True)

    assert left_in(file.parent) == set()
    assert owner_of(file) is None


def test_one_process_may_have_it_several_times(file):
    with WriterLock.acquire(file) as lock:
        with WriterLock.acquire(file) as again:
            assert again is lock

        assert owner_of(file) is not None


def test_another_process_is_refused_and_told_who(file, holder):
    with pytest.raises(DataFileInUse) as caught:
        WriterLock.acquire(file)

    assert caught.value.owner.pid == holder.pid


def test_a_killed_process_leaves_the_lock_to_the_next(file, holder):
    holder.kill()
    holder.wait()

    with WriterLock.acquire(file) as lock:
        assert lock.left_by.pid == holder.pid
        assert not lock.is_checked
        lock.is_checked = True

    assert left_in(file.parent) == set()


def test_what_was_not_checked_after_a_crash_stays_marked(file, holder):
    holder.kill()
    holder.wait()

    WriterLock.acquire(file).release()

    with WriterLock.acquire(file) as lock:
        assert lock.left_by.pid == holder.pid


def test_a_lock_from_another_machine_is_asked_about(file):
    lock_file(file).write_bytes(elsewhere().written())

    with pytest.raises(DataFileHeldElsewhere) as caught:
        WriterLock.acquire(file)

    assert caught.value.owner == elsewhere()
    with WriterLock.acquire(file, take_over=True) as lock:
        assert lock.left_by == elsewhere()


def test_who_was_taken_over_writes_no_more(file):
    with Database.create(file) as database:
        lock_file(file).write_bytes(elsewhere().written())

        with pytest.raises(DataFileTakenOver) as caught:
            Repository(database).save(Declaration(uuid4(), "f"))

    assert caught.value.owner == elsewhere()
    assert owner_of(file) == elsewhere()


def test_a_lock_file_that_was_cleared_away_is_made_anew(file):
    with WriterLock.acquire(file) as lock:
        lock_file(file).unlink()

        lock.confirm()

        assert owner_of(file).pid == os.getpid()


def test_nonsense_in_a_lock_file_is_nobody(file):
    lock_file(file).write_bytes(b"\xff{")

    with WriterLock.acquire(file) as lock:
        assert lock.left_by is None


@pytest.mark.parametrize("spoilt", [b"", b"[]", b"{}", b'{"host": 1}', b"[" * 100_000])
def test_what_is_no_owner_is_nobody(spoilt):
    assert owner_in(spoilt) is None


@pytest.mark.parametrize("number", [b"Infinity", b"NaN", b"1e999", b"[]", b"null"])
def test_an_owner_of_an_impossible_number_is_nobody(number):
    written = elsewhere().written()
    assert owner_in(re.sub(rb'"pid": [0-9]+', b'"pid": ' + number, written)) is None


def test_an_owner_is_read_as_it_was_written():
    assert owner_in(elsewhere().written()) == elsewhere()


def test_a_number_that_came_again_is_another_process(file):
    earlier = replace(this_process(NOW), started="another boot:1")

    assert this_process(NOW).is_alive
    assert not earlier.is_alive
    assert process_start(0) == process_start(2**22 + 1) == ""


def test_a_folder_that_cannot_be_written_gives_no_lock(public_folder):
    public_folder.chmod(0o555)

    with unprivileged(), pytest.raises(DataFileReadOnly):
        WriterLock.acquire(public_folder / "a.pgdb")


def test_a_full_disk_is_named(file, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(28, "no")

    monkeypatch.setattr(writer_lock, "_write", fail)

    with pytest.raises(DiskFull):
        WriterLock.acquire(file)


@pytest.mark.parametrize("dead", [False, True])
def test_where_nothing_can_be_locked_the_process_is_looked_for(file, monkeypatch, dead):
    def fail(_: int) -> None:
        raise OSError(95, "no")

    monkeypatch.setattr(os_lock, "_take", fail)
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    owner = replace(this_process(NOW), pid=other.pid, started=process_start(other.pid))
    lock_file(file).write_bytes(owner.written())
    if dead:
        other.communicate(b"\n")
        WriterLock.acquire(file).release()
    else:
        with pytest.raises(DataFileInUse):
            WriterLock.acquire(file)
        other.communicate(b"\n")


def test_a_lock_that_goes_while_one_takes_it_is_taken_anew(file, monkeypatch):
    told = iter([False, True])
    monkeypatch.setattr(writer_lock, "_is_still", lambda *_: next(told))

    WriterLock.acquire(file).release()

    assert next(told, None) is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_has_no_right(file):
    with WriterLock.acquire(file):
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(DataFileInUse):
                WriterLock.acquire(file)
                code = 2
            os._exit(code if code == 2 else 0)
        _, status = os.waitpid(child, 0)

    assert os.waitstatus_to_exitcode(status) == 0


def test_threads_share_the_right(file):
    got = []

    def take():
        with WriterLock.acquire(file) as lock:
            got.append(lock)

    with WriterLock.acquire(file) as lock:
        threads = [threading.Thread(target=take) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert got == [lock] * 8
    assert left_in(file.parent) == set()


def test_a_link_to_a_data_file_has_its_lock(file, tmp_path):
    file.write_bytes(b"")
    link = tmp_path / "link.pgdb"
    link.symlink_to(file)

    assert lock_file(link) == lock_file(file)


def test_a_data_file_open_elsewhere_can_be_read_only(file, holder):
    holder.communicate()
    Database.create(file).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        with pytest.raises(DataFileInUse):
            Database.open(file)
        with Database.open(file, read_only=True) as database:
            assert database.read_only
        other.communicate()


def test_the_first_writer_after_a_crash_checks_the_whole_file(file):
    Database.create(file).close()
    content = bytearray(file.read_bytes())
    content[-4096:] = b"\xff" * 4096
    file.write_bytes(content)
    lock_file(file).write_bytes(replace(this_process(NOW), pid=2**22 + 1).written())

    with pytest.raises(DataFileDamaged):
        Database.open(file)

    assert json.loads(lock_file(file).read_bytes())["pid"] == 2**22 + 1


def test_two_that_make_the_same_file_do_not_replace_each_other(file, holder):
    with pytest.raises(DataFileInUse):
        Database.create(file)
    holder.communicate()

    Database.create(file).close()
    with pytest.raises(DataFileExists):
        Database.create(file)
