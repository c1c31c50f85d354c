"""What must not get out: no connection to a network, and no text of a user inside a statement of SQL."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from perfgoals_desktop.services.sample import sample_source
from tests import leaving

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "perfgoals_desktop").rglob("*.py"))
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "asyncio", "requests", "httpx"}
HARMLESS = {"urllib.parse"}
LOCAL = {"QLocalServer", "QLocalSocket"}
STATEMENTS = {"execute", "executemany", "executescript", "exec_driver_sql", "text"}

JOURNEY = """
import sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise SystemExit(f"{event} {arguments}")

sys.addaudithook(refuse)
from pathlib import Path
from perfgoals_desktop.cli import main
for arguments in COMMANDS:
    ended = main(arguments)
    assert ended in (0, 1), (arguments, ended)
print("through")
"""


def imports_of(tree):
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((name.name, set()) for name in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module, {name.name for name in node.names}


def test_no_source_imports_what_connects():
    found = [
        (file.name, module)
        for file in SOURCES
        for module, names in imports_of(ast.parse(file.read_text("utf-8")))
        if (module.split(".")[0] in NETWORK and module not in HARMLESS)
        or (module == "PySide6.QtNetwork" and not names <= LOCAL)
    ]

    assert found == []


def is_fixed(node):
    """Whether a statement is made of words of the program alone: constants and whole numbers."""
    match node:
        case ast.Constant():
            return True
        case ast.JoinedStr(values=values):
            return all(is_fixed(value) for value in values)
        case ast.FormattedValue(value=value, format_spec=spec):
            is_number = spec is not None and ast.unparse(spec) in {"f'd'", "'d'"}
            is_ours = isinstance(value, ast.Name) and value.id.strip("_").isupper()
            # A PRAGMA takes no parameters; this one is a word of `storage.medium`.
            return is_number or is_ours or ast.unparse(value) == "medium_of(file).journal_mode"
    return True  # a name: where it is made, it is looked at


def statements_in(source):
    """Calls that run SQL, wherever they stand; `text` also draws, where no SQL is known."""
    names = STATEMENTS if "sqlalchemy" in source else STATEMENTS - {"text"}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in names:
            yield from [node] if node.args else []


def test_statements_of_sql_hold_no_values():
    found = [
        f"{file.name}:{node.lineno}"
        for file in SOURCES
        for node in statements_in(file.read_text("utf-8"))
        if not is_fixed(node.args[0]) or isinstance(node.args[0], ast.BinOp)
    ]

    assert found == []


LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
PLAIN = {
    "type(error).__name__",
    "plain_words(message)",
    "trace_of(kind, told.exc_value, told.exc_traceback)",
    "_LEVELS.get(kind, logging.DEBUG)",
}
"""What may stand in a line of the log besides words of the program."""


def logged_in(tree):
    """What each call to the log says, but for the error whose kind and place are told."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=str(attr), value=log)) if attr in LEVELS:
                if ast.unparse(log).startswith(("_LOG", "logging.", "log")):
                    yield from node.args


def test_the_log_is_told_nothing_but_words_of_the_program():
    told = [part for file in SOURCES for part in logged_in(ast.parse(file.read_text("utf-8")))]

    assert len(told) > 10
    assert {ast.unparse(part) for part in told if not isinstance(part, ast.Constant)} <= PLAIN


def test_a_day_of_work_opens_no_connection(tmp_path):
    data, out = str(tmp_path / "a.pgdb"), str(tmp_path / "out.pdf")
    commands = [
        ["import", str(sample_source()), "--data", data],
        ["list", "--data", data],
        ["check", "--data", data],
        ["print", "--data", data, "--out", out],
        ["export", "--data", data, "--out", str(tmp_path / "out.xlsx")],
    ]
    homes = {f"XDG_{name}_HOME": str(tmp_path / "home") for name in ("CONFIG", "DATA", "STATE", "CACHE")}

    ran = subprocess.run(
        [sys.executable, "-c", JOURNEY.replace("COMMANDS", repr(commands))],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | homes,
        timeout=300,
    )

    assert ran.stdout.endswith("through\n"), (ran.stdout, ran.stderr)
    assert Path(out).exists()


def test_a_connection_is_noticed_wherever_it_is_made():
    with pytest.raises(PermissionError), socket.socket() as connecting:
        connecting.connect(("127.0.0.1", 9))
    with pytest.raises(PermissionError):
        socket.getaddrinfo("localhost", 80)

    assert len(leaving.connections) == 2
    leaving.connections.clear()


def test_content_in_a_log_is_noticed(tmp_path):
    (tmp_path / "perfgoals.log.1").write_text("1 WARNING a\n2 ERROR 人大信访经费\n", "utf-8")

    assert leaving.lines_with_content(tmp_path) == ["2 ERROR 人大信访经费"]
