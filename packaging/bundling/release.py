"""What has to be so before a release, and the folder that is published."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING, Final

from envsetup.commands import call

from bundling import deb, linux, offline, windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUMS: Final = "SHA256SUMS"
NOTES: Final = "CHANGES.md"
VERSION: Final = re.compile(r"\d+\.\d+\.\d+")
HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)


def hindrances(root: Path) -> list[str]:
    """What stands in the way of a release, each in one sentence."""
    return list(_hindrances(root))


def _hindrances(root: Path) -> Iterator[str]:
    version = linux.version_of(root)
    if not VERSION.fullmatch(version):
        yield f"the version {version} is not three numbers"
    if not notes_of((root / "CHANGELOG.md").read_text(encoding="utf-8"), version):
        yield f"CHANGELOG.md has no section “## {version}” that says what changed"
    if call(["git", "status", "--porcelain"], folder=root).stdout.strip():
        yield "there are changes that are not committed: git status"
    tagged = call(["git", "tag", "--list", f"v{version}"], folder=root).stdout.strip()
    if tagged and call(["git", "diff", "--quiet", f"v{version}", "HEAD"], folder=root).returncode != 0:
        yield f"{version} was released before: give perfgoals_desktop/__init__.py the next version"


def notes_of(changelog: str, version: str) -> str:
    """The section of the changelog on `version`, whose heading may go on with the day; empty without one."""
    headings = list(HEADING.finditer(changelog))
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        if heading[1].split()[0].strip("[]") == version:
            return changelog[heading.end() : following.start() if following else None].strip()
    return ""


def artefacts(root: Path, version: str) -> list[Path]:
    """What is published of `version`."""
    build = root / "build"
    return [
        deb.target_of(root),
        windows.target_of(root),
        *(build / f"perfgoals-{version}-{system}-portable.zip" for system in ("linux", "windows")),
        offline.archive_of(root),
    ]


def gather(root: Path, version: str) -> Path:
    """Copy what is published into one folder, with its checksums and what changed."""
    target = root / "dist" / version
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for file in artefacts(root, version):
        shutil.copyfile(file, target / file.name)
    notes = notes_of((root / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    (target / NOTES).write_text(f"{notes}\n", encoding="utf-8")
    write_sums(target)
    return target


def write_sums(folder: Path) -> None:
    """Write the checksums of all files in `folder`, as `sha256sum --check` reads them."""
    lines = []
    for file in sorted(folder.iterdir()):
        if file.name != SUMS:
            with file.open("rb") as content:
                lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {file.name}\n")
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
