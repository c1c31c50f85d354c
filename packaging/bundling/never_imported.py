"""Modules that packages and Python bring and this program never imports, each group with its reason.

One list for all systems: what is left out on one is left out on all. A test runs
the whole program without them.
"""

from __future__ import annotations

from typing import Final

OF_PACKAGES: Final = {
    "there is one data file, which SQLite reads": (
        "sqlalchemy.dialects.mssql",
        "sqlalchemy.dialects.mysql",
        "sqlalchemy.dialects.oracle",
        "sqlalchemy.dialects.postgresql",
    ),
    "tables are read by plain statements": ("sqlalchemy.ext",),
    "pages are laid out by the program itself": ("reportlab.graphics", "reportlab.platypus"),
    "no model is of pydantic's first version": ("pydantic.mypy", "pydantic.v1"),
    "documents are XML and nothing else": ("lxml.html", "lxml.isoschematron", "lxml.objectify"),
    "pictures are read, and written on by Qt": (
        "PIL.ImageQt",
        "PIL.ImageTk",
        "PIL._avif",
        "PIL._imagingcms",
        "PIL._imagingft",
        "PIL._imagingtk",
    ),
    "the window has no QML, no OpenGL and no tests": (
        "PySide6.QtOpenGL",
        "PySide6.QtOpenGLWidgets",
        "PySide6.QtQml",
        "PySide6.QtQuick",
        "PySide6.QtTest",
    ),
    "they serve the packages' own development or their own command lines": (
        "charset_normalizer",
        "numpy",
        "pip",
        "pypdfium2_cli",
        "pytest",
        "setuptools",
        "sqlalchemy.testing",
    ),
}
"""By what makes them needless."""

OF_PYTHON: Final = {
    "nothing goes through a network; hashlib has what is used here without OpenSSL": (
        "_hashlib", "_ssl", "asynchat", "asyncore", "ftplib", "imaplib", "nntplib", "poplib", "smtpd",
        "smtplib", "ssl", "telnetlib", "wsgiref", "xmlrpc",
    ),
    "nobody develops, measures or asks Python in it": (
        "cProfile", "curses", "distutils", "doctest", "lib2to3", "modulefinder", "pdb", "pickletools",
        "profile", "pstats", "pyclbr", "pydoc_data", "readline", "tabnanny", "trace", "unittest", "zipapp",
    ),
    "kinds of files that do not occur": (
        "aifc", "chunk", "dbm", "mailbox", "mailcap", "msilib", "_msi", "sndhdr", "sunau", "wave", "winsound",
        "xdrlib",
    ),
    "others draw the window": ("tkinter", "_tkinter", "turtle"),
}  # fmt: skip
"""Of the standard library, likewise."""


def all_names() -> list[str]:
    """Every module that is left out, with all that lies below it."""
    return sorted(name for part in (OF_PACKAGES, OF_PYTHON) for group in part.values() for name in group)


def names_of(part: dict[str, tuple[str, ...]]) -> list[str]:
    """The modules of one of the two lists."""
    return sorted(name for group in part.values() for name in group)
