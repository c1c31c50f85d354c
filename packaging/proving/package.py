"""The Debian package installs, runs and goes without a trace, and the clerk's files stay."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from bundling import deb
from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, say

from proving import clean_root, folder, traces

if TYPE_CHECKING:
    from pathlib import Path

    from proving.clean_root import CleanRoot

CACHES: Final = ("usr/share/mime", "usr/share/icons/hicolor/icon-theme.cache")
"""What Debian's triggers write anew; whether they still speak of the program is looked at."""

WORDS: Final = ("perfgoals", "pgdb")


def prove(root: Path) -> None:
    """Check, install, run and remove the package; raises what a person can do when one fails."""
    package = deb.target_of(root)
    if not package.exists():
        deb.make(root)
    lint(package)
    with clean_root.fresh(root, deb.NEEDED) as clean:
        folder.refuse_python(clean)
        own = {"home/clerk/申报.pgdb": "an old file", "home/clerk/.config/perfgoals/settings": "a choice"}
        for name, text in own.items():
            write_own(clean, name, text)
        before = traces.files_of(clean.place)
        install(clean, package)
        folder.demonstrate(clean, "perfgoals")
        starts = folder.open_window(root, clean, "perfgoals", "package")
        made = traces.files_of(clean.home)
        clean.must("dpkg", "--purge", deb.PACKAGE, as_root=True)
        look_after(clean, before, made)
    say(f"package: window after {starts.first:.2f} s, later {starts.again:.2f} s; removed without a trace")


def lint(package: Path) -> None:
    """Let Debian's own checker look; errors are not allowed, warnings are shown."""
    checked = call(["lintian", "--no-cfg", "--allow-root", "--fail-on", "error", package])
    if checked.returncode != 0:
        raise SetupFailed(f"lintian (apt-get install lintian) found:\n{last_lines(checked, 20)}")
    if checked.stdout.strip():
        say(f"lintian, no errors:\n{checked.stdout.strip()}")


def write_own(clean: CleanRoot, name: str, text: str) -> None:
    """Lay a file of the clerk's into the system."""
    file = clean.place / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    clean.must("chown", "-R", clean_root.CLERK, f"/{clean_root.HOME}", as_root=True)


def install(clean: CleanRoot, package: Path) -> None:
    """Install the package, and look whether the desktop could know of it."""
    shutil.copyfile(package, clean.place / "root" / "package.deb")
    clean.must("dpkg", "--install", "/root/package.deb", as_root=True)
    (clean.place / "root" / "package.deb").unlink()
    globs = (clean.place / "usr/share/mime/globs").read_text(encoding="utf-8")
    if "application/x-perfgoals:*.pgdb" not in globs:
        raise SetupFailed("the system does not know the data files")


def look_after(clean: CleanRoot, before: dict[str, str], made: dict[str, str]) -> None:
    """Hold that nothing of the program is left, and everything of the clerk's."""
    left = traces.changes(before, traces.files_of(clean.place), apart_from=(clean_root.HOME, *CACHES, "tmp"))
    if left:
        raise SetupFailed(f"the package left or changed: {', '.join(left)}")
    if traces.files_of(clean.home) != made:
        raise SetupFailed("removing the package changed files of the clerk")
    for name in CACHES:
        for file in [clean.place / name, *(clean.place / name).rglob("*")]:
            if file.is_file() and any(word.encode() in file.read_bytes() for word in WORDS):
                raise SetupFailed(f"{file.relative_to(clean.place)} still speaks of the program")
