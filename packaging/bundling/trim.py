"""Leave out of the bundle what the program never loads, most of it parts of Qt."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from bundling import orphans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The window needs the xcb and offscreen platforms, the pictures SVG, printing CUPS, and the
# input method its context; everything else is for OpenGL, QML, Wayland compositors and the web.
UNUSED: Final = (
    "PySide6/Qt/lib/libQt6Qml*",
    "PySide6/Qt/lib/libQt6Quick*",
    "PySide6/Qt/lib/libQt6Wayland*",
    "PySide6/Qt/lib/libQt6EglFS*",
    "PySide6/Qt/lib/libQt6Pdf*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/lib/libQt6OpenGL*",
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqminimal*.so",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platforms/libqwayland*.so",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/tls",
    "PySide6/Qt/plugins/wayland-*",
    "PySide6/Qt/plugins/generic",
    # The window shows PNG, JPEG and SVG; scans are read by Pillow.
    "PySide6/Qt/plugins/imageformats/libqgif.so",
    "PySide6/Qt/plugins/imageformats/libqicns.so",
    "PySide6/Qt/plugins/imageformats/libqtga.so",
    "PySide6/Qt/plugins/imageformats/libqtiff.so",
    "PySide6/Qt/plugins/imageformats/libqwbmp.so",
    "PySide6/Qt/plugins/imageformats/libqwebp.so",
    "PySide6/Qt/qml",
    "PySide6/QtOpenGL*.so",
    "PySide6/QtQml*.so",
    # For installers; the licence texts are collected beside the program.
    "*.dist-info/INSTALLER",
    "*.dist-info/RECORD",
    "*.dist-info/licenses",
    "*.dist-info/sboms",
    # A folder that nobody opens as a template.
    "docx/templates/default-docx-template",
)
TRANSLATIONS: Final = "PySide6/Qt/translations"
KEPT_TRANSLATION: Final = "qtbase_zh_CN.qm"


def trim(libraries: Path) -> int:
    """Remove what is unused below `libraries`; returns the bytes that were freed."""
    return sum(remove_unused(libraries)) + sum(_remove(file) for file in orphans.find(libraries))


def remove_unused(libraries: Path) -> Iterator[int]:
    """Remove the files and folders that are listed here; yields the bytes of each."""
    for pattern in UNUSED:
        for found in sorted(libraries.glob(pattern)):
            yield _remove(found)
    for found in sorted((libraries / TRANSLATIONS).glob("*")):
        if found.name != KEPT_TRANSLATION:
            yield _remove(found)


def size_of(folder: Path) -> int:
    """The bytes of all files below `folder`; links count nothing."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def _remove(found: Path) -> int:
    if found.is_dir() and not found.is_symlink():
        size = size_of(found)
        shutil.rmtree(found)
        return size
    size = found.lstat().st_size
    found.unlink()
    return size
