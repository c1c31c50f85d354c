"""What collecting and receipts say, as rows for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import typer

from perfgoals_desktop.cli.handoff import manifest_document
from perfgoals_desktop.cli.show import show_table
from perfgoals_desktop.cli.verify import cell_document
from perfgoals_desktop.documents.collection import collection_texts
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.exchange.receipt import Receipt
from perfgoals_desktop.services.collecting.receipts import ReceiptLine, Received
from perfgoals_desktop.services.collecting.report import FileLine, ProjectLine, Report, UnitLine
from perfgoals_desktop.services.collecting.wording import changes_of, left_out, overview, total_row, unit_row
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.messages.of_collecting import describe_standing

RECEIVED: Final = {
    Received.AS_IS: "一致",
    Received.DIFFERS: "不一致",
    Received.REFUSED: "没有收",
    Received.ABSENT: "本机没有",
}
_UNIT_HEADS: Final = ("序号", "单位", "项目数", "年度申请总额", "控制数", "超出控制数", "审核结果")


def show_report(report: Report, written: Iterable[Path]) -> None:
    """Print every project and unit, what was not taken, and which files were written."""
    texts = collection_texts()
    rows = [
        (line.claim.unit or line.claim.sender, line.claim.name, describe_standing(line), line.file.name)
        for line in report.projects
    ]
    if rows:
        show_table(["单位", "项目名称", "收表结果", "文件"], rows)
    if report.units:
        units = [unit_row(number, line) for number, line in enumerate(report.units, 1)]
        show_table(_UNIT_HEADS, [*units, total_row(report, texts.report.total)], right=[0, 2, 3, 4, 5])
    for kind, name, reason in left_out(report, texts):
        typer.echo(f"{kind}：{name}：{reason}" if name else f"{kind}：{reason}")
    for line in overview(report, texts):
        typer.echo(line)
    for file in (*([report.data] if report.data else []), *written):
        typer.echo(f"已写出 {file}")


def report_document(report: Report, written: Iterable[Path]) -> dict[str, Any]:
    """What came of collecting, as JSON values; amounts are texts in 元."""
    return {
        "data": str(report.data) if report.data else None,
        "written": [str(file) for file in written],
        "files": [_file(line) for line in report.files],
        "projects": [_project(line) for line in report.projects],
        "units": [_unit(line) for line in report.units],
        "missing": list(report.missing),
        "sealed_apart": [{"id": str(key), "revision": number} for key, number in report.sealed_apart],
        "requested": report.requested.plain(),
        "findings": _counts(report),
    }


def _file(line: FileLine) -> dict[str, Any]:
    return {
        "file": str(line.file),
        "unit": line.unit,
        "accepted": line.error is None,
        "reason": explain(line.error) if line.error else None,
        "cells": [cell_document(change) for change in changes_of(line)],
        "manifest": manifest_document(line.manifest) if line.manifest else None,
    }


def _project(line: ProjectLine) -> dict[str, Any]:
    claim = line.claim
    return {
        "id": str(claim.id),
        "unit": claim.unit or claim.sender,
        "sender": claim.sender,
        "name": claim.name,
        "fiscal_year": claim.year,
        "revision": claim.revision,
        "digest": claim.digest,
        "check_code": claim.check_code,
        "requested": claim.requested.plain(),
        "standing": line.standing.value,
        "message": describe_standing(line),
        "file": str(line.file),
        "instead": str(line.instead_file) if line.instead_file else None,
    }


def _unit(line: UnitLine) -> dict[str, Any]:
    return {
        "unit": line.unit,
        "projects": line.projects,
        "requested": line.requested.plain(),
        "control": _plain(line.control),
        "over": _plain(line.over),
        "findings": {level.value: count for level, count in line.findings.items()},
    }


def _counts(report: Report) -> dict[str, int]:
    return {level.value: count for level, count in report.findings.items()}


def _plain(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain()


def receipt_document(
    receipt: Receipt, lines: Sequence[ReceiptLine], marked: Iterable[UUID]
) -> dict[str, Any]:
    """A receipt held against a data file, as JSON values."""
    return {
        "unit": receipt.unit,
        "receiver": receipt.receiver,
        "made_at": receipt.made_at.isoformat(),
        "marked": [str(key) for key in marked],
        "projects": [
            {
                "id": str(line.entry.id),
                "name": line.entry.name,
                "revision": line.entry.revision,
                "check_code": line.entry.check_code,
                "received": line.received.value,
                "reason": line.entry.reason,
                "held_revision": line.held.revision if line.held else None,
            }
            for line in lines
        ],
    }
