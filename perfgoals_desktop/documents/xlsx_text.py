"""What a cell of a workbook can hold: typed texts and exact numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import TextNotWritable
from perfgoals_desktop.schema.definition import FormDefinition

LONGEST = 32_767
"""UTF-16 units in a cell. Source: Microsoft, Excel specifications and limits."""
DIGITS = 15
"""Significant digits of an Excel number; more are cut on opening. Source: the same."""

# Char of XML 1.0 (https://www.w3.org/TR/xml/#charsets), negated.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser reads a bare CR as LF, and an application reads _x000D_ as CR: both are written as
# ST_Xstring has it (ECMA-376 part 1, 22.9.2.19): _xHHHH_, the underscore of a literal one as _x005F_.
_ESCAPED = re.compile("\r|_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str, field: str = "", declaration: Declaration | None = None) -> str:
    """The text as it is written into a cell; raises TextNotWritable instead of cutting or dropping."""
    if found := _NO_XML.search(text):
        raise _refusal(field, declaration, character=found[0])
    if "\r" in text or "_x" in text:
        text = _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if len(text) > LONGEST // 2 and (length := len(text.encode("utf-16-le")) // 2) > LONGEST:
        raise _refusal(field, declaration, length=length)
    return text


def _refusal(
    field: str, declaration: Declaration | None, *, character: str = "", length: int = 0
) -> TextNotWritable:
    return TextNotWritable(
        field=field,
        declaration=str(declaration.id) if declaration else "",
        project=declaration.name if declaration else "",
        character=character,
        length=length,
    )


def check_texts(declaration: Declaration, form: FormDefinition) -> None:
    """Refuse a declaration with a text that no cell can hold, naming the field."""
    for field, text in _texts(declaration, form):
        cell_text(text, field, declaration)


def _texts(declaration: Declaration, form: FormDefinition) -> Iterator[tuple[str, str]]:
    for key, answer in declaration.answers.items():
        if isinstance(answer, str):
            yield key, answer
    for indicator in declaration.indicators:
        prefix = f"indicator:{indicator.id}"
        yield f"{prefix}.category", indicator.category
        yield f"{prefix}.name", indicator.name
        yield f"{prefix}.value", indicator.target.printed(form.value_style)
        for column, text in indicator.columns.items():
            yield f"{prefix}.{column}", text
    for key, text in declaration.explanations.items():
        yield f"explanation:{key}", text


def number_text(number: Decimal) -> str | None:
    """The digits of a number that Excel keeps to the last; None where it would not."""
    return f"{number:f}" if len(number.normalize().as_tuple().digits) <= DIGITS else None
