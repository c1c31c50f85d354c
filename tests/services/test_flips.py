"""Whatever a failing disk makes of a data file, it is told, or nothing has changed.

Each case is a start: after a clean end, from another place, after a crash. What comes of it
is an error that the window explains and answers with an offer to restore, or the content.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.health import check_beside, mend_beside
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.restoring import restore
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.storage.files import COMPANIONS
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.owner import this_process
from perfgoals_desktop.storage.writer_lock import lock_file
from perfgoals_desktop.ui.opening import file_to_restore
from tests.spoiling import enrich, everything_in, flipped, truncated

LONGEST_SECONDS = 10.0


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A data file that was closed, with what it holds; it has a backup."""
    file = tmp_path_factory.mktemp("sound") / "数据.pgdb"
    program = bootstrap.build()
    import_sources(file, [sample_source()], program.catalog)
    enrich(file, program)
    workspace = Workspace(file)
    content = everything_in(workspace)
    workspace.close()
    return file, content, file.read_bytes(), file.stat()


def as_left(file, told):
    """Nobody has written to the file since it was closed, as far as its time tells."""
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))


def from_elsewhere(file, told):
    """The file was copied here: nobody knows how it was left."""


def after_crash(file, told):
    """Whoever wrote to it last did not come to an end."""
    lock_file(file).write_bytes(replace(this_process(utc_now()), pid=2**22 + 1).written())


def start(file):
    """Open a file as the window does, look at everything, and check it beside that."""
    workspace = Workspace(file)
    try:
        if not workspace.is_as_left:
            check_beside(file)
            mend_beside(workspace.database)
        return everything_in(workspace)
    finally:
        workspace.close()


def start_or_error(file):
    try:
        return start(file)
    except DataFileError as error:
        return error


def difference(content, spoilt):
    """Where the spoilt file differs first, with what stands around it."""
    pairs = enumerate(zip(content, spoilt, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), len(spoilt))
    return f"byte {place}: {content[max(place - 40, 0) : place + 40]!r}"


def clear(file):
    for path in (lock_file(file), *(file.with_name(file.name + suffix) for suffix in COMPANIONS)):
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("times", [20, pytest.param(1000, marks=pytest.mark.long)])
@pytest.mark.parametrize("state", [as_left, from_elsewhere, after_crash])
@pytest.mark.parametrize("spoil", [flipped, truncated])
def test_a_spoilt_file_is_told_or_says_what_it_said(spoil, state, times, sound):
    file, expected, content, told = sound
    seen: Counter[str] = Counter()
    longest = longest_here = 0.0

    for _ in range(times):
        clear(file)
        spoilt = spoil(content)
        file.write_bytes(spoilt)
        state(file, told)
        began, began_here = time.monotonic(), time.process_time()
        found = start_or_error(file)
        if isinstance(found, DataFileError):
            seen[type(found).__name__] += 1
            assert file_to_restore(found) == file, found
            assert "没有料到" not in explain(found)
        else:
            seen["same content"] += 1
            assert found == expected, difference(content, spoilt)
        longest = max(longest, time.monotonic() - began)
        longest_here = max(longest_here, time.process_time() - began_here)

    clear(file)
    file.write_bytes(content)
    as_left(file, told)
    assert longest_here < LONGEST_SECONDS  # of this process: others may keep the machine busy
    took = f"{longest:.2f} s, of this process {longest_here:.2f} s"
    print(spoil.__name__, state.__name__, dict(seen), took)  # noqa: T201 - the figures


@pytest.mark.parametrize("spoil", [flipped, truncated])
def test_a_spoilt_file_is_restored(spoil, sound, tmp_path):
    file, expected, content, _ = sound
    backup = Backups(file).all()[0]
    broken = Path(shutil.copy(file, tmp_path / "数据.pgdb"))
    broken.write_bytes(truncated(spoil(content)))

    restore(backup.file, broken)

    assert start(broken) == expected
