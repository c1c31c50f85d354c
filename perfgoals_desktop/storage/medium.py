"""What a data file lies on: a disk, a removable medium (可移动磁盘) or a network share (网络共享).

The write-ahead log of SQLite wants memory that all writers share, which a network share
does not give, and leaves files beside the data file that stay behind when a stick is pulled
out. On those media the rollback journal is used.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NamedTuple


class Medium(StrEnum):
    """Kinds of media; what cannot be found out counts as a disk of this machine."""

    DISK = "disk"
    REMOVABLE = "removable"
    NETWORK = "network"

    @property
    def journal_mode(self) -> str:
        """How SQLite keeps a commit whole there."""
        return "WAL" if self is Medium.DISK else "DELETE"


class Mount(NamedTuple):
    """A place where something is mounted: its folder, its device as 8:1, its file system, its source."""

    folder: str
    device: str
    kind: str
    source: str


_NETWORK: Final = re.compile(
    r"nfs\d?|cifs|smb\w*|ncpfs|9p|afs|ceph|glusterfs|lustre|davfs|coda|vboxsf|prl_fs|fuse\.vmhgfs-fuse"
    # Nobody knows what a file system in user space does; most that offices have reach over the network.
    r"|fuse|fuse\..*"
)
_REMOVABLE: Final = frozenset({"vfat", "msdos", "exfat", "udf", "iso9660"})
_MOUNTS: Final = Path("/proc/self/mountinfo")
_DEVICES: Final = Path("/sys/dev/block")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")

_KINDS_OF_DRIVE: Final = {2: Medium.REMOVABLE, 4: Medium.NETWORK, 5: Medium.REMOVABLE}
_LONGEST_PATH: Final = 32_768


def medium_of(file: Path) -> Medium:
    """What a file lies on, or would lie on; nothing is written."""
    if sys.platform == "win32":
        import ctypes

        return on_windows(file, ctypes.windll.kernel32)
    return on_linux(file, _MOUNTS, _DEVICES)


def on_linux(file: Path, mounts: Path, devices: Path) -> Medium:
    """Ask the system's table of mounts, and the device whether it hangs on a USB port."""
    real = os.path.realpath(file)
    found: Mount | None = None
    with suppress(OSError):
        for mount in _read(mounts):
            if _lies_in(real, mount.folder) and (found is None or len(mount.folder) >= len(found.folder)):
                found = mount  # of two on one folder the later one covers the earlier
    if found is None:
        return Medium.DISK
    if _NETWORK.fullmatch(found.kind) or found.source.startswith("//"):
        return Medium.NETWORK
    if found.kind in _REMOVABLE or _can_be_pulled_out(devices / found.device):
        return Medium.REMOVABLE
    return Medium.DISK


def _read(mounts: Path) -> Iterator[Mount]:
    for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
        place, _, what = line.partition(" - ")
        places, whats = place.split(" "), what.split(" ")
        if len(places) > 4 and len(whats) > 1:
            yield Mount(_plain(places[4]), places[2], whats[0], _plain(whats[1]))


def _plain(escaped: str) -> str:
    r"""A path of the table, in which a blank is written as `\040`."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 8)), escaped)


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _can_be_pulled_out(device: Path) -> bool:
    real = Path(os.path.realpath(device))
    if any(part.startswith("usb") for part in real.parts):
        return True
    with suppress(OSError):
        for each in (real, real.parent):  # a partition has no such file, its disk has
            if (each / "removable").is_file():
                return (each / "removable").read_text().strip() == "1"
    return False


def on_windows(file: Path, kernel: Any) -> Medium:  # noqa: ANN401 - the type exists on Windows alone
    """Ask Windows what kind of drive the file's volume is; a server in the path is the network."""
    import ctypes

    real = os.path.realpath(file)
    if real.startswith("\\\\") and not real.startswith(("\\\\?\\", "\\\\.\\")):
        return Medium.NETWORK
    root = ctypes.create_unicode_buffer(_LONGEST_PATH)
    if not kernel.GetVolumePathNameW(real, root, _LONGEST_PATH):
        return Medium.DISK
    return _KINDS_OF_DRIVE.get(kernel.GetDriveTypeW(root.value), Medium.DISK)
