"""A Debian system with nothing in it but what a proof asks for, made with debootstrap.

It has no Python and no network. It is kept below `build/roots`; each proof has
a copy of its own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, step

if TYPE_CHECKING:
    from collections.abc import Iterator

CLERK: Final = "1000:1000"
HOME: Final = "home/clerk"
SUITE: Final = "bookworm"
SOCKETS: Final = "tmp/.X11-unix"
SEARCHED: Final = "/usr/sbin:/usr/bin:/sbin:/bin"

ENTER: Final = """\
for shared in {sockets}; do
    mkdir -p "{place}/$shared" && mount --bind "/$shared" "{place}/$shared"
done
exec chroot {who} "{place}" "$@"
"""


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """A system of its own below `place`; programs run in it as the clerk, or as root."""

    place: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """The clerk's own folder, as it is seen from outside."""
        return self.place / HOME

    def run(self, *command: str, as_root: bool = False) -> subprocess.CompletedProcess[str]:
        """Run `command` inside to its end."""
        return call(self.words(command, as_root=as_root))

    def must(self, *command: str, as_root: bool = False) -> str:
        """Run `command`, which has to succeed; returns what it wrote."""
        done = self.run(*command, as_root=as_root)
        if done.returncode != 0:
            raise SetupFailed(f"in the clean system {' '.join(command)} failed:\n{last_lines(done, 15)}")
        return done.stdout

    @contextmanager
    def running(self, *command: str, log: Path) -> Iterator[None]:
        """Let `command` run inside meanwhile; it and all that it started are killed afterwards."""
        with log.open("wb") as output:
            outer = subprocess.Popen(self.words(command), stdout=output, stderr=output)
        try:
            yield
        finally:
            kill(outer)

    def words(self, command: tuple[str, ...], *, as_root: bool = False) -> list[str]:
        """The words that run `command` inside: no network, own processes, a clerk without rights."""
        who = "" if as_root else f"--userspec={CLERK}"
        sockets = SOCKETS if "DISPLAY" in self.variables else ""
        script = ENTER.format(place=self.place, who=who, sockets=sockets)
        known = {"PATH": SEARCHED, "HOME": "/root" if as_root else f"/{HOME}", "LANG": "C.UTF-8"}
        settings = [f"{name}={value}" for name, value in (known | self.variables).items()]
        alone = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
        proc = f"--mount-proc={self.place}/proc"
        return [*alone, proc, "sh", "-c", script, "sh", "env", "-i", *settings, *command]


def kill(outer: subprocess.Popen[bytes]) -> None:
    """Kill the first process of the system whose outer end is `outer`; with it ends every other."""
    inner = Path(f"/proc/{outer.pid}/task/{outer.pid}/children")
    for number in inner.read_text(encoding="ascii").split() if outer.poll() is None else ():
        with suppress(ProcessLookupError):
            os.kill(int(number), signal.SIGKILL)
    outer.wait()


@contextmanager
def fresh(root: Path, packages: tuple[str, ...], suite: str = SUITE) -> Iterator[CleanRoot]:
    """A clean system with `packages` and a clerk; it is gone afterwards."""
    kept = _kept(root, packages, suite)
    place = root / "build" / "roots" / f"proof-{os.getpid()}"
    try:
        call(["cp", "-a", "--reflink=auto", kept, place])
        yield CleanRoot(place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _kept(root: Path, packages: tuple[str, ...], suite: str) -> Path:
    name = hashlib.sha256(" ".join(sorted(packages)).encode()).hexdigest()[:8]
    kept = root / "build" / "roots" / f"{suite}-{name}"
    if not kept.exists():
        with step(f"clean {suite} made"):
            _make(kept, packages, suite)
    return kept


def _make(kept: Path, packages: tuple[str, ...], suite: str) -> None:
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        raise SetupFailed("a clean system needs root's rights and: apt-get install debootstrap")
    unfinished = kept.with_name(f"{kept.name}.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    chosen = [f"--include={','.join(packages)}"] if packages else []
    made = call(["debootstrap", "--variant=minbase", *chosen, suite, unfinished, *_mirror()])
    if made.returncode == 0:
        made = call(["chroot", unfinished, "useradd", "--create-home", "--uid", "1000", "clerk"])
    if made.returncode != 0:
        raise SetupFailed(f"no clean {suite} could be made:\n{last_lines(made)}")
    unfinished.rename(kept)


def _mirror() -> list[str]:
    """Where this machine's apt has its packages from; debootstrap knows a place of its own."""
    listed = call(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"])
    found = [line for line in listed.stdout.splitlines() if "security" not in line]
    return found[:1]
