"""The command that holds files against themselves and against a data file (核对)."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Json
from perfgoals_desktop.cli.handoff import in_short, manifest_document
from perfgoals_desktop.cli.papers import paper_document, paper_lines
from perfgoals_desktop.cli.show import progress, show_json
from perfgoals_desktop.services.messages import explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfgoals_desktop.exchange.visible import CellChange
    from perfgoals_desktop.services.known import Known
    from perfgoals_desktop.services.papers import PaperCheck
    from perfgoals_desktop.services.verifying import FileCheck, ProjectCheck

Code = Annotated[
    list[str] | None,
    typer.Option("--code", help="页脚的校验码，或扫码枪读出的数据码；可以重复。", show_default=False),
]
_EXIT = {"match": 0, "differs": 1, "unreadable": 2}
_WORDS = {"match": "一致", "differs": "不一致", "unreadable": "读不出"}
_NO_TEXT = "（空）"
_MOST_SHOWN = 24


def verify(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="报送文件、PDF，或纸质表的扫描件（PDF、图片）。", show_default=False),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="与这个数据文件或报送文件核对。", show_default=False)
    ] = None,
    code: Code = None,
    json: Json = False,
) -> None:
    """核对报送文件、PDF、扫描件和校验码；一致退出码为 0，不一致为 1，读不出为 2。"""
    from perfgoals_desktop.services.papers import check_typed
    from perfgoals_desktop.services.verifying import outcome_of
    from perfgoals_desktop.services.verifying import verify as check

    if not files and not code:
        typer.echo("请指定要核对的文件，或用 --code 给出校验码。", err=True)
        raise typer.Exit(_EXIT["unreadable"])
    program = bootstrap.build()
    with _known(data) as known:
        with progress(quiet=json) as report:
            checks = check(files or [], program, known, report)
        typed = [(each, check_typed(each, known, program)) for each in code or ()]
    if json:
        codes = [_code_document(each, papers) for each, papers in typed]
        show_json([*(check_document(each) for each in checks), *codes])
    else:
        for each in checks:
            _show(each)
        for text, papers in typed:
            _show_code(text, papers)
    outcomes = [each.outcome for each in checks] + [outcome_of(papers) for _, papers in typed]
    if worst := max((_EXIT[each] for each in outcomes), default=0):
        raise typer.Exit(worst)


@contextmanager
def _known(data: Path | None) -> Iterator[Known | None]:
    """What to hold things against: a data file, or what a hand-off carries."""
    from perfgoals_desktop.exchange.attachment import read_attachment
    from perfgoals_desktop.exchange.handoff import read_handoff
    from perfgoals_desktop.services.known import KnownDeclarations, KnownFromFile
    from perfgoals_desktop.services.upgrading import open_for_reading

    suffix = data.suffix.lower() if data is not None else ""
    if data is None:
        yield None
    elif suffix in {".xlsx", ".pdf"}:
        read = read_handoff if suffix == ".xlsx" else read_attachment
        yield KnownDeclarations.of_parcel(read(data))
    else:
        with open_for_reading(data) as database:
            yield KnownFromFile(database)


def _show(check: FileCheck) -> None:
    typer.echo(f"{_WORDS[check.outcome]}：{check.file}")
    if check.error is not None:
        typer.echo(f"  {explain(check.error)}")
    if check.manifest is not None:
        made = f"{check.manifest.made_at.astimezone():%Y-%m-%d %H:%M} 由 {check.manifest.person} 导出"
        typer.echo(f"  {in_short(check.manifest)}，{made}")
    for line in _lines(check):
        typer.echo(f"  {line}")


def _show_code(typed: str, papers: Sequence[PaperCheck]) -> None:
    from perfgoals_desktop.services.verifying import outcome_of

    typer.echo(f"{_WORDS[outcome_of(papers)]}：{_short(typed)}")
    for line in paper_lines(papers):
        typer.echo(f"  {line}")


def _code_document(typed: str, papers: Sequence[PaperCheck]) -> dict[str, Any]:
    from perfgoals_desktop.services.verifying import outcome_of

    found = [paper_document(paper) for paper in papers]
    return {"code": typed, "outcome": outcome_of(papers).value, "papers": found}


def _short(typed: str) -> str:
    return typed if len(typed) <= _MOST_SHOWN else f"{typed[:_MOST_SHOWN]}…"


def _lines(check: FileCheck) -> Iterator[str]:
    """What does not agree, a line each; of papers also what does."""
    yield from paper_lines(check.papers)
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
        "papers": [paper_document(paper) for paper in check.papers],
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
