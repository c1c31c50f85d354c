"""A workbook as a package: which sheets it has, and what each of them shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from posixpath import join, normpath
from typing import Final, Self

from perfgoals_desktop.exchange.xlsx_texts import (
    CellReader,
    DocumentType,
    Handler,
    Names,
    SharedStrings,
    parse,
)
from perfgoals_desktop.packages import WORKBOOK, open_package
from perfgoals_desktop.sources import DAMAGE, DamagedFile, ForbiddenMarkup, Limits

LIMITS: Final = Limits(bytes=200 * 1024**2, entries=50_000, unpacked=400 * 1024**2)
"""More than forms are read from: a department's hand-off has a sheet for each of its projects."""

_MOST_CHARACTERS: Final = 200_000_000
"""Shown by one sheet; a few bytes may name one shared text a million times."""


class XlsxPackage:
    """An open workbook; raises DamagedFile or FileTooLarge for what cannot be read."""

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        with self._exact_errors():
            self._archive = open_package(data, file, LIMITS)
            self._members = frozenset(self._archive.namelist())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def is_workbook(self) -> bool:
        """Whether it is a workbook at all."""
        return WORKBOOK in self._members

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """The part of each worksheet by its name, in order."""
        with self._exact_errors():
            names, parts = Names("sheet", "name", "id"), Names("Relationship", "Id", "Target")
            parse(self._part(WORKBOOK), names)
            parse(self._part("xl/_rels/workbook.xml.rels"), parts)
            return {name: _member(parts.found[key]) for name, key in names.found.items()}

    @cached_property
    def creator(self) -> str:
        """Which program says that it made the workbook."""
        core = "docProps/core.xml"
        if core not in self._members:
            return ""
        with self._exact_errors():
            found = _Creator()
            parse(self._part(core), found)
            return found.name

    def cells(self, sheet: str) -> dict[str, str]:
        """What a worksheet shows, by address; blank cells are left out."""
        with self._exact_errors():
            return cells_in(self._part(self.sheets[sheet]), self._shared)

    def check(self) -> None:
        """Notice a changed byte in any part, also in those that are not read; raises DamagedFile."""
        with self._exact_errors():
            if (part := self._archive.testzip()) is not None:
                raise DamagedFile(self._file, part)

    @cached_property
    def _shared(self) -> list[str]:
        part = "xl/sharedStrings.xml"
        strings = SharedStrings()
        if part in self._members:
            parse(self._part(part), strings)
        return strings.texts

    def _part(self, name: str) -> bytes:
        return self._archive.read(name)

    @contextmanager
    def _exact_errors(self) -> Iterator[None]:
        try:
            yield
        except DocumentType as error:
            raise ForbiddenMarkup(self._file, "") from error
        except DAMAGE as error:
            raise DamagedFile(self._file, f"{type(error).__name__}: {error}") from error


def cells_in(xml: bytes, shared: list[str] | None = None) -> dict[str, str]:
    """What a worksheet shows, by address; raises ValueError, or what is one, for a broken one."""
    cells: dict[str, str] = {}
    characters = 0

    def keep(address: str, text: str) -> None:
        nonlocal characters
        characters += len(text)
        if characters > _MOST_CHARACTERS:
            raise ValueError("more than a worksheet shows")
        cells[address] = text

    parse(xml, CellReader(shared or [], keep))
    return cells


class _Creator(Handler):
    def __init__(self) -> None:
        self.name = ""
        self._reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - part of the protocol
        self._reading = name.rpartition(":")[2] == "creator"  # of another vocabulary than the part

    def end(self, name: str) -> None:  # noqa: ARG002 - part of the protocol
        self._reading = False

    def text(self, text: str) -> None:
        if self._reading:
            self.name += text


def _member(target: str) -> str:
    """The part that a relationship of the workbook points to."""
    return target.removeprefix("/") if target.startswith("/") else normpath(join("xl", target))
