"""Indicators on the clipboard: out in every format, in from whatever is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.blocks import Block, block_of, read_block
from perfgoals_desktop.services.table_html import read_table_html
from perfgoals_desktop.services.table_text import read_table_text
from perfgoals_desktop.ui.models.indicator_mime import Copied, pack, unpack
from perfgoals_desktop.ui.session import EditingSession


def copy(indicators: Sequence[Indicator], session: EditingSession) -> None:
    """Put indicators on the clipboard: for this program, for spreadsheets, for texts."""
    QGuiApplication.clipboard().setMimeData(pack(indicators, session.declaration, session.form))


def block_in(mime: QMimeData, form: FormDefinition, category: str, *, chosen: bool = True) -> Block:
    """The indicators that a clipboard or a drop holds, for pasting into `category`.

    Copied indicators of one category follow the clerk to another one, if a
    category was `chosen`; those of several keep their own. A table says itself
    where its rows belong, or they go where it is pasted.
    """
    copied = unpack(mime)
    if copied is not None:
        return block_of(_placed(copied, form, category if chosen else ""))
    grid = read_table_html(mime.html()) if mime.hasHtml() else ()
    return read_block(grid or read_table_text(mime.text()), form, category)


def _placed(copied: Copied, form: FormDefinition, category: str) -> list[Indicator]:
    categories = {item.category for item in copied.indicators}
    if len(categories) == 1 and category:
        return [replace(item, category=category) for item in copied.indicators]
    return [replace(item, category=_known(item, copied, form)) for item in copied.indicators]


def _known(item: Indicator, copied: Copied, form: FormDefinition) -> str:
    """The category of the same key, else of the same name; its own where the form has neither."""
    if form.category(item.category):
        return item.category
    wanted = copied.names.get(item.category, ("", ""))[1]
    named = (key for key in form.category_keys if wanted and _level2(form, key) == wanted)
    return next(named, item.category)


def _level2(form: FormDefinition, key: str) -> str:
    found = form.category(key)
    return found[1].name if found else ""
