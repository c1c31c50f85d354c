from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from perfgoals_desktop.storage import medium
from perfgoals_desktop.storage.medium import Medium, medium_of, on_linux, on_windows

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw - proc proc rw
24 22 8:17 / /media/clerk/U\\040盘 rw,nosuid - vfat /dev/sdb1 rw,uid=1000
25 22 8:33 / /media/clerk/backup rw - ext4 /dev/sdc1 rw
26 22 0:45 / /mnt/office rw - cifs //server/财务 rw
27 22 0:46 / /home/clerk/net rw - nfs4 server:/export rw
28 22 0:47 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
29 22 8:49 / /data rw - fuseblk /dev/sdd1 rw
30 22 0:48 / /data/inner rw - cifs //server/inner rw
31 22 0:49 / /data/inner rw - ext4 /dev/sda2 rw
32 22 0:50 / /mnt/odd rw - unknown //server/odd rw
broken line
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="paths of POSIX")


@pytest.fixture
def machine(tmp_path: Path) -> tuple[Path, Path]:
    """A table of mounts, and devices of which 8:33 hangs on a USB port and 8:49 is a card."""
    mounts, devices = tmp_path / "mountinfo", tmp_path / "block"
    mounts.write_text(MOUNTS, "utf-8")
    devices.mkdir()
    for name, place, removable in (
        ("8:1", "pci0/ata1/sda/sda1", "0"),
        ("8:33", "pci0/usb2/2-1/sdc/sdc1", "0"),
        ("8:49", "pci0/mmc0/sdd/sdd1", "1"),
    ):
        real = tmp_path / "devices" / place
        real.mkdir(parents=True)
        (real.parent / "removable").write_text(removable + "\n")
        (devices / name).symlink_to(real)
    return mounts, devices


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("/home/clerk/项目.pgdb", Medium.DISK),
        ("/media/clerk/U 盘/项目.pgdb", Medium.REMOVABLE),
        ("/media/clerk/U 盘2/项目.pgdb", Medium.DISK),
        ("/media/clerk/backup/项目.pgdb", Medium.REMOVABLE),
        ("/mnt/office/2024/项目.pgdb", Medium.NETWORK),
        ("/home/clerk/net/项目.pgdb", Medium.NETWORK),
        ("/run/user/1000/gvfs/smb/项目.pgdb", Medium.NETWORK),
        ("/data/项目.pgdb", Medium.REMOVABLE),
        ("/data/inner/项目.pgdb", Medium.DISK),
        ("/mnt/odd/项目.pgdb", Medium.NETWORK),
    ],
)
def test_linux_is_asked_what_is_mounted_where(machine, file, expected):
    assert on_linux(Path(file), *machine) is expected


def test_without_a_table_of_mounts_it_is_a_disk(tmp_path):
    assert on_linux(tmp_path / "a.pgdb", tmp_path / "none", tmp_path) is Medium.DISK


def test_this_machine_can_be_asked(tmp_path):
    assert medium_of(tmp_path / "a.pgdb") in Medium


def windows(kind: int, *, known: bool = True) -> SimpleNamespace:
    """The calls of Windows as far as they are used."""

    def root_of(_path: str, root: object, _size: int) -> int:
        root.value = "E:\\"
        return int(known)

    return SimpleNamespace(GetVolumePathNameW=root_of, GetDriveTypeW=lambda _root: kind)


@pytest.mark.parametrize(
    ("kernel", "expected"),
    [
        (windows(3), Medium.DISK),
        (windows(2), Medium.REMOVABLE),
        (windows(4), Medium.NETWORK),
        (windows(5), Medium.REMOVABLE),
        (windows(4, known=False), Medium.DISK),
    ],
)
def test_windows_is_asked_for_the_kind_of_drive(kernel, expected):
    assert on_windows(Path("项目.pgdb"), kernel) is expected


def test_a_server_in_the_path_is_the_network(monkeypatch):
    monkeypatch.setattr(medium.os.path, "realpath", str)

    assert on_windows(Path("\\\\server\\财务\\项目.pgdb"), windows(3)) is Medium.NETWORK
