"""The portable folder for Windows keeps its data beside itself, under wine in a clean system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bundling import linux, portable
from envsetup.steps import SetupFailed, say, step

from proving import carried, clean_root, folder, traces, wine
from proving.display import Display, screen

if TYPE_CHECKING:
    from pathlib import Path

    from proving.clean_root import CleanRoot

STICK: Final = f"{wine.DRIVE}/优 盘"
WINDOWS_PLACE: Final = f"C:\\优 盘\\{linux.NAME}"
USERS: Final = f"{wine.DRIVE}/users"
"""Where Windows programs keep what belongs to their users."""

KEYS: Final = ("HKCU\\Software\\perfgoals", "HKCU\\Software\\Classes\\.pgdb")


def prove(root: Path) -> None:
    """Run the demonstration and the window from the folder, and look for what they left elsewhere."""
    archive = root / "build" / f"perfgoals-{linux.version_of(root)}-windows-portable.zip"
    if not archive.exists():
        portable.make(root)
    with clean_root.fresh(root, wine.PACKAGES, wine.SUITE) as clean, screen() as display:
        inside = wine.made_ready(clean, display)
        carried.unpack(archive, inside, STICK)
        before = traces.files_of(inside.place / USERS)
        with step("demonstration"):
            demo = f"{WINDOWS_PLACE}\\demo"
            wine.must(inside, f"{WINDOWS_PLACE}\\perfgoals-console.exe", "demo", "--out", demo)
        use(root, inside, display)
        elsewhere = traces.changes(before, traces.files_of(inside.place / USERS))
        kept = [file for file in (inside.place / STICK / linux.NAME / "data").rglob("*") if file.is_file()]
        known = [key for key in KEYS if wine.use(inside, "reg", "query", key).returncode == 0]
    if elsewhere or known:
        raise SetupFailed(f"the portable program wrote elsewhere: {', '.join([*elsewhere, *known])}")
    if not kept:
        raise SetupFailed("the portable program kept nothing beside itself")
    say(f"portable under wine: {len(kept)} files in its data folder, none elsewhere")


def use(root: Path, clean: CleanRoot, display: Display) -> None:
    """Open the sample in the window, which makes data of its own, and close it."""
    log = root / "build" / "proofs" / "portable-windows.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with clean.running("wine", f"{WINDOWS_PLACE}\\perfgoals.exe", "open", "--sample", log=log):
        display.wait_for(folder.SAMPLE, 300)
        display.settle(8)
        display.picture(linux.tools(root), log.with_suffix(".png"))
        display.press("ctrl+q")
