"""What of the Windows packages goes into the program: a list of what stays of Qt, and what no program needs.

A list of what stays, because a newer Qt brings more files, and what is left out by
mistake shows at the first start.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

QT_MODULES: Final = ("Core", "Gui", "Network", "PrintSupport", "Svg", "Widgets")
"""Network is the way to the first instance, Svg draws the icons."""

KEPT: Final = (
    *(f"Qt6{name}.dll" for name in QT_MODULES),
    *(f"Qt{name}.pyd" for name in QT_MODULES),
    "pyside6.abi3.dll",
    "concrt140.dll",
    "msvcp140*.dll",
    "vcruntime140*.dll",
    "__init__.py",
    "_config.py",
    "_git_pyside_version.py",
    "support/*",
    "plugins/platforms/qwindows.dll",
    "plugins/platforms/qoffscreen.dll",
    "plugins/styles/*",
    "plugins/iconengines/qsvgicon.dll",
    "plugins/imageformats/qico.dll",
    "plugins/imageformats/qjpeg.dll",
    "plugins/imageformats/qsvg.dll",
    "translations/qtbase_zh_CN.qm",
)
"""Below PySide6; the software OpenGL alone would be 20 MB."""

UNUSED: Final = (
    "**/*.pyi",
    "**/*.lib",
    "**/*.pyx",
    "**/*.pxd",
    "**/py.typed",
    "**/tests",
    "**/__pycache__",
    "bin",
    "lxml/includes",
    "lxml/isoschematron",
    "lxml/objectify.*",
    "lxml/html",
    "PIL/_avif.*",
    "pygments/lexers/[a-z]*.py",
    "sqlalchemy/dialects/m[sy]*",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/testing",
    "PIL/ImageQt.py",
    "shiboken6/*.cmake",
    "Scripts",
    ".lock",
)
"""Below the packages: for type checkers, compilers and their own tests."""

PYTHON_UNUSED: Final = ("python.cat", "winsound.pyd", "_msi.pyd")


def trim(packages: Path) -> None:
    """Leave out of `packages` what the program never loads."""
    qt = packages / "PySide6"
    kept = {file for pattern in KEPT for file in qt.glob(pattern)}
    for file in [file for file in qt.rglob("*") if file.is_file() and file not in kept]:
        file.unlink()
    for pattern in UNUSED:
        for found in sorted(packages.glob(pattern)):
            if found.is_dir():
                shutil.rmtree(found)
            else:
                found.unlink(missing_ok=True)
    remove_empty(packages)


def remove_empty(folder: Path) -> None:
    """Remove the folders below `folder` in which nothing is left."""
    for each in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(each.iterdir()):
            each.rmdir()
