"""What the commands print, as rows for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import typer

from perfgoals_desktop.cli.handoff import manifest_document
from perfgoals_desktop.cli.show import show_table
from perfgoals_desktop.cli.verify import cell_document, cell_line
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.rules.finding import Remark
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.demo import Demo
from perfgoals_desktop.services.dumping import plain
from perfgoals_desktop.services.importing import ImportReport
from perfgoals_desktop.services.messages.notes import KINDS, describe_note, place_of
from perfgoals_desktop.services.reviewing import LEVEL_NAMES, in_short
from perfgoals_desktop.storage.listed import ListedDeclaration


def show_import(done: ImportReport, catalog: Catalog) -> None:
    """Say what was added, what was there already, and every note of the reader."""
    for declaration in done.added:
        typer.echo(f"导入 {declaration.name}（{len(declaration.indicators)} 项指标）")
    for declaration in done.identical:
        typer.echo(f"跳过 {declaration.name}：数据文件里已有内容相同的申报表")
    for declaration in done.replaced:
        typer.echo(f"替换 {declaration.name}：现在是文件里的第 {declaration.revision} 版")
    for declaration in done.kept:
        typer.echo(f"保留 {declaration.name}：没有用文件里的第 {declaration.revision} 版")
    for change in done.left:
        typer.echo(f"没有采用 {cell_line(change)}")
    if done.notes:
        forms = _forms(done, catalog)
        rows = (
            (
                place_of(note),
                KINDS[note.kind],
                describe_note(note, forms.get(note.declaration)),
                _one_line(note.text),
            )
            for note in done.notes
        )
        show_table(["位置", "处理", "说明", "原文"], rows)
    typer.echo(f"导入 {len(done.added)} 份，跳过 {len(done.identical)} 份，提示 {len(done.notes)} 条")


def _forms(done: ImportReport, catalog: Catalog) -> dict[UUID | None, FormDefinition]:
    """The form of each declaration, which knows what its fields are called."""
    return {item.id: catalog.form(item.form_id) for item in (*done.added, *done.identical)}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def import_document(done: ImportReport, catalog: Catalog) -> dict[str, Any]:
    """An import report as JSON values."""
    forms = _forms(done, catalog)
    return {
        "added": [_identity(declaration) for declaration in done.added],
        "identical": [_identity(declaration) for declaration in done.identical],
        "replaced": [_identity(declaration) for declaration in done.replaced],
        "kept": [_identity(declaration) for declaration in done.kept],
        "handoffs": [manifest_document(manifest) for manifest in done.carried],
        "cells_left": [cell_document(change) for change in done.left],
        "notes": [
            {
                "kind": note.kind.value,
                "code": note.code.value,
                "file": note.file,
                "sheet": note.sheet,
                "line": note.line,
                "text": note.text,
                "message": describe_note(note, forms.get(note.declaration)),
                "declaration": str(note.declaration) if note.declaration else None,
            }
            for note in done.notes
        ],
    }


def _identity(declaration: Declaration) -> dict[str, Any]:
    return {"id": str(declaration.id), "form": declaration.form_id, "name": declaration.name}


def listed_row(line: ListedDeclaration, status: str) -> tuple[object, ...]:
    """A line of the project list for people; amounts in 元."""
    amount = "" if line.annual_requested is None else line.annual_requested.printed()
    year = line.fiscal_year or ""
    return (year, line.name, line.nature, line.implementing_unit, amount, status, line.revision)


def listed_document(line: ListedDeclaration) -> dict[str, Any]:
    """A line of the project list as JSON values; amounts are texts in 元."""
    return {
        "id": str(line.id),
        "form": line.form_id,
        "revision": line.revision,
        "status": line.status.value,
        "fiscal_year": line.fiscal_year,
        "name": line.name,
        "nature": line.nature,
        "category": line.category,
        "competent_department": line.competent_department,
        "implementing_unit": line.implementing_unit,
        "annual_requested": _plain_amount(line.annual_requested),
        "fiscal_appropriation": _plain_amount(line.fiscal_appropriation),
        "carry_over": _plain_amount(line.carry_over),
        "other_funds": _plain_amount(line.other_funds),
        "project_total": _plain_amount(line.project_total),
        "modified_at": line.modified_at.isoformat(),
    }


def _plain_amount(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain()


def remark_document(declaration: Declaration, remark: Remark) -> dict[str, Any]:
    """A finding as JSON values."""
    return {
        "declaration": str(remark.declaration),
        "name": declaration.name,
        "rule": remark.rule,
        "level": remark.level.value,
        "target": remark.target,
        "message": remark.message,
        "reason": remark.reason,
        "source": remark.source,
        "proposal": None if remark.proposal is None else plain(remark.proposal),
        "kept": remark.kept,
        "explanation": remark.explanation,
    }


def show_reviews(found: Sequence[tuple[Declaration, Review]]) -> None:
    """Print the findings, project by project, and how many there are."""
    for declaration, each in found:
        typer.echo(f"{declaration.name or '（未命名项目）'}：{in_short(each)}")
        for remark in each.remarks:
            kept = f"（已说明：{remark.explanation}）" if remark.kept else ""
            typer.echo(f"  [{LEVEL_NAMES[remark.level]}] {remark.message}{kept}  ‹{remark.rule}›")
    counts = "，".join(
        f"{name} {sum(e.count(level) for _, e in found)}" for level, name in LEVEL_NAMES.items()
    )
    typer.echo(f"共 {len(found)} 个项目：{counts}")


def demo_rows(made: Demo) -> list[tuple[object, ...]]:
    """What the demonstration made, a row per project."""
    return [
        (
            number,
            declaration.name,
            len(declaration.indicators),
            _amount(declaration),
            in_short(made.reviews[declaration.id]),
            pages,
        )
        for number, (declaration, pages) in enumerate(
            zip(made.declarations, made.pages, strict=True), start=1
        )
    ]


def _amount(declaration: Declaration) -> str:
    amount = declaration.amount("annual_requested")
    return amount.printed() if amount else ""


def demo_document(made: Demo) -> dict[str, Any]:
    """What the demonstration made, as JSON values."""
    return {
        "declarations": len(made.declarations),
        "indicators": made.indicators,
        "requested": made.requested.plain(),
        "files": [str(file) for file in made.files],
    }
