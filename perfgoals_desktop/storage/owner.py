"""Who writes to a data file: what stands in the lock file beside it."""

from __future__ import annotations

import json
import os
import platform
import uuid
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from perfgoals_desktop.processes import is_running
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.writer import login_name

_MADE_UP: Final = 1 << 40
"""The bit that marks a number which Python drew because no network card told it one."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A process with the right to write: on which machine, of whom, which one, since when.

    `machine` tells machines of one name apart; `started` tells processes of one number apart.
    """

    host: str
    machine: str
    user: str
    pid: int
    started: str
    since: datetime

    @property
    def is_here(self) -> bool:
        """Whether it is a process of this machine."""
        return (self.host, self.machine) == (platform.node(), machine_mark())

    @property
    def is_alive(self) -> bool:
        """Whether the process, one of this machine, is still running; in doubt it is."""
        return is_running(self.pid) and process_start(self.pid) == self.started

    def written(self) -> bytes:
        """The owner as JSON, for the lock file."""
        return json.dumps(asdict(self) | {"since": stamp(self.since)}, ensure_ascii=False).encode()


def this_process(now: datetime) -> Owner:
    """This process as an owner."""
    pid = os.getpid()
    return Owner(platform.node(), machine_mark(), login_name(), pid, process_start(pid), now)


def owner_in(written: bytes) -> Owner | None:
    """Read what `Owner.written` wrote; None for anything else."""
    try:
        told: dict[str, Any] = json.loads(written)
        texts = {name: str(told[name]) for name in ("host", "machine", "user", "started")}
        return Owner(**texts, pid=int(told["pid"]), since=moment_of(told["since"]))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def process_start(pid: int) -> str:
    """When a process began, as far as the system tells: numbers of processes come again."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        told = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    # The name of the program stands in brackets and may itself hold blanks and brackets.
    return f"{boot}:{told.rpartition(')')[2].split()[19]}"


@cache
def machine_mark() -> str:
    """A mark of this machine that stays the same, and tells nothing about it."""
    try:
        known = Path("/etc/machine-id").read_text("ascii").strip()
    except OSError:
        node = uuid.getnode()
        known = "" if node & _MADE_UP else str(node)
    return blake2b(known.encode(), digest_size=6).hexdigest()
