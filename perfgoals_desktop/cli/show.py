"""How the command line shows things: tables, JSON, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import typer
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

Report = Callable[[int, int, str], None]
"""Tells how far long work is: done, total, what is being done."""


def show_json(value: object) -> None:
    """Print a JSON value for another program, indented, Chinese as it is."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def show_table(heads: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[int] = ()) -> None:
    """Print a table; the columns in `right` hold numbers. Nothing is cut where output is not a screen."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, head in enumerate(heads):
        table.add_column(head, justify="right" if number in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(str(cell) for cell in row))
    width = None if sys.stdout.isatty() else 240
    Console(width=width, highlight=False, markup=False, emoji=False, file=sys.stdout).print(table)


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Report]:
    """Give a function that long work reports to; a bar on a screen, nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=console, transient=True, disable=quiet or not console.is_terminal
    ) as bars:
        task = bars.add_task("", total=None)

        def report(done: int, total: int, text: str) -> None:
            bars.update(task, completed=done, total=total, description=text)

        yield report
