"""The diagnosis (诊断包): what whoever mends the program needs, and nothing of any form.

Left out are all texts of declarations, names of files and folders, the user and the unit:
only kinds, counts, versions, and yes or no.
"""

from __future__ import annotations

import json
import platform
import sqlite3
import sys
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import astuple
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from perfgoals_desktop import __version__, user_folders
from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.backup_settings import read_settings, usual_folder
from perfgoals_desktop.services.own_profile import read_own_profile
from perfgoals_desktop.services.paper_feed import read_paper_feed
from perfgoals_desktop.services.plain_log import plain_words

if TYPE_CHECKING:
    from perfgoals_desktop.services.program import Program

_ABOUT: Final = (
    "本诊断包供维护人员查找程序的问题：程序和系统的版本、设置、运行记录、数据文件是否完好。\n"
    "其中没有申报表的内容，没有文件名、单位名和人名；发出之前可以逐个打开查看，都是文本。\n"
)
_LIBRARIES: Final = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "openpyxl",
    "pydantic",
    "pypdfium2",
    "python-docx",
    "reportlab",
    "zxing-cpp",
)
_LOGS: Final = ("perfgoals.log*", "crash.log*")


def write_diagnosis(
    out: Path, program: Program, file: Path | None = None, window: Mapping[str, object] | None = None
) -> None:
    """Write the zip; `file` is the data file that is open, `window` what the windows know of themselves.

    Raises FileNotWritten.
    """
    parts = {
        "说明.txt": _ABOUT,
        "versions.json": _json(versions(program) | {"window": dict(window or {})}),
        "settings.json": _json(settings()),
        "integrity.json": _json(integrity(file) if file is not None else {"data_file": "none open"}),
        **dict(_logs()),
    }
    with replacing(out) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)


def versions(program: Program) -> dict[str, Any]:
    """Of the program, what it stands on, the forms and the rules."""
    found: dict[str, Any] = {
        "perfgoals": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
        "bundled": bool(getattr(sys, "frozen", False)),
        "portable": user_folders.portable() is not None,
        "libraries": {name: version for name in _LIBRARIES if (version := _version_of(name))},
    }
    try:
        found["forms"] = {form.id: form.edition_mark for form in program.catalog}
        found["forms_set_aside"] = len(program.catalog.broken)
        found["rules"] = program.rulebook.edition_mark
        found["indicators"] = sum(1 for _ in program.library)
    except PerfGoalsError as error:
        found["forms_error"] = type(error).__name__
    return found


def settings() -> dict[str, Any]:
    """What is set, without any place or name."""
    backups, own = read_settings(), read_own_profile()
    return {
        "backup_folder": "usual" if backups.folder == usual_folder() else "chosen",
        "second_folder": bool(backups.second),
        "second_folder_is_there": bool(backups.second and backups.second.is_dir()),
        "remind_after_days": backups.remind_after_days,
        "paper_feed_mm": astuple(read_paper_feed()),
        "profile_filled": [bool(text) for text in astuple(own)],
    }


def integrity(file: Path) -> dict[str, Any]:
    """Whether a data file is sound, and how large; its name is not told."""
    from perfgoals_desktop.storage.backup import damage_of
    from perfgoals_desktop.storage.medium import medium_of

    report: dict[str, Any] = {}
    try:
        report["bytes"] = file.stat().st_size
        report["medium"] = medium_of(file).value
        report["structure"] = [plain_words(line) for line in damage_of(file)] or "sound"
        report["contents"] = _contradiction(file)
        report |= _shape(file)
    except (PerfGoalsError, OSError, sqlite3.Error) as error:
        report["error"] = type(error).__name__
    return report


def _contradiction(file: Path) -> str:
    """Where the contents disagree; what they say is left out."""
    from perfgoals_desktop.storage.contradictions import contradiction_in
    from perfgoals_desktop.storage.database import Database

    with Database.open(file, read_only=True) as database:
        found = contradiction_in(database, lambda *_: None)
    return plain_words(found.partition(":")[0]) if found else "sound"


def _shape(file: Path) -> dict[str, Any]:
    from perfgoals_desktop.storage.connection import connect

    with closing(connect(file, read_only=True)) as connection:

        def ask(question: str) -> object:
            return connection.execute(question).fetchone()[0]

        return {
            "schema": ask("PRAGMA user_version"),
            "journal": ask("PRAGMA journal_mode"),
            "declarations": ask("SELECT count(*) FROM declaration"),
            "sealed": ask("SELECT count(*) FROM snapshot"),
        }


def _logs() -> Iterable[tuple[str, str]]:
    """The logs, with the user's own folder as `~`."""
    home = str(Path.home())
    for pattern in _LOGS:
        for file in sorted(user_folders.logs().glob(pattern)):
            with suppress(OSError):
                text = file.read_text("utf-8", errors="replace")
                yield f"logs/{file.name}", text.replace(home, "~") if len(home) > 1 else text


def _version_of(library: str) -> str:
    with suppress(metadata.PackageNotFoundError):
        return metadata.version(library)
    return ""


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1)
