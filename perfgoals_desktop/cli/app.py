"""Run a command and turn what goes wrong into one sentence and an exit code.

Exit codes: 0 fine, 1 findings of level error, 2 could not do it.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import typer
from typer import rich_utils

from perfgoals_desktop import __version__, bootstrap
from perfgoals_desktop.cli import (
    backup_commands,
    data_commands,
    handoff_commands,
    output_commands,
    pack_commands,
    window_commands,
)
from perfgoals_desktop.cli.wording import OPTIONS, SUBCOMMAND, Commands
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain

FINDINGS = 1
FAILED = 2
INTERRUPTED = 130

rich_utils.COMMANDS_PANEL_TITLE = "命令"
rich_utils.OPTIONS_PANEL_TITLE = "选项"
rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
rich_utils.REQUIRED_LONG_STRING = "[必填]"

app = typer.Typer(
    name="perfgoals",
    cls=Commands,
    options_metavar=OPTIONS,
    subcommand_metavar=SUBCOMMAND,
    help="财政项目支出绩效目标申报表：读入、审核、打印、导出。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
data_commands.add_to(app)
output_commands.add_to(app)
handoff_commands.add_to(app)
backup_commands.add_to(app)
pack_commands.add_to(app)
window_commands.add_to(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"perfgoals {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="显示版本号。"
    ),
) -> None:
    """财政项目支出绩效目标申报表：读入、审核、打印、导出。"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code and never raises."""
    for stream in (sys.stdout, sys.stderr):
        # A console of Windows may be cp1252 and would refuse Chinese.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    bootstrap.start_log()
    try:
        code = app(args=arguments, prog_name="perfgoals", standalone_mode=False)
    except BaseException as error:  # noqa: BLE001 - the edge of the program
        return tell(error)
    return code if isinstance(code, int) else 0


def tell(error: BaseException) -> int:
    """Say in one sentence what went wrong; returns the exit code."""
    match error:
        case typer.TyperException():
            # The kinds of this error are not public names; for one of them the help has been shown.
            is_help = type(error).__name__ == "NoArgsIsHelpError"
            return 0 if is_help else _fail(_usage_sentence(error))
        case typer.Abort() | KeyboardInterrupt():
            _fail("已取消。")
            return INTERRUPTED
        case PerfGoalsError() | OSError():
            return _fail(explain(error))
        case Exception():
            logging.getLogger(__name__).error("a command failed", exc_info=error)
            return _fail(explain(error))
        case _:
            raise error


def _fail(sentence: str) -> int:
    with contextlib.suppress(OSError):
        typer.echo(sentence, err=True)
    return FAILED


def _usage_sentence(error: typer.TyperException) -> str:
    """Say what is wrong with the words of a command; the kinds of this error are not public names."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "perfgoals"
    match type(error).__name__:
        case "MissingParameter":
            what = f"缺少参数 {_parameter(error)}"
        case "NoSuchOption":
            what = f"没有 {getattr(error, 'option_name', '')} 这个选项"
        case "BadParameter":
            what = f"参数 {_parameter(error)} 的值不能用"
        case _:
            what = "命令写法不对"
    return f"{what}；用 {command} --help 查看写法。"


def _parameter(error: typer.TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.name.upper())
