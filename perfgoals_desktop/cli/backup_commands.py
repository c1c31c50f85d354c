"""Commands for backups: list and restore them, and rebuild a data file from the archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop.cli.data_commands import Json
from perfgoals_desktop.cli.show import progress, show_json, show_table

if TYPE_CHECKING:
    from perfgoals_desktop.services.restoring import Choice

File = Annotated[Path, typer.Argument(help="数据文件（.pgdb），可以已损坏或丢失。", show_default=False)]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this module."""
    app.command("backups")(list_backups)
    app.command("restore")(restore_backup)
    app.command("rebuild")(rebuild_from_archive)


def list_backups(file: File, json: Json = False) -> None:
    """列出数据文件的备份，最新的在前。"""
    from perfgoals_desktop.services.backups import Backups
    from perfgoals_desktop.services.restoring import choices

    backups = Backups(file)
    found = choices(backups)
    if json:
        show_json([_document(choice) for choice in found])
        return
    heads = ["序号", "备份时间", "原因", "项目", "最后修改", "文件"]
    show_table(heads, (_row(number, choice) for number, choice in enumerate(found, 1)), right=[0, 3])
    typer.echo(f"共 {len(found)} 个备份，在 {backups.folder}")


def restore_backup(
    file: File,
    backup: Annotated[str, typer.Argument(help="备份的序号（1 是最新的）或文件。", show_default=False)],
    json: Json = False,
) -> None:
    """用一个备份恢复数据文件；原来的内容另外保留。"""
    from perfgoals_desktop.services.restoring import restore

    chosen = _chosen(file, backup)
    done = restore(chosen, file)
    if json:
        show_json({"file": str(file), "backup": str(chosen), "before": _text(done.before)})
        return
    typer.echo(f"已用 {chosen} 恢复 {file}")
    if done.before:
        typer.echo(f"恢复前的内容在 {done.before}")


def rebuild_from_archive(
    archive: Annotated[Path, typer.Argument(help="定稿存档文件夹。", show_default=False)],
    out: Annotated[Path, typer.Option(help="要新建的数据文件（.pgdb）。", show_default=False)],
    json: Json = False,
) -> None:
    """用定稿存档重建一个数据文件。"""
    from perfgoals_desktop.services.rebuilding import rebuild

    with progress(quiet=json) as report:
        done = rebuild(archive, out, report)
    if json:
        left_out = [str(path) for path in done.left_out]
        show_json({"projects": done.projects, "revisions": done.revisions, "left_out": left_out})
        return
    typer.echo(f"已重建 {out}：{done.projects} 个项目，{done.revisions} 个定稿版本")
    for path in done.left_out:
        typer.echo(f"没有用上（读不出来或重复）：{path}")


def _chosen(file: Path, backup: str) -> Path:
    """The backup of this number, or the file of this name."""
    from perfgoals_desktop.services.backups import Backups

    found = Backups(file).all()
    if backup.isdecimal() and 0 < int(backup) <= len(found):
        return found[int(backup) - 1].file
    return Path(backup)


def _row(number: int, choice: Choice) -> tuple[object, ...]:
    from perfgoals_desktop.services.messages.occasions import occasion_name
    from perfgoals_desktop.services.restoring import local_time

    taken, facts = choice.backup.taken, choice.facts
    if facts is None:
        held: tuple[object, object] = ("", "不能用")
    else:
        held = facts.projects, local_time(facts.last_change) if facts.last_change else ""
    return number, local_time(taken.moment), occasion_name(taken.occasion), *held, choice.backup.file


def _document(choice: Choice) -> dict[str, Any]:
    taken, facts = choice.backup.taken, choice.facts
    return {
        "file": str(choice.backup.file),
        "made": taken.moment.isoformat(),
        "occasion": taken.occasion.value,
        "usable": facts is not None,
        "projects": facts.projects if facts else None,
        "last_change": facts.last_change.isoformat() if facts and facts.last_change else None,
    }


def _text(path: Path | None) -> str | None:
    return str(path) if path else None
