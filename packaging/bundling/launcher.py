"""The programs that Windows starts: a small native one each, with the call of our Python behind it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS: Final = {
    "perfgoals.exe": ("w64.exe", "pythonw.exe"),
    "perfgoals-console.exe": ("t64.exe", "python.exe"),
}
"""Each with the start program of distlib and the interpreter that it calls."""

CALL: Final = "#!<launcher_dir>\\python\\{python} -X utf8\r\n"
"""A console of Windows may speak a code page without Chinese, hence the option."""


def write(root: Path, distlib: Path, folder: Path) -> None:
    """Write the programs into `folder`; `distlib` is where that package was laid."""
    started = (root / "packaging" / "bundling" / "launch.py").read_text(encoding="utf-8")
    for name, (stub, python) in PROGRAMS.items():
        call = CALL.format(python=python).encode("ascii")
        (folder / name).write_bytes((distlib / stub).read_bytes() + call + _archive(started))


def _archive(text: str) -> bytes:
    """A zip file that Python runs; equal texts give equal bytes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py"), text)
    return stream.getvalue()
