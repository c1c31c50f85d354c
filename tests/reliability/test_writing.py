"""Files come into being in a few places that put them in place whole, and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "perfgoals_desktop"
WRITERS = {
    "atomic.py": "the neighbour that takes the place of a file",
    "documents/xlsx_archive.py": "members of a workbook that is not in place yet",
    "storage/files.py": "data files, finished before they get their name",
    "storage/restoring.py": "the damaged file, kept aside",
    "storage/writer_lock.py": "the lock, which says nothing that could be lost",
    "ui/safety.py": "the trace of a crash",
    "schema/document.py": "for developers: resources of the checkout",
}
WRITING = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "TemporaryFile"}


def writing_calls(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            modes = arguments_of(node) if name == "open" else []
            if name in WRITING or any(map(is_for_writing, modes)):
                yield name


def arguments_of(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def is_for_writing(argument: ast.expr) -> bool:
    """Whether an argument is a mode that writes: `wb`, `x`, `a`, `r+`."""
    mode = argument.value if isinstance(argument, ast.Constant) else None
    return isinstance(mode, str) and set(mode) <= set("rwxabt+") and bool(set(mode) & set("wxa+"))


def test_only_a_few_places_write_files():
    writers = {
        file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py") if any(writing_calls(file))
    }

    assert writers <= set(WRITERS)
