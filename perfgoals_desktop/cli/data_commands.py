"""Commands that look into a data file: import, list, dump, check, forms."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.show import progress, show_json, show_table
from perfgoals_desktop.services.status_names import STATUS_NAMES

Data = Annotated[Path, typer.Option("--data", help="数据文件（.pgdb）。", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="输出 JSON，供程序读取。")]
FINDINGS = 1


class Take(StrEnum):
    """Which is right where visible cells were changed, see `services.arrivals.Truth`."""

    PAYLOAD = "payload"
    CELLS = "cells"


class IfExisting(StrEnum):
    """What becomes of a project that is there, see `services.importing.Existing`."""

    KEEP = "keep"
    REPLACE = "replace"
    COPY = "copy"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command("import")(import_forms)
    app.command("list")(list_projects)
    app.command("dump")(dump_declarations)
    app.command("check")(check)
    app.command("forms")(list_forms)


def import_forms(
    sources: Annotated[
        list[Path],
        typer.Argument(help="文本、.xlsx、.docx 文件，报送文件，本程序打印的 PDF。", show_default=False),
    ],
    data: Data,
    take: Annotated[
        Take | None,
        typer.Option(
            help="报送文件的表格导出后改过时：payload 按导出时的内容，cells 按表格里现在的内容。",
            show_default=False,
        ),
    ] = None,
    existing: Annotated[
        IfExisting | None,
        typer.Option(
            help="项目已有而内容不同时：keep 保留本机的，replace 用文件里的，copy 两份都留。",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """读入已有的申报表或报送文件；数据文件不存在时新建。"""
    from perfgoals_desktop.cli.reports import import_document, show_import
    from perfgoals_desktop.services.arrivals import Truth
    from perfgoals_desktop.services.importing import Choices, Existing, import_sources

    program = bootstrap.build()
    choices = Choices(
        truth=Truth(take.value) if take else None,
        existing=Existing(existing.value) if existing else None,
    )
    with progress(quiet=json) as report:
        done = import_sources(data, sources, program.catalog, report, choices)
    if json:
        show_json(import_document(done, program.catalog))
    else:
        show_import(done, program.catalog)


def list_projects(
    data: Data,
    year: Annotated[int | None, typer.Option(help="只列这一年度。", show_default=False)] = None,
    unit: Annotated[str | None, typer.Option(help="只列这个实施单位。", show_default=False)] = None,
    search: Annotated[str, typer.Option(help="在全部文字中查找。", show_default=False)] = "",
    json: Json = False,
) -> None:
    """列出数据文件中的项目。"""
    from perfgoals_desktop.cli.reports import listed_document, listed_row
    from perfgoals_desktop.services.listing import listed
    from perfgoals_desktop.storage.listed import Selection

    lines, totals = listed(data, Selection(fiscal_year=year, implementing_unit=unit, words=search))
    if json:
        show_json([listed_document(line) for line in lines])
        return
    heads = ["年度", "项目名称", "项目性质", "实施单位", "年度申请总额", "状态", "版次"]
    show_table(heads, (listed_row(line, STATUS_NAMES[line.status]) for line in lines), right=[4, 6])
    typer.echo(f"共 {totals.count} 个项目，申请 {totals.annual_requested.printed()} 元")


def dump_declarations(
    data: Data,
    _json: Annotated[bool, typer.Option("--json", help="总是输出 JSON，可以不写。")] = False,
) -> None:
    """以 JSON 数组输出全部申报表的内容。"""
    from perfgoals_desktop.services.dumping import dump
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.storage.repository import Repository

    catalog = bootstrap.build().catalog
    with open_for_reading(data) as database:
        show_json([dump(item, catalog.form(item.form_id)) for item in Repository(database)])


def check(
    data: Data,
    project: Annotated[list[str] | None, typer.Option(help="只看这个项目（编号或名称）。")] = None,
    json: Json = False,
) -> None:
    """审核全部申报表；有错误时退出码为 1。"""
    from perfgoals_desktop.cli.reports import remark_document, show_reviews
    from perfgoals_desktop.services.choosing import chosen
    from perfgoals_desktop.services.reviewing import review_all
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.storage.repository import Repository

    program = bootstrap.build()
    with open_for_reading(data) as database:
        everything = list(Repository(database))
        wanted = chosen(database, project) if project else everything
    with progress(quiet=json) as report:
        reviews = review_all(everything, program, report)
    found = [(declaration, reviews[declaration.id]) for declaration in wanted]
    if json:
        show_json([remark_document(item, remark) for item, each in found for remark in each.remarks])
    else:
        show_reviews(found)
    if any(each.has_errors for _, each in found):
        raise typer.Exit(FINDINGS)


def list_forms(json: Json = False) -> None:
    """列出可用的表样。"""
    from perfgoals_desktop.services.messages import explain

    catalog = bootstrap.build().catalog
    if json:
        show_json([{"id": form.id, "edition": form.edition, "name": form.name} for form in catalog])
        return
    rows = ((form.id, form.name, form.edition, form.money_unit.value, form.source) for form in catalog)
    show_table(["编号", "名称", "版本", "金额单位", "来源"], rows)
    for error in catalog.broken:
        typer.echo(explain(error), err=True)
