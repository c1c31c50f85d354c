"""The manual page of the command line, made from what the commands say of themselves."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS: Final = (
    "import json, typer.main; from perfgoals_desktop.cli.app import app; "
    "print(json.dumps([[n, c.help or ''] for n, c in typer.main.get_command(app).commands.items()]))"
)

HEAD: Final = r""".TH PERFGOALS 1 "" "Perfgoals Desktop {version}" "User Commands"
.SH NAME
perfgoals \- fill in, review, print and hand over performance goal declarations
.SH SYNOPSIS
.B perfgoals
.I command
.RI [ options ]
.br
.B perfgoals open
.RI [ file.pgdb ]
.SH DESCRIPTION
An offline program for the performance goal declarations of Chinese public spending. Without
.I command
it opens its window. Every command answers
.BR \-\-help .
.SH COMMANDS
"""
TAIL: Final = r""".SH EXIT STATUS
0 when all went well, 1 when there are findings or differences, 2 when it could not be done.
.SH FILES
.TP
.I *.pgdb
A data file with any number of declarations.
"""


def write(python: Path, root: Path, version: str, target: Path) -> None:
    """Write the compressed page to `target`; equal commands give equal bytes."""
    asked = call([python, "-c", COMMANDS], folder=root)
    if asked.returncode != 0:
        raise SetupFailed(f"the commands could not be listed:\n{last_lines(asked)}")
    entries = [f".TP\n.B {name}\n{_escaped(help_)}\n" for name, help_ in json.loads(asked.stdout)]
    target.parent.mkdir(parents=True, exist_ok=True)
    text = HEAD.format(version=version) + "".join(entries) + TAIL
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").strip()
