"""Write the hand-off file (报送文件): a workbook for people that carries its declarations for the program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.documents.xlsx import Content, write_workbook
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet, WrittenSheet
from perfgoals_desktop.exchange.hidden import SHEET, rows_of
from perfgoals_desktop.exchange.manifest import Kind, Manifest
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.payload import payload_of
from perfgoals_desktop.exchange.visible import fingerprint_of
from perfgoals_desktop.services.consignment import Consignment, parcel_of
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.services.reviewing import results_for_summary, review_all


def hand_over(
    out: Path,
    goods: Consignment,
    program: Program,
    *,
    kind: Kind,
    created: datetime,
    progress: Progress = silent,
) -> Manifest:
    """Write the hand-off file in place of `out`; a draft says 草稿 on each of its forms.

    Equal input gives equal bytes. Raises TextNotWritable before anything is written, FileNotWritten.
    """
    reviews = results_for_summary(review_all(goods.declarations, program))
    seen: dict[str, str] = {}
    made: list[Parcel] = []

    def note(sheet: WrittenSheet) -> None:
        seen[sheet.name] = fingerprint_of(sheet.xml)

    def lines() -> Iterable[str]:
        made.append(parcel_of(goods, program, kind=kind, created=created, reviews=reviews, sheets=seen))
        return rows_of(payload_of(made[0]))

    content = Content(
        results=reviews,
        explained=True,
        marked=kind is Kind.DRAFT,
        hidden=HiddenSheet(SHEET, lines),
        written=note,
    )
    forms = [(item, program.catalog.form(item.form_id)) for item in goods.declarations]
    write_workbook(out, forms, created=created, content=content, progress=progress)
    return made[0].manifest
