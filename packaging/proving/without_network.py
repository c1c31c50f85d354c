"""Set-up, demonstration and tests run from the offline archive with the network off."""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from bundling import offline
from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, step

STEPS: Final = (
    ("set-up and demonstration without a network", ("sh", "packaging/run", "demo", "--out", "build/demo")),
    (
        "tests without a network",
        ("sh", "packaging/test", "-q", "tests/domain", "tests/schema", "tests/rules"),
    ),
)


def prove(root: Path) -> None:
    """Unpack the archive elsewhere and work there; `unshare` takes the network away."""
    archive = offline.archive_of(root)
    if not archive.exists():
        offline.make(root)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
        checkout = Path(folder) / archive.name.removesuffix(".tar")
        for what, command in STEPS:
            with step(what):
                _run(checkout, command)


def _run(checkout: Path, command: tuple[str, ...]) -> None:
    """Run `command` with an empty home, so that nothing was kept from an earlier time."""
    home = checkout / "build" / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    variables = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home)}
    done = call(["unshare", "--net", *command], folder=checkout, variables=variables)
    if done.returncode != 0:
        raise SetupFailed(f"without a network {' '.join(command)} failed:\n{last_lines(done, 25)}")
