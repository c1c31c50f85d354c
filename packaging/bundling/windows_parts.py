"""What of the Windows packages goes into the program: a list of what stays of Qt, and what no program needs.

A list of what stays, because a newer Qt brings more files, and what is left out by
mistake shows at the first start.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from bundling import never_imported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QT_MODULES: Final = ("Core", "Gui", "Network", "PrintSupport", "Svg", "Widgets")
"""Network is the way to the first instance, Svg draws the icons."""

KEPT: Final = (
    *(f"Qt6{name}.dll" for name in QT_MODULES),
    *(f"Qt{name}.pyd" for name in QT_MODULES),
    "pyside6.abi3.dll",
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

RUNTIME: Final = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
"""Microsoft's C++ library, which Qt and zxing-cpp ask for and not every Windows has."""

UNUSED: Final = (
    # For type checkers, compilers and the packages' own tests.
    "**/*.pyi",
    "**/*.lib",
    "**/*.pyx",
    "**/*.pxd",
    "**/py.typed",
    "**/tests",
    "**/__pycache__",
    "lxml/includes",
    "shiboken6/*.cmake",
    # For installers; the licence texts are collected beside the program.
    "bin",
    "Scripts",
    ".lock",
    "*.dist-info/RECORD",
    "*.dist-info/INSTALLER",
    "*.dist-info/sboms",
    "*.dist-info/licenses",
    # Of what is coloured by Pygments nothing occurs here; Rich wants the module itself.
    "pygments/lexers/[a-z]*.py",
    "pygments/lexers/_*_builtins.py",
    "pygments/formatters/[a-z]*.py",
    # Fonts and templates for documents that others begin; ours bring their own.
    "reportlab/fonts",
    "docx/templates/default-docx-template",
    # A second and a third copy of what lies once beside Python, and parts of it that nothing asks for.
    "shiboken6/*140*.dll",
)
"""Below the packages, besides what is never imported."""


def trim(packages: Path) -> None:
    """Leave out of `packages` what the program never loads."""
    qt = packages / "PySide6"
    kept = {file for pattern in KEPT for file in qt.glob(pattern)}
    for file in [file for file in qt.rglob("*") if file.is_file() and file not in kept]:
        file.unlink()
    for found in [*_matching(packages, UNUSED), *_matching(packages, _unimported())]:
        if found.is_dir():
            shutil.rmtree(found)
        else:
            found.unlink(missing_ok=True)
    remove_empty(packages)


def _unimported() -> Iterator[str]:
    """Where the modules lie that are never imported, as folders, sources and libraries."""
    for name in never_imported.names_of(never_imported.OF_PACKAGES):
        path = name.replace(".", "/")
        yield from (path, f"{path}.py", f"{path}.*.pyd", f"{path}.pyd")


def _matching(folder: Path, patterns: tuple[str, ...] | Iterator[str]) -> Iterator[Path]:
    for pattern in patterns:
        yield from sorted(folder.glob(pattern))


def share_runtime(packages: Path, python: Path) -> None:
    """Lay the C++ library once beside Python, where every library of the process finds it."""
    for name in RUNTIME:
        shutil.copyfile(packages / "PySide6" / name, python / name)


def remove_empty(folder: Path) -> None:
    """Remove the folders below `folder` in which nothing is left."""
    for each in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(each.iterdir()):
            each.rmdir()
