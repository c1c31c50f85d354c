"""Which visible cells of a hand-off file were changed after the export, in words a clerk knows."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from uuid import UUID

from perfgoals_desktop.documents.columns import SummaryColumn, installed
from perfgoals_desktop.documents.xlsx import Content, write_to
from perfgoals_desktop.documents.xlsx_hidden import WrittenSheet
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import TextNotWritable
from perfgoals_desktop.exchange.parcel import Cells, Parcel
from perfgoals_desktop.exchange.visible import CellChange, changed_cells, fingerprint
from perfgoals_desktop.exchange.xlsx_package import cells_in
from perfgoals_desktop.schema.catalog import Catalog, UnknownForm
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition

_COLUMN = re.compile("[A-Z]+")
_OUTSIDE, _FIXED, _TOTAL = "表外", "固定文字", "合计"
_PARTS = {"name": "指标名称", "value": "指标值"}


@dataclass(frozen=True, slots=True)
class _Then:
    """A worksheet as it was written."""

    cells: Cells
    keys: Mapping[str, str]


def changes_in(parcel: Parcel, catalog: Catalog) -> tuple[CellChange, ...]:
    """The changed cells, sheet by sheet; nothing is laid out while no sheet was touched.

    A change without a cell stands for a worksheet that is gone, or that this program lays
    out in another way than the one that wrote it.
    """
    if not parcel.touched:
        return ()
    return tuple(_Comparison(parcel, catalog).changes())


class _Comparison:
    """A touched parcel, held against what its declarations lay out."""

    def __init__(self, parcel: Parcel, catalog: Catalog) -> None:
        self._parcel = parcel
        self._catalog = catalog
        self._declarations = {str(item.id): item for item in parcel.declarations}

    def changes(self) -> Iterator[CellChange]:
        """Every change with its label."""
        written = self._parcel.manifest.sheets
        for name, now in self._parcel.touched.items():
            then = self._then.get(name)
            if now is None or then is None or fingerprint(then.cells) != written[name]:
                yield CellChange(name, gone=now is None)
                continue
            for change in changed_cells(name, then.cells, now):
                yield self._told(change, then)

    def _told(self, change: CellChange, then: _Then) -> CellChange:
        """The change with what the cell shows, in words."""
        key = then.keys.get(change.cell, "")
        told = replace(change, key=key, label=self._label(change, key, then.cells))
        if key.rpartition(".")[2] not in self._amounts:
            return told
        return replace(told, then=_grouped(change.then), now=_grouped(change.now))

    @cached_property
    def _amounts(self) -> frozenset[str]:
        """The keys of amounts, which are told as people write them."""
        forms = [self._catalog.form(key) for key in {item.form_id for item in self._parcel.declarations}]
        return frozenset(
            field.key for form in forms for field in form.fields if field.kind is FieldKind.AMOUNT
        )

    @cached_property
    def _then(self) -> Mapping[str, _Then]:
        """The workbook laid out anew, as the reader of any workbook sees it."""
        found: dict[str, _Then] = {}

        def keep(sheet: WrittenSheet) -> None:
            found[sheet.name] = _Then(cells_in(sheet.xml), sheet.keys)

        manifest = self._parcel.manifest
        reviews = {entry.id: entry.review for entry in manifest.entries}
        content = Content(results=reviews, explained=True, marked=manifest.is_draft, written=keep)
        try:
            forms = [(item, self._catalog.form(item.form_id)) for item in self._parcel.declarations]
            write_to(io.BytesIO(), forms, created=manifest.made_at, content=content)
        except (UnknownForm, TextNotWritable):
            return {}
        return found

    def _label(self, change: CellChange, key: str, then: Cells) -> str:
        entry = next((entry for entry in self._parcel.manifest.entries if entry.sheet == change.sheet), None)
        if not key:
            return self._place(change, then, is_form=entry is not None)
        if entry is None:
            return self._in_summary(key)
        declaration = self._declarations[str(entry.id)]
        return label_of(key, declaration, self._catalog.form(declaration.form_id))

    def _in_summary(self, key: str) -> str:
        owner, _, shown = key.partition(".")
        declaration = self._declarations.get(owner)
        columns = installed().summary.columns
        head = next((column.head for column in columns if _shows(column, shown)), shown)
        return f"{declaration.name if declaration else _TOTAL}：{head}"

    def _place(self, change: CellChange, then: Cells, *, is_form: bool) -> str:
        """What can be said of a cell that shows no answer: the head of a plain table's column."""
        match = _COLUMN.match(change.cell)
        head = then.get(f"{match[0]}1", "") if match and not is_form else ""
        if not change.then:
            return head or _OUTSIDE
        return _FIXED if is_form else head or _FIXED


def _grouped(text: str) -> str:
    """A number with separators and two decimals at least; anything else as it is."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    exact = number.as_tuple().exponent
    return f"{number:,.{max(2, -exact if isinstance(exact, int) else 2)}f}"


def _shows(column: SummaryColumn, shown: str) -> bool:
    return column.show == shown or column.fields[:1] == (shown,)


def label_of(key: str, declaration: Declaration, form: FormDefinition) -> str:
    """What a cell of a form shows, by its key: the field, or the part of an indicator."""
    owner, _, part = key.rpartition(".")
    kind, _, mark = owner.partition(":")
    if kind == "indicator":
        name = next((item.name for item in declaration.indicators if item.id == UUID(mark)), "")
        columns = {column.key: column.label for column in form.columns}
        return f"指标“{name}”：{_PARTS.get(part) or columns.get(part, part)}"
    if kind == "category":
        found = form.category(mark)
        return found[1].name if found else mark
    return form.label(key)
