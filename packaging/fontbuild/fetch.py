"""Fetch the font packages with npm and check what came."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path

from fontbuild.faces import Source


def sources(wanted: Iterable[Source], work: Path) -> dict[Source, Path]:
    """Return the file of each source, unpacked below `work`."""
    found: dict[Source, Path] = {}
    for source in sorted(set(wanted), key=lambda each: (each.package, each.member)):
        folder = _unpacked(source.package, source.version, work)
        file = folder / source.member
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        if digest != source.sha256:
            raise SystemExit(f"{source.title} has sha256 {digest}, expected {source.sha256}")
        found[source] = file
    return found


def _unpacked(package: str, version: str, work: Path) -> Path:
    """Fetch and unpack one package, once."""
    folder = work / package.replace("/", "-").lstrip("@")
    if not folder.exists():
        folder.mkdir()
        packed = subprocess.run(
            ["npm", "pack", "--silent", f"{package}@{version}"],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
        with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"
