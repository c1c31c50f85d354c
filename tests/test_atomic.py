import errno
import os
import stat

import pytest

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.errors import FileNotSettled, FileNotWritten
from perfgoals_desktop.services.messages import explain


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def write_half(path, problem):
    with replacing(path) as file:
        file.write(b"half")
        raise problem


def test_a_new_file_stands_in_place_when_the_block_ends(tmp_path):
    with replacing(tmp_path / "a.bin") as file:
        file.write(b"new")
        assert not (tmp_path / "a.bin").exists()

    assert (tmp_path / "a.bin").read_bytes() == b"new"
    assert names(tmp_path) == ["a.bin"]


def test_the_old_file_stays_until_then(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"

    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("problem", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, problem):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    with pytest.raises(problem):
        write_half(path, problem)

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.bin"]


def test_a_full_disk_is_told_with_the_file_and_the_reason(tmp_path):
    with pytest.raises(FileNotWritten) as caught, replacing(tmp_path / "a.bin"):
        raise OSError(28, "No space left on device")

    assert caught.value.file == tmp_path / "a.bin"
    assert caught.value.reason == "No space left on device"
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileNotWritten), replacing(tmp_path / "gone" / "a.bin"):
        pass


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    (tmp_path / "a.bin").mkdir()

    with pytest.raises(FileNotWritten), replacing(tmp_path / "a.bin") as file:
        file.write(b"new")

    assert names(tmp_path) == ["a.bin"]


@pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")
def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path):
    (tmp_path / "real.bin").write_bytes(b"old")
    (tmp_path / "link.bin").symlink_to("real.bin")

    with replacing(tmp_path / "link.bin") as file:
        file.write(b"new")

    assert (tmp_path / "link.bin").is_symlink()
    assert (tmp_path / "real.bin").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="links and permissions of POSIX")
def test_others_may_read_the_file_as_any_other_new_file(tmp_path):
    (tmp_path / "usual.bin").write_bytes(b"")

    with replacing(tmp_path / "a.bin") as file:
        file.write(b"new")

    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a.bin", "usual.bin")}
    assert len(modes) == 1


def failing(number):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.skipif(os.name != "posix", reason="only there is a folder written to the disk")
def test_a_share_that_settles_no_folder_is_no_failure(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "open", failing(errno.EACCES))

    with replacing(tmp_path / "a.bin") as file:
        file.write(b"new")

    assert (tmp_path / "a.bin").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="only there is a folder written to the disk")
def test_a_disk_that_does_not_confirm_is_told_apart(tmp_path, monkeypatch):
    path = tmp_path / "a.bin"
    monkeypatch.setattr(os, "open", failing(errno.EIO))

    with pytest.raises(FileNotSettled) as caught, replacing(path) as file:
        file.write(b"new")

    assert path.read_bytes() == b"new"
    assert "已写出" in explain(caught.value)
