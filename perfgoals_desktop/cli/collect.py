"""The commands of finance's desk: collect hand-off files (收表), and read the receipts of it (回执)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Data, Json, Take
from perfgoals_desktop.cli.show import Report as Tell
from perfgoals_desktop.cli.show import progress, show_json, show_table

if TYPE_CHECKING:
    from perfgoals_desktop.services.collecting.report import Report
    from perfgoals_desktop.services.program import Program

DIFFERS, NOTHING = 1, 2
_Out = Path | None
_Files = Annotated[
    list[Path], typer.Argument(help="报送文件（.xlsx、.pdf）或放有它们的文件夹。", show_default=False)
]
_Take = Annotated[
    Take | None,
    typer.Option(
        help="表格导出后改过的文件：payload 按导出时的内容收，cells 按表格里现在的内容收；不写则不收。",
        show_default=False,
    ),
]
_Units = Annotated[
    _Out, typer.Option(help="单位名单：文本或 .xlsx，每行（第一列）一个单位。", show_default=False)
]
_Controls = Annotated[
    _Out, typer.Option(help="控制数：每行一个单位和金额，如“某局 123.4万”。", show_default=False)
]
_Workbook = Annotated[
    _Out, typer.Option(help="另写一个工作簿：汇总表、指标明细、收表情况（.xlsx）。", show_default=False)
]
_Pdf = Annotated[_Out, typer.Option(help="另写一个 PDF：收表情况和汇总表。", show_default=False)]
_Receipts = Annotated[_Out, typer.Option(help="把给各单位的回执写到这个文件夹。", show_default=False)]


def collect(
    files: _Files,
    out: Annotated[Path, typer.Option(help="要新建的汇总数据文件（.pgdb）。", show_default=False)],
    take: _Take = None,
    drafts: Annotated[bool, typer.Option("--drafts", help="草稿文件也收。")] = False,
    units: _Units = None,
    controls: _Controls = None,
    workbook: _Workbook = None,
    pdf: _Pdf = None,
    receipts: _Receipts = None,
    json: Json = False,
) -> None:
    """财政收表：把许多报送文件汇成一个数据文件；全部收下退出码为 0，有没收的为 1，一个也没收下为 2。"""
    from perfgoals_desktop.cli.collect_report import report_document, show_report
    from perfgoals_desktop.services.arrivals import Truth
    from perfgoals_desktop.services.collecting.collect import collect as collect_files
    from perfgoals_desktop.services.collecting.lists import read_controls, read_units
    from perfgoals_desktop.services.collecting.report import Wishes
    from perfgoals_desktop.services.errors import require_suffix

    for file, suffix in ((out, ".pgdb"), (workbook, ".xlsx"), (pdf, ".pdf")):
        if file is not None:
            require_suffix(file, suffix)
    wishes = Wishes(
        truth=Truth(take.value) if take else None,
        drafts=drafts,
        units=read_units(units) if units else None,
        controls=read_controls(controls) if controls else None,
        without=tuple(filter(None, (units, controls))),
    )
    program = bootstrap.build()
    with progress(quiet=json) as tell:
        report = collect_files(out, files, program, tell, wishes)
        written = [*_results(report, program, workbook, pdf, receipts, tell)]
    if json:
        show_json(report_document(report, written))
    else:
        show_report(report, written)
    if not report.is_clean:
        raise typer.Exit(DIFFERS if report.taken else NOTHING)


def _results(
    report: Report, program: Program, workbook: _Out, pdf: _Out, receipts: _Out, tell: Tell
) -> Iterator[Path]:
    """Write what was asked for; a workbook only where something was taken."""
    from perfgoals_desktop.services.collecting.receipts import save_receipts
    from perfgoals_desktop.services.collecting.results import save_pdf, save_workbook

    now = datetime.now(UTC)
    if workbook is not None and report.data is not None:
        save_workbook(workbook, report, program, created=now, progress=tell)
        yield workbook
    if pdf is not None:
        save_pdf(pdf, report, program, created=now)
        yield pdf
    if receipts is not None:
        yield from save_receipts(receipts, report, created=now, progress=tell)


def receipt(
    file: Annotated[Path, typer.Argument(help="财政退回的回执（.xlsx）。", show_default=False)],
    data: Data,
    mark: Annotated[bool, typer.Option("--mark", help="把收下的、内容一致的项目标为已报送。")] = False,
    json: Json = False,
) -> None:
    """核对回执：财政收下的是否与数据文件里的一致；全部一致退出码为 0，否则为 1。"""
    from perfgoals_desktop.cli.collect_report import RECEIVED, receipt_document
    from perfgoals_desktop.domain.status import Status
    from perfgoals_desktop.exchange.receipt import read_receipt
    from perfgoals_desktop.services.collecting.receipts import Received, check_receipt
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.services.workspace import Workspace

    found = read_receipt(file)
    with open_for_reading(data) as database:
        lines = check_receipt(found, database)
    marked = [line.entry.id for line in lines if mark and line.may_be_marked]
    if marked:
        workspace = Workspace(data)
        workspace.set_status(marked, Status.HANDED_OVER)
        workspace.close()
    if json:
        show_json(receipt_document(found, lines, marked))
    else:
        typer.echo(f"{found.unit}的回执，{found.day:%Y-%m-%d %H:%M} 由 {found.receiver} 写出")
        rows = [
            (RECEIVED[line.received], each.name, each.revision, each.check_code, each.reason)
            for line in lines
            for each in [line.entry]
        ]
        show_table(["结果", "项目名称", "版次", "校验码", "原因"], rows, right=[2])
        if mark:
            typer.echo(f"已把 {len(marked)} 个项目标为已报送。")
    if any(line.received is not Received.AS_IS for line in lines):
        raise typer.Exit(DIFFERS)
