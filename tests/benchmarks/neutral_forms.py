"""The forms that all printers print, as JSON that any of them reads: cells, places, texts.

Each form is what our own layout shows: title, grid with merged cells, signature block, foot;
its code as a picture beside the file.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from PIL import Image
from zxingcpp import QRCode, create_barcode

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.sheet import Role, Sheet
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.exchange.qr_payload import Payload
from tests.benchmarks.print_forms import FORM, made
from tests.benchmarks.registry import DATA

CREATED = datetime.datetime(2023, 1, 5, tzinfo=datetime.UTC)
WIDTH = 180.0
"""Millimetres between the margins."""

LABELS = {Role.LABEL, Role.HEADING, Role.LEVEL, Role.TOTAL}


def forms_file(count: int) -> Path:
    """So many forms as JSON, with pictures of their codes in a folder of the same name."""
    file = DATA / f"forms-{count}.json"
    if not file.exists():
        pictures = file.with_suffix("")
        pictures.mkdir(parents=True, exist_ok=True)
        forms = [form(item, pictures / f"{number}.png") for number, item in enumerate(made(count))]
        file.write_text(json.dumps(forms, ensure_ascii=False), "utf-8")
    return file


def form(item, picture: Path) -> dict[str, object]:
    """One form."""
    sheet = lay_out(item, FORM)
    code_picture(item, picture)
    return {
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "widths": [WIDTH * width / sum(sheet.widths) for width in sheet.widths],
        "heights": list(sheet.heights),
        "repeated": len(sheet.repeated),
        "cells": [cell_of(cell) for cell in sheet.cells],
        "signature": [[f"{entry.label}{entry.text}" for entry in row] for row in sheet.signature],
        "foot": foot_of(sheet),
        "code": str(picture.relative_to(DATA)),
    }


def cell_of(cell) -> dict[str, object]:
    return {
        "row": cell.row,
        "column": cell.column,
        "rows": cell.rows,
        "columns": cell.columns,
        "text": cell.text,
        "label": cell.role in LABELS,
        "stands": cell.stands.value,
    }


def foot_of(sheet: Sheet) -> list[str]:
    imprint = sheet.imprint
    return [
        f"项目编号 {imprint.project_id}　第 {imprint.revision} 版",
        f"校验码 {imprint.check_code}　第 1 页 共 1 页",
    ]


def code_picture(item, file: Path) -> None:
    (text,) = Payload(item).parts(816)
    image = create_barcode(text, QRCode, ec_level="M").to_image(add_quiet_zones=False)
    height, width = image.shape
    Image.frombytes("L", (width, height), memoryview(image).tobytes()).convert("1").save(file)


def workbook_file(count: int) -> Path:
    """The same forms as a workbook, for an office suite to print."""
    file = DATA / f"forms-{count}.xlsx"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_workbook(file, [(item, FORM) for item in made(count)], created=CREATED)
    return file
