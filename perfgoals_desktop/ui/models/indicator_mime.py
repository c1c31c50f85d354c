"""Indicators on the clipboard and under the mouse: our own format, HTML and tab-separated text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QMimeData

from perfgoals_desktop.domain.canonical import canonical_json, document, from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.table_html import write_table_html
from perfgoals_desktop.services.table_text import write_table_text

OWN_FORMAT: Final = "application/x-perfgoals-indicators"
FORMATS: Final = (OWN_FORMAT, "text/html", "text/plain")


@dataclass(frozen=True, slots=True)
class Copied:
    """Indicators as they were copied, and the declaration that they come from.

    `names` are the level-1 and level-2 names of their categories in that form.
    """

    source: UUID
    indicators: tuple[Indicator, ...]
    names: dict[str, tuple[str, str]]


def pack(indicators: Sequence[Indicator], declaration: Declaration, form: FormDefinition) -> QMimeData:
    """The indicators in every format that another program, or this one, may ask for."""
    ordered = form.in_order(tuple(indicators))
    mime = QMimeData()
    mime.setData(OWN_FORMAT, QByteArray(_own(ordered, declaration, form).encode()))
    rows = table_rows(ordered, form)
    mime.setHtml(write_table_html(rows))
    mime.setText(write_table_text(rows))
    return mime


def table_rows(indicators: Sequence[Indicator], form: FormDefinition) -> list[tuple[str, ...]]:
    """The indicators as a table: level 1, level 2, name, value, the form's own columns."""
    return [
        (
            *form.level_names(item),
            item.name,
            item.target.printed(form.value_style),
            *(item.columns.get(column.key, "") for column in form.columns),
        )
        for item in indicators
    ]


def unpack(mime: QMimeData) -> Copied | None:
    """The indicators in our own format; None where there is none, or not one that we can read."""
    if not mime.hasFormat(OWN_FORMAT):
        return None
    try:
        return _copied(json.loads(mime.data(OWN_FORMAT).toStdString()))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # another version of the program wrote it: the text beside it still serves


def _own(indicators: Sequence[Indicator], declaration: Declaration, form: FormDefinition) -> str:
    excerpt = Declaration(id=declaration.id, form_id=form.id, indicators=tuple(indicators))
    names = {item.category: list(form.level_names(item)) for item in indicators}
    return canonical_json({"declaration": document(excerpt), "names": names})


def _copied(written: dict[str, Any]) -> Copied:
    excerpt = from_document(written["declaration"])
    names = {str(key): (str(level1), str(level2)) for key, (level1, level2) in written["names"].items()}
    return Copied(excerpt.id, excerpt.indicators, names)
