"""The portable folder writes only into itself."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bundling import deb, linux, portable
from envsetup.commands import call
from envsetup.steps import SetupFailed, say

from proving import clean_root, folder, traces
from proving.display import screen

if TYPE_CHECKING:
    from pathlib import Path

    from proving.clean_root import CleanRoot

STICK: Final = "media/stick"
PROGRAM: Final = f"/{STICK}/{linux.NAME}/perfgoals"


def prove(root: Path) -> None:
    """Run the folder from a stick in a clean system, and compare all files before and after."""
    archive = root / "build" / f"perfgoals-{linux.version_of(root)}-linux-portable.zip"
    if not archive.exists():
        portable.make(root)
    with clean_root.fresh(root, deb.NEEDED) as clean:
        unpack(archive, clean, STICK)
        before = traces.files_of(clean.place)
        clean.must(PROGRAM, "demo", "--out", f"/{STICK}/{linux.NAME}/demo")
        use(root, clean)
        after = traces.files_of(clean.place)
    elsewhere = traces.changes(before, after, apart_from=(STICK,))
    if elsewhere:
        raise SetupFailed(f"the portable program wrote elsewhere: {', '.join(elsewhere)}")
    carried = [name for name in after if name.startswith(f"{STICK}/{linux.NAME}/data/")]
    if not carried:
        raise SetupFailed("the portable program kept nothing beside itself")
    say(f"portable: {len(carried)} files in its data folder, none elsewhere")


def unpack(archive: Path, clean: CleanRoot, place: str) -> None:
    """Lay the folder onto the stick at `place`, which belongs to the clerk."""
    stick = clean.place / place
    stick.mkdir(parents=True)
    with zipfile.ZipFile(archive) as packed:
        for entry in packed.infolist():
            os.chmod(packed.extract(entry, stick), entry.external_attr >> 16 or 0o644)  # noqa: PTH101
    call(["chown", "-R", clean_root.CLERK, stick])
    call(["chmod", "-R", "u+rwX", stick])


def use(root: Path, clean: CleanRoot) -> None:
    """Open the sample in the window, which makes data of its own, and close it."""
    log = root / "build" / "proofs" / "portable.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with screen() as display:
        inside = replace(clean, variables={"DISPLAY": display.name})
        with inside.running(PROGRAM, "open", "--sample", log=log):
            display.wait_for(folder.SAMPLE)
            display.settle()
            display.picture(linux.tools(root), log.with_suffix(".png"))
            display.press("ctrl+q")
