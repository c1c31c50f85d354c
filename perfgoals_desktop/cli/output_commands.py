"""Commands that make files: print, export, demo."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Data, Json
from perfgoals_desktop.cli.show import progress, show_json, show_table

Projects = Annotated[
    list[str] | None,
    typer.Option("--project", help="只要这个项目（编号或名称），可以重复。", show_default=False),
]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command("print")(print_pdf)
    app.command("export")(export_workbook)
    app.command("demo")(demo)


def print_pdf(
    data: Data,
    out: Annotated[Path, typer.Option(help="要写的 PDF 文件。", show_default=False)],
    project: Projects = None,
    summary: Annotated[bool, typer.Option("--summary", help="打印汇总表。")] = False,
    explained: Annotated[bool, typer.Option("--explained", help="附上合理性说明。")] = False,
    json: Json = False,
) -> None:
    """打印申报表或汇总表，写成一个 PDF。"""
    from perfgoals_desktop.exchange.manifest import Kind
    from perfgoals_desktop.services.choosing import chosen
    from perfgoals_desktop.services.consigning import consign
    from perfgoals_desktop.services.errors import require_suffix
    from perfgoals_desktop.services.printing import print_forms, print_summary
    from perfgoals_desktop.services.reviewing import results_for_summary, review_all
    from perfgoals_desktop.services.upgrading import open_for_reading

    require_suffix(out, ".pdf")
    program = bootstrap.build()
    now = datetime.now(UTC)
    with open_for_reading(data) as database:
        declarations = chosen(database, project or ())
        goods = consign(database, declarations, Kind.DRAFT)
    with progress(quiet=json) as report:
        if summary:
            results = results_for_summary(review_all(declarations, program, report))
            pages = print_summary(out, declarations, program.catalog, results, created=now)
        else:
            pages = print_forms(out, goods, program, created=now, explained=explained, progress=report)
    _say(out, len(declarations), json=json, what=f"{sum(pages)} 页")


def export_workbook(
    data: Data,
    out: Annotated[Path, typer.Option(help="要写的 .xlsx 文件。", show_default=False)],
    project: Projects = None,
    json: Json = False,
) -> None:
    """导出 Excel 工作簿：汇总表、申报表、绩效指标、代码表。"""
    from perfgoals_desktop.services.choosing import chosen
    from perfgoals_desktop.services.errors import require_suffix
    from perfgoals_desktop.services.exporting import export
    from perfgoals_desktop.services.upgrading import open_for_reading

    require_suffix(out, ".xlsx")
    program = bootstrap.build()
    with open_for_reading(data) as database:
        declarations = chosen(database, project or ())
    with progress(quiet=json) as report:
        export(out, declarations, program, created=datetime.now(UTC), progress=report)
    indicators = sum(len(declaration.indicators) for declaration in declarations)
    _say(out, len(declarations), json=json, what=f"{indicators} 项指标")


def _say(out: Path, projects: int, *, json: bool, what: str) -> None:
    if json:
        show_json({"file": str(out), "projects": projects, "bytes": out.stat().st_size})
    else:
        typer.echo(f"已写出 {out}：{projects} 个项目，{what}")


def demo(
    out: Annotated[Path, typer.Option(help="放结果的文件夹，没有时新建。", show_default=False)],
    json: Json = False,
) -> None:
    """用示例数据走一遍：读入、审核、打印、导出。"""
    from perfgoals_desktop.cli.reports import demo_document, demo_rows
    from perfgoals_desktop.services.demo import run_demo

    program = bootstrap.build()
    with progress(quiet=json) as report:
        made = run_demo(out, program, created=datetime.now(UTC), progress=report)
    if json:
        show_json(demo_document(made))
        return
    heads = ["序号", "项目名称", "指标", "年度申请总额", "审核", "页"]
    show_table(heads, demo_rows(made), right=[0, 2, 3, 5])
    typer.echo(
        f"{len(made.declarations)} declarations, {made.indicators} indicators, "
        f"{made.requested.printed()} requested"
    )
    typer.echo(
        f"共 {len(made.declarations)} 份申报表，{made.indicators} 项指标，申请 {made.requested.printed()} 元"
    )
    for file in made.files:
        typer.echo(f"  {file}  {file.stat().st_size:,} 字节")
