"""Install or download packages with Debian's apt."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from envsetup.commands import call

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CANDIDATE = re.compile(r"^(\S+):\n  Installed: .*\n  Candidate: (?!\(none\))", re.MULTILINE)
TO_INSTALL = re.compile(r"^Inst (\S+)", re.MULTILINE)


def rights() -> tuple[str, ...] | None:
    """Return the words before a command that needs root's rights, or None without them."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and call(["sudo", "-n", "true"]).returncode == 0:
        return ("sudo", "-n")
    return None


def available() -> bool:
    """Tell whether this machine has apt."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg-deb"))


@dataclass(frozen=True, slots=True)
class Apt:
    """The apt of this machine, with its own lists or with private ones."""

    options: tuple[str, ...] = ()

    @classmethod
    def private(cls, folder: Path) -> Apt:
        """Return an apt that keeps its lists below `folder`, where they need no rights."""
        lists, cache = folder / "lists", folder / "cache"
        for each in (lists / "partial", cache / "archives" / "partial"):
            each.mkdir(parents=True, exist_ok=True)
        return cls(
            (
                f"-oDir::State::lists={lists}",
                f"-oDir::Cache={cache}",
                "-oDebug::NoLocking=1",
                "-oAPT::Sandbox::User=",
            )
        )

    def known(self, packages: Iterable[str]) -> tuple[str, ...]:
        """Return `packages` by the names that the lists have, without those they lack."""
        asked = tuple(packages)
        twins = [f"{package}t64" for package in asked]
        answer = call(["apt-cache", *self.options, "policy", *asked, *twins])
        found = set(CANDIDATE.findall(answer.stdout))
        chosen = (twin if twin in found else package for package, twin in zip(asked, twins, strict=True))
        return tuple(name for name in chosen if name in found)

    def needed(self, packages: Iterable[str]) -> tuple[str, ...]:
        """Return `packages` with everything that they need and this machine lacks."""
        flags = ("-s", "-q", "--no-install-recommends")
        answer = call(["apt-get", *self.options, "install", *flags, *self.known(packages)])
        return tuple(dict.fromkeys(TO_INSTALL.findall(answer.stdout)))

    def update(self, prefix: tuple[str, ...] = ()) -> None:
        """Fetch the lists.

        The exit code says nothing: images of containers have hooks that fail
        without root's rights although the lists have come.
        """
        call([*prefix, "apt-get", *self.options, "update", "-q"])

    def install(self, packages: Iterable[str], prefix: tuple[str, ...]) -> bool:
        """Install `packages` for the whole machine; tell whether that worked."""
        asked = tuple(packages)
        for attempt in range(2):
            if attempt:
                self.update(prefix)
            names = self.known(asked)
            if len(names) == len(asked) and call(_installing(prefix, names)).returncode == 0:
                return True
        return bool(names) and call(_installing(prefix, names)).returncode == 0

    def download(self, packages: Iterable[str], folder: Path) -> tuple[Path, ...]:
        """Fetch the files of `packages` into `folder`, without what they depend on."""
        folder.mkdir(parents=True, exist_ok=True)
        names = self.known(packages)
        if names:
            call(["apt-get", *self.options, "download", "-q", *names], folder=folder)
        return tuple(sorted(folder.glob("*.deb")))


def _installing(prefix: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C")
    flags = ("-y", "-q", "--no-install-recommends", "-oDPkg::Lock::Timeout=120")
    return (*prefix, *quiet, "apt-get", "install", *flags, *names)
