"""The words of the command line's help that the library would say in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer.core import TyperOption

OPTIONS: Final = "[选项]"
SUBCOMMAND: Final = "命令 …"
_HELP: Final = "显示这段说明。"


class Commands(TyperGroup):
    """The commands; `--help` of all of them is explained in Chinese."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401 - the library's private type
        return _explained(super().get_help_option(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the library's private types
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            command.options_metavar = OPTIONS
            _explained(command.get_help_option(ctx))
        return command


def _explained(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _HELP
    return option
