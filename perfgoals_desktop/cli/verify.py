"""The command that holds files against themselves and against a data file (核对)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Json
from perfgoals_desktop.cli.handoff import in_short, manifest_document
from perfgoals_desktop.cli.show import progress, show_json
from perfgoals_desktop.services.messages import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfgoals_desktop.exchange.visible import CellChange
    from perfgoals_desktop.services.verifying import FileCheck, Held, ProjectCheck

_EXIT = {"match": 0, "differs": 1, "unreadable": 2}
_WORDS = {"match": "一致", "differs": "不一致", "unreadable": "读不出"}
_NO_TEXT = "（空）"


def verify(
    files: Annotated[list[Path], typer.Argument(help="报送文件，或本程序打印的 PDF。", show_default=False)],
    data: Annotated[
        Path | None, typer.Option("--data", help="与这个数据文件核对。", show_default=False)
    ] = None,
    json: Json = False,
) -> None:
    """核对报送文件和 PDF；一致退出码为 0，不一致为 1，读不出为 2。"""
    from perfgoals_desktop.services.verifying import verify as check

    program = bootstrap.build()
    held = None if data is None else _held(data)
    with progress(quiet=json) as report:
        checks = check(files, program, held, report)
    if json:
        show_json([check_document(each) for each in checks])
    else:
        for each in checks:
            _show(each)
    if code := max((_EXIT[each.outcome] for each in checks), default=0):
        raise typer.Exit(code)


def _held(data: Path) -> Held:
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.storage.repository import Repository

    with open_for_reading(data) as database:
        return {item.id: item for item in Repository(database)}


def _show(check: FileCheck) -> None:
    typer.echo(f"{_WORDS[check.outcome]}：{check.file}")
    if check.error is not None:
        typer.echo(f"  {explain(check.error)}")
    if check.manifest is not None:
        made = f"{check.manifest.made_at.astimezone():%Y-%m-%d %H:%M} 由 {check.manifest.person} 导出"
        typer.echo(f"  {in_short(check.manifest)}，{made}")
    for line in _lines(check):
        typer.echo(f"  {line}")


def _lines(check: FileCheck) -> Iterator[str]:
    """What does not agree, a line each."""
    yield from map(cell_line, check.cells)
    for entry in check.not_printed:
        yield f"“{entry.name}”的校验码 {entry.check_code} 不在任何一页上"
    for project in check.projects or ():
        yield from _project_lines(project)


def cell_line(change: CellChange) -> str:
    """A changed cell: where, what it is, its value then and now."""
    if not change.cell:
        return f"[{change.sheet}] " + ("工作表不见了" if change.gone else "内容与导出时不同，无法逐格比较")
    then, now = change.then or _NO_TEXT, change.now or _NO_TEXT
    return f"[{change.sheet}] {change.cell} {change.label}：导出时 {then}，现在 {now}"


def _project_lines(project: ProjectCheck) -> Iterator[str]:
    entry, held = project.entry, project.held
    if project.agrees:
        return
    if held is None:
        yield f"“{entry.name}”不在数据文件里"
        return
    if held.revision != entry.revision:
        yield f"“{entry.name}”：数据文件里是第 {held.revision} 版，文件里是第 {entry.revision} 版"
    for line in project.lines:
        before, after = line.before or _NO_TEXT, line.after or _NO_TEXT
        yield f"“{entry.name}”{line.label}：数据文件里 {before}，文件里 {after}"


def check_document(check: FileCheck) -> dict[str, Any]:
    """A checked file as JSON values."""
    return {
        "file": str(check.file),
        "outcome": check.outcome.value,
        "error": explain(check.error) if check.error is not None else None,
        "manifest": manifest_document(check.manifest) if check.manifest else None,
        "cells": [cell_document(change) for change in check.cells],
        "not_printed": [str(entry.id) for entry in check.not_printed],
        "projects": None if check.projects is None else [_project_document(each) for each in check.projects],
    }


def cell_document(change: CellChange) -> dict[str, Any]:
    """A changed cell as JSON values; without a cell it is the whole sheet."""
    return {
        "sheet": change.sheet,
        "cell": change.cell or None,
        "label": change.label,
        "then": change.then,
        "now": change.now,
        "gone": change.gone,
    }


def _project_document(project: ProjectCheck) -> dict[str, Any]:
    return {
        "id": str(project.entry.id),
        "name": project.entry.name,
        "agrees": project.agrees,
        "revision": project.entry.revision,
        "held_revision": project.held.revision if project.held else None,
        "differences": [
            {"key": line.key, "label": line.label, "before": line.before, "after": line.after}
            for line in project.lines
        ],
    }
