"""Which Debian package brings which shared library.

Debian names a package after the library, `libfoo.so.2` → `libfoo2`; the table
holds those that are called otherwise. Ubuntu 24.04 and Debian 13 renamed some
for 64-bit time: `apt.Apt` tries each name with `t64` at its end as well.
"""

from __future__ import annotations

import re

EXCEPTIONS = {
    "libGLdispatch.so.0": "libglvnd0",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgmodule-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpcre.so.3": "libpcre3",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
}

COMPANIONS = {"libxkbcommon0": "xkb-data"}
"""A package without a library that the first one cannot work without."""

SONAME = re.compile(r"(lib[\w.+-]+?)\.so\.(\d+)")


def package_for(library: str) -> str | None:
    """Return the package that should bring `library`; the lists of apt tell whether it exists."""
    parts = SONAME.fullmatch(library)
    if library in EXCEPTIONS or not parts:
        return EXCEPTIONS.get(library)
    stem, number = parts[1].lower().replace("_", "-"), parts[2]
    return f"{stem}-{number}" if stem[-1].isdigit() else f"{stem}{number}"


def packages_for(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the packages that bring `libraries`, each once."""
    found = dict.fromkeys(filter(None, map(package_for, libraries)))
    companions = (COMPANIONS[package] for package in found if package in COMPANIONS)
    return (*found, *companions)
