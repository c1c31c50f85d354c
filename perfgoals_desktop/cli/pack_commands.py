"""Commands for packs: look at one, take it, give it back, make one."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perfgoals_desktop.cli.show import show_table

if TYPE_CHECKING:
    from perfgoals_desktop.services.packs.taking import Offer


class Act(StrEnum):
    """What is to be done with packs."""

    SHOW = "show"
    APPLY = "apply"
    LIST = "list"
    TAKE_BACK = "take-back"
    MAKE = "make"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command("pack")(pack)


def pack(
    act: Annotated[
        Act,
        typer.Argument(
            help="show 看改了什么，apply 采用，list 列出采用的，take-back 撤回最近一个，make 制作。",
            show_default=False,
        ),
    ],
    file: Annotated[
        Path | None,
        typer.Argument(
            help="更新包（.pgpack）；make 时是含 forms、rules、library 的文件夹。", show_default=False
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="make 写到哪个文件。")] = None,
    title: Annotated[str, typer.Option("--title", help="make 的更新包名称。")] = "",
    issued_by: Annotated[str, typer.Option("--by", help="make 的发布单位和责任人。")] = "",
) -> None:
    """表样、审核规则、指标库的更新包：查看、采用、撤回、制作。"""
    match act:
        case Act.LIST:
            _list()
        case Act.TAKE_BACK:
            _take_back()
        case Act.MAKE:
            _make(_given(file), _given(out), title, issued_by)
        case _:
            _offer(_given(file), apply=act is Act.APPLY)


def _given(path: Path | None) -> Path:
    if path is None:
        raise typer.BadParameter("")
    return path


def _offer(file: Path, *, apply: bool) -> None:
    from perfgoals_desktop.services.packs.taking import look_at, take

    offer = look_at(file)
    _show(offer)
    if apply:
        take(offer)
        typer.echo("已采用，下次启动程序时生效；可用 pack take-back 撤回。")


def _show(offer: Offer) -> None:
    from perfgoals_desktop.services.messages.of_packs import CHANGE_NAMES, KIND_NAMES

    manifest = offer.pack.manifest
    typer.echo(f"{manifest.title}　{manifest.issued_by}　{manifest.issued_on}")
    typer.echo(f"校验码 {manifest.check_code}")
    rows = [
        (CHANGE_NAMES[line.change], KIND_NAMES[line.kind], line.name, line.before, line.after)
        for line in offer.lines
    ]
    show_table(["变化", "种类", "名称", "原来", "更新后"], rows)


def _list() -> None:
    from perfgoals_desktop.services.packs.shelf import Shelf

    heads = ("title", "issued_by", "issued_on")
    rows = [tuple(str(said.get(head, "")) for head in heads) for said in Shelf().manifests()]
    show_table(["名称", "发布", "日期"], rows)


def _take_back() -> None:
    from perfgoals_desktop.services.packs.shelf import Shelf

    typer.echo(f"已撤回“{Shelf().take_back()}”，下次启动程序时生效。")


def _make(folder: Path, out: Path, title: str, issued_by: str) -> None:
    from perfgoals_desktop.services.errors import require_suffix
    from perfgoals_desktop.services.packs import SUFFIX
    from perfgoals_desktop.services.packs.pack import make_pack

    require_suffix(out, SUFFIX)
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    made = make_pack(
        folder, out, pack_id=out.stem, title=title or out.stem, issued_by=issued_by, issued_on=today
    )
    typer.echo(f"已写出 {out}，{len(made.parts)} 个文件，校验码 {made.manifest.check_code}")
