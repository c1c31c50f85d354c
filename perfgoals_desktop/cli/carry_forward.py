"""The command that makes the drafts of another year."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Data, Json
from perfgoals_desktop.cli.output_commands import Projects
from perfgoals_desktop.cli.show import show_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfgoals_desktop.services.carrying_table import CarriedItem, CarriedTable


def carry_forward(
    data: Data,
    year: Annotated[int, typer.Option(help="新年度。", min=1900, max=2199, show_default=False)],
    project: Projects = None,
    blank_amounts: Annotated[bool, typer.Option("--blank-amounts", help="金额留空，不照抄上年。")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看对照，不写入数据文件。")] = False,
    json: Json = False,
) -> None:
    """由已有的申报表建立新年度的草稿：文字里的年度和日期顺延，逐处对照列出。"""
    from perfgoals_desktop.services.carrying_table import Amounts, carried_of, carrying_tables
    from perfgoals_desktop.services.choosing import chosen
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.services.workspace import Workspace

    program = bootstrap.build()
    amounts = Amounts.BLANK if blank_amounts else Amounts.KEEP
    with open_for_reading(data) as database:
        tables = carrying_tables(chosen(database, project or ()), year, program.catalog, amounts)
    if not dry_run:
        with closing(Workspace(data)) as workspace:
            workspace.carry_forward([carried_of(table, {}) for table in tables])
    if json:
        show_json([_document(table) for table in tables])
        return
    for line in _lines(tables, year, dry_run=dry_run):
        typer.echo(line)


def _lines(tables: Sequence[CarriedTable], year: int, *, dry_run: bool) -> Iterator[str]:
    for table in tables:
        yield table.source.name
        yield from (f"  {item.label}：{_told(item)}" for item in table.items if _is_told(item))
    said = "可建立" if dry_run else "已建立"
    yield f"{said} {len(tables)} 张 {year} 年度的草稿。"


def _is_told(item: CarriedItem) -> bool:
    """What changes, and what names a year without changing; all the rest is as it was."""
    return not item.is_unchanged or bool(item.phrases)


def _told(item: CarriedItem) -> str:
    if item.is_unchanged:
        years = "、".join(dict.fromkeys(phrase.text for phrase in item.phrases))
        return f"未改（提到 {years}）"
    return f"{item.before or '（空）'} → {item.suggestion or '（空）'}"


def _document(table: CarriedTable) -> dict[str, Any]:
    return {
        "source": str(table.source.id),
        "draft": str(table.draft.id),
        "name": table.source.name,
        "items": [
            {
                "key": item.place,
                "label": item.label,
                "before": item.before,
                "suggestion": item.suggestion,
                "unchanged": item.is_unchanged,
                "years": [{"text": phrase.text, "suggestion": phrase.suggestion} for phrase in item.phrases],
            }
            for item in table.items
        ],
    }
