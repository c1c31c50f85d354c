"""The command that writes a hand-off file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Data, Json
from perfgoals_desktop.cli.output_commands import Projects
from perfgoals_desktop.cli.show import progress, show_json

if TYPE_CHECKING:
    from perfgoals_desktop.exchange.manifest import Manifest


def handoff(
    data: Data,
    out: Annotated[Path, typer.Option(help="要写的 .xlsx 文件。", show_default=False)],
    project: Projects = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="全部项目，标明“草稿”，供另一台电脑接着填。")
    ] = False,
    mark: Annotated[bool, typer.Option("--mark", help="写出后把这些项目标为已报送。")] = False,
    json: Json = False,
) -> None:
    """导出报送文件：已定稿的申报表，Excel 能看，本程序能原样读回。"""
    from perfgoals_desktop.domain.status import Status
    from perfgoals_desktop.exchange.manifest import Kind
    from perfgoals_desktop.services.choosing import chosen
    from perfgoals_desktop.services.consigning import consign
    from perfgoals_desktop.services.errors import require_suffix
    from perfgoals_desktop.services.handing_over import hand_over
    from perfgoals_desktop.services.upgrading import open_for_reading
    from perfgoals_desktop.services.workspace import Workspace

    require_suffix(out, ".xlsx")
    kind = Kind.DRAFT if draft else Kind.FINAL
    program = bootstrap.build()
    with open_for_reading(data) as database:
        declarations = chosen(database, project or ())
        goods = consign(database, declarations, kind)
    with progress(quiet=json) as report:
        made = hand_over(out, goods, program, kind=kind, created=datetime.now(UTC), progress=report)
    if mark and not draft:
        workspace = Workspace(data)
        workspace.set_status([entry.id for entry in made.entries], Status.HANDED_OVER)
        workspace.close()
    if json:
        show_json({"file": str(out), "bytes": out.stat().st_size} | manifest_document(made))
        return
    typer.echo(f"已写出 {out}：{in_short(made)}")
    if left := len(declarations) - len(made.entries):
        typer.echo(f"另有 {left} 个项目没有定稿，没有放入。")


def in_short(manifest: Manifest) -> str:
    """Who hands over how much, in a line."""
    amount = manifest.sum("annual_requested").printed()
    draft = "（草稿）" if manifest.is_draft else ""
    counts = f"{len(manifest.entries)} 个项目，{manifest.indicators} 项指标，年度申请总额 {amount} 元"
    return f"{manifest.unit}{draft}，{counts}" if manifest.unit else f"{counts}{draft}"


def manifest_document(manifest: Manifest) -> dict[str, Any]:
    """What a hand-off says of itself, as JSON values."""
    return manifest.model_dump(mode="json", exclude={"sheets"})
