"""The command that says how the projects of two files differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.cli.data_commands import Json
from perfgoals_desktop.cli.show import show_json
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.services.status_names import STATUS_NAMES

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.services.comparing import Compared
    from perfgoals_desktop.services.contents import Contents
    from perfgoals_desktop.services.differences import DifferenceLine
    from perfgoals_desktop.services.program import Program

DIFFERS = 1
_SOURCE = "数据文件、报送文件、打印的 PDF 或申报表；“文件#2”指其中定稿的第 2 版。"


def diff(
    a: Annotated[str, typer.Argument(help=_SOURCE, show_default=False)],
    b: Annotated[str, typer.Argument(help="与它比较的另一个，写法相同。", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="把差异印成更正说明（PDF）。", show_default=False)] = None,
    json: Json = False,
) -> None:
    """逐栏、逐项指标比较两份申报表；一致退出码为 0，不同为 1，读不出为 2。"""
    from perfgoals_desktop.services.comparing import compare_all
    from perfgoals_desktop.services.contents import contents_of
    from perfgoals_desktop.services.errors import require_suffix

    if out is not None:
        require_suffix(out, ".pdf")
    program = bootstrap.build()
    before, after = (contents_of(source, program.catalog) for source in (a, b))
    compared = _concerned(
        compare_all(before.declarations, after.declarations, program), before.revision, after.revision
    )
    if json:
        show_json(_document(before, after, compared))
    else:
        for line in _lines(before, after, compared):
            typer.echo(line)
    if out is not None:
        _print(out, before, after, compared, program)
    if any(map(_differs, compared)):
        raise typer.Exit(DIFFERS)


def _concerned(
    compared: Sequence[Compared], before_revision: int | None, after_revision: int | None
) -> list[Compared]:
    """The pairs that were asked about: a revision chooses those projects that have it."""
    return [
        (before, after, differ)
        for before, after, differ in compared
        if not (before is None and before_revision is not None)
        and not (after is None and after_revision is not None)
    ]


def _differs(compared: Compared) -> bool:
    return compared[2] is None or bool(compared[2])


def _lines(before: Contents, after: Contents, compared: Sequence[Compared]) -> Iterator[str]:
    differing = [each for each in compared if _differs(each)]
    for was, now, differ in differing:
        if was is None and now is not None:
            yield f"只在 {after.name} 中：{_named(now)}"
        elif now is None and was is not None:
            yield f"只在 {before.name} 中：{_named(was)}"
        elif was is not None and now is not None and differ is not None:
            yield f"{_named(was)} → {_named(now)}"
            for line in differ.lines:
                yield f"  {line.label}：{_said(line.before)} → {_said(line.after)}"
    same = len(compared) - len(differing)
    yield f"{len(differing)} 个项目不同，{same} 个一致。" if differing else f"{same} 个项目全部一致。"


def _named(declaration: Declaration) -> str:
    name = declaration.name or "（未填项目名称）"
    return f"“{name}”第 {declaration.revision} 版（{STATUS_NAMES[declaration.status]}）"


def _said(text: str | None) -> str:
    return "（无）" if text is None else text or "（空白）"


def _document(before: Contents, after: Contents, compared: Sequence[Compared]) -> dict[str, Any]:
    return {
        "a": before.name,
        "b": after.name,
        "same": not any(map(_differs, compared)),
        "projects": [_project_document(each) for each in compared],
    }


def _project_document(compared: Compared) -> dict[str, Any]:
    before, after, differ = compared
    return {
        "a": before and _declaration_document(before),
        "b": after and _declaration_document(after),
        "same": not _differs(compared),
        "differences": [line_document(line) for line in differ.lines] if differ is not None else [],
    }


def _declaration_document(declaration: Declaration) -> dict[str, Any]:
    return {
        "id": str(declaration.id),
        "name": declaration.name,
        "fiscal_year": declaration.fiscal_year,
        "form": declaration.form_id,
        "revision": declaration.revision,
        "status": declaration.status.value,
        "check_code": check_code(declaration),
    }


def line_document(line: DifferenceLine) -> dict[str, Any]:
    """A difference as JSON values; a side is null where there is no such indicator."""
    return {
        "kind": line.kind.value,
        "key": line.key,
        "label": line.label,
        "before": line.before,
        "after": line.after,
    }


def _print(
    out: Path, before: Contents, after: Contents, compared: Sequence[Compared], program: Program
) -> None:
    from perfgoals_desktop.services.correcting import Correction, print_corrections

    corrections = [
        Correction(differ, before.sealed.get(differ.before.id), after.sealed.get(differ.after.id))
        for _, _, differ in compared
        if differ
    ]
    if corrections:
        print_corrections(out, corrections, program, created=datetime.now(UTC))
        typer.echo(f"已写出 {out}", err=True)
