"""Texts out of the XML parts of a workbook, without a library that builds the whole of it.

A thousand hand-off files are read in the time in which openpyxl opens a few dozen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Context, Decimal, InvalidOperation
from typing import Final
from xml.parsers import expat

_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_LINE_END: Final = re.compile("\r\n?")
_EXACT: Final = Context(prec=15)
"""Significant digits that a spreadsheet keeps; some write two more of a binary fraction."""
LONGEST: Final = 32_767
"""UTF-16 units in a cell; a longer text is no cell's."""
UNCALCULATED: Final = "\x1a"
"""What a formula shows that some program wrote without its value."""

Attributes = dict[str, str]


class DocumentType(ValueError):
    """A part declares a document type, which may define entities."""


class Handler:
    """Hears of elements by their local names; whatever the prefix, it is one vocabulary."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text stands between two tags."""


def parse(xml: bytes, handler: Handler) -> None:
    """Read a part; raises ValueError for what is no XML or has a document type."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def begin(name: str, attributes: Attributes) -> None:
        # A part without prefixes, as nearly all are, is heard without a call between.
        prefixed = ":" in name
        parser.StartElementHandler = _local_start(handler) if prefixed else handler.start
        parser.EndElementHandler = _local_end(handler) if prefixed else handler.end
        parser.StartElementHandler(name, attributes)

    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


def _local_start(handler: Handler) -> Callable[[str, Attributes], None]:
    return lambda name, attributes: handler.start(name.rpartition(":")[2], attributes)


def _local_end(handler: Handler) -> Callable[[str], None]:
    return lambda name: handler.end(name.rpartition(":")[2])


def _refuse(*_: object) -> None:
    raise DocumentType("a document type")


class _Texts(Handler):
    """Gathers what stands in `t` elements, without how Chinese is read aloud (`rPh`)."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._reading = False
        self._aloud = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - part of the protocol
        if name == "rPh":
            self._aloud = True
        elif name == "t":
            self._reading = not self._aloud

    def end(self, name: str) -> None:
        if name == "rPh":
            self._aloud = False
        elif name == "t":
            self._reading = False

    def text(self, text: str) -> None:
        if self._reading:
            self._parts.append(text)

    def taken(self) -> str:
        """What was gathered since the last time."""
        if not self._parts:
            return ""
        found = "".join(self._parts)
        self._parts.clear()
        return found


class SharedStrings(_Texts):
    """The texts that cells refer to by number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.texts.append(plain(self.taken()))


class CellReader(_Texts):
    """The cells of a worksheet that show something, each told to `found` with its address."""

    def __init__(self, shared: Sequence[str], found: Callable[[str, str], None]) -> None:
        super().__init__()
        self._shared = shared
        self._found = found
        self._address = ""
        self._kind = ""
        self._calculates = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._address, self._kind = attributes["r"], attributes.get("t", "n")
            self._calculates = False
            self._parts.clear()
        elif name == "f":
            self._calculates = True
        elif name == "v":
            self._reading = True
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        if name == "v":
            self._reading = False
        elif name == "c":
            # Most cells of a form show nothing: they are there for their borders.
            if (self._parts or self._calculates) and (text := self._shown(self.taken())):
                self._found(self._address, text)
        else:
            super().end(name)

    def _shown(self, value: str) -> str:
        match self._kind:
            case _ if not value:
                return UNCALCULATED if self._calculates else ""
            case "s":
                return self._shared[int(value)]
            case "n":
                return number(value)
            case "b":
                return "TRUE" if value == "1" else "FALSE"
            case _:
                return plain(value)


class Names(Handler):
    """What `workbook.xml` or a list of relationships says of each sheet, by id."""

    def __init__(self, element: str, key: str, value: str) -> None:
        self._element, self._key, self._value = element, key, value
        self.found: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == self._element:
            local: Mapping[str, str] = {key.rpartition(":")[2]: text for key, text in attributes.items()}
            self.found[local[self._key]] = local[self._value]


def plain(text: str) -> str:
    """The text as it is meant: `_x000D_` undone, one kind of line end."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    if len(text) > LONGEST:
        raise ValueError("a text that no cell holds")
    return text


def number(digits: str) -> str:
    """A number by the digits that a spreadsheet keeps: 9.9499999999999993 is 9.95."""
    try:
        value = _EXACT.create_decimal(digits.strip())
    except InvalidOperation as error:
        raise ValueError(digits[:40]) from error
    if not value.is_finite() or abs(value.adjusted()) > 400:
        raise ValueError(digits[:40])
    return f"{Decimal(0) if value.is_zero() else value.normalize(_EXACT):f}"
