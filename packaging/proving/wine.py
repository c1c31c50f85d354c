"""The set-up program for Windows installs, runs and goes, under wine in a clean system.

Wine is not Windows: it proves that all parts are there and work together, not how
the window looks, how Chinese is typed or how paper comes out of a printer.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bundling import budget, linux, setup_program, windows
from envsetup.commands import last_lines
from envsetup.steps import SetupFailed, say, step

from proving import clean_root, folder
from proving.display import Display, screen

if TYPE_CHECKING:
    from pathlib import Path

    from proving.clean_root import CleanRoot

SUITE: Final = "trixie"
PACKAGES: Final = ("wine", "wine64", "fonts-noto-cjk")
"""Wine 8, of the release before, lacks what pydantic's core calls."""

DRIVE: Final = f"{clean_root.HOME}/.wine/drive_c"
PLACE: Final = "张 三/perfgoals"
"""Users of the program have Chinese names, and some a blank in them."""

WINDOWS_PLACE: Final = "C:\\张 三\\perfgoals"
SETUP: Final = (f"/{clean_root.HOME}/setup.exe", "/S", *f"/D={WINDOWS_PLACE}".split(" "))
"""In two words at the blank: one word would come in quotes, and then NSIS does not see the place."""

TO_THE_END: Final = 'wine "$@"; code=$?; wineserver --wait; exit $code'
KEYS: Final = (
    "HKCU\\Software\\Classes\\.pgdb",
    "HKCU\\Software\\Classes\\Perfgoals.Data",
    "HKCU\\Software\\Classes\\Perfgoals.Handoff",
    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\perfgoals",
)
SHORTCUT: Final = "绩效目标申报.lnk"
COMPILED: Final = "packages/sqlalchemy/sql/__pycache__/compiler.cpython-311.pyc"
OUTDATED: Final = "packages/left_out_later.py"
"""Lies in the program's folder as if an older version had brought it."""

TOO_OLD: Final = 2
"""The exit code of the set-up program on a Windows that it refuses."""


def build(number: int) -> tuple[str, ...]:
    """The words that make wine a Windows 10 of the build `number`."""
    key = "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion"
    return ("reg", "add", key, "/v", "CurrentBuildNumber", "/d", str(number), "/f")


TOO_OLD_SYSTEMS: Final[dict[str, list[tuple[str, ...]]]] = {
    "Windows 7": [("winecfg", "-v", "win7")],
    "Windows 10 version 1803": [("winecfg", "-v", "win10"), build(17134)],
}
"""With the words that make wine one."""


def prove(root: Path) -> None:
    """Install, run and remove the program; raises what a person can do when one fails."""
    setup = windows.target_of(root)
    if not setup.exists():
        windows.make(root)
    size = budget.hold_file("set-up program", setup)
    with clean_root.fresh(root, PACKAGES, SUITE) as clean, screen() as display:
        inside = made_ready(clean, display)
        shutil.copyfile(setup, inside.home / "setup.exe")
        refuse_old(inside)
        with step("installed"):
            must(inside, *SETUP)
        run_installed(root, inside, display)
        with step("installed over the former"):
            renew(inside)
        remove(inside)
    say(f"set-up program: {size}; installs, runs and goes under wine")


def made_ready(clean: CleanRoot, display: Display) -> CleanRoot:
    """The clean system as one in which Windows programs run on the screen `display`."""
    inside = replace(clean, variables={"DISPLAY": display.name, "LANG": "C.UTF-8", "WINEDEBUG": "-all"})
    with step("wine made ready"):
        must(inside, "wineboot", "--init")
    return inside


def use(clean: CleanRoot, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a Windows program until it and all that it started have ended."""
    return clean.run("timeout", "900", "sh", "-c", TO_THE_END, "sh", *words)


def must(clean: CleanRoot, *words: str) -> None:
    """Run a Windows program, which has to succeed."""
    done = use(clean, *words)
    if done.returncode != 0:
        raise SetupFailed(f"under wine {' '.join(words)} gave {done.returncode}:\n{last_lines(done, 15)}")


def refuse_old(clean: CleanRoot) -> None:
    """Hold that old systems are refused with nothing installed; go on with the oldest that will do."""
    for what, settings in TOO_OLD_SYSTEMS.items():
        for words in settings:
            must(clean, *words)
        refused = use(clean, *SETUP)
        if refused.returncode != TOO_OLD or (clean.place / DRIVE / PLACE).exists():
            raise SetupFailed(f"{what} was not refused ({refused.returncode})")
    must(clean, *build(setup_program.OLDEST_BUILD))


def run_installed(root: Path, clean: CleanRoot, display: Display) -> None:
    """Run the demonstration and open its data in the window."""
    with step("demonstration"):
        program = f"{WINDOWS_PLACE}\\perfgoals-console.exe"
        must(clean, program, "demo", "--out", "C:\\数据")
        # Its pages are read by a process that the program starts from itself.
        must(clean, program, "verify", "C:\\数据\\declarations.pdf", "--data", "C:\\数据\\demo.pgdb")
    if not (clean.place / DRIVE / "数据" / "demo.pgdb").exists():
        raise SetupFailed("the demonstration left nothing")
    for key in KEYS:
        must(clean, "reg", "query", key)
    if not (clean.place / DRIVE / PLACE / COMPILED).exists():
        raise SetupFailed("the modules were not compiled where they were installed")
    if len(shortcuts(clean)) != 2:
        raise SetupFailed(f"shortcuts lie at {shortcuts(clean)}")
    proofs = root / "build" / "proofs"
    proofs.mkdir(parents=True, exist_ok=True)
    words = ("wine", f"{WINDOWS_PLACE}\\perfgoals.exe", "open", "C:\\数据\\demo.pgdb")
    with clean.running(*words, log=proofs / "windows.log"):
        seconds = display.wait_for(folder.TITLE, 300)
        display.settle(8)
        display.picture(linux.tools(root), proofs / "windows.png")
    say(f"window under wine after {seconds:.1f} s")


def renew(clean: CleanRoot) -> None:
    """Install once more, and hold that nothing of the former program is left among the new."""
    place = clean.place / DRIVE / PLACE
    (place / OUTDATED).write_text("", encoding="utf-8")
    (place / COMPILED).write_bytes(b"of another version")
    must(clean, *SETUP)
    if (place / OUTDATED).exists() or (place / COMPILED).read_bytes() == b"of another version":
        raise SetupFailed("the former program was not removed")
    must(clean, f"{WINDOWS_PLACE}\\perfgoals-console.exe", "list", "--data", "C:\\数据\\demo.pgdb")


def shortcuts(clean: CleanRoot) -> list[str]:
    """Where the program can be started from the desktop and its menu."""
    return sorted(str(file.relative_to(clean.home)) for file in clean.home.rglob(SHORTCUT))


def remove(clean: CleanRoot) -> None:
    """Uninstall, and hold that the program is gone and the data is not."""
    must(clean, f"{WINDOWS_PLACE}\\uninstall.exe", "/S")
    drive = clean.place / DRIVE
    left = [file.name for file in (drive / PLACE).rglob("*")] if (drive / PLACE).exists() else []
    if left:
        raise SetupFailed(f"the uninstaller left {', '.join(left[:10])}")
    if shortcuts(clean):
        raise SetupFailed(f"the uninstaller left {shortcuts(clean)}")
    if not (drive / "数据" / "demo.pgdb").exists():
        raise SetupFailed("the uninstaller took data")
    for key in KEYS:
        if use(clean, "reg", "query", key).returncode == 0:
            raise SetupFailed(f"the uninstaller left {key}")
