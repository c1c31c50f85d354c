"""The texts that the windows give to `tr`, read from the sources.

lupdate would name the class around a call as the context of a text. The commands
call `window.tr` from other classes, and the program looks a text up whatever its
context (see `ui/language.py`), so only the texts themselves are collected here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

_PLACE_OF_TEXT = {"tr": 0, "translate": 1}


def texts_in(folder: Path) -> list[str]:
    """Every text that is to be translated, once, in the order of files and lines."""
    files = sorted(folder.rglob("*.py"))
    found = (text for file in files for text in texts_of(file.read_text("utf-8")))
    return list(dict.fromkeys(found))


def texts_of(source: str) -> Iterator[str]:
    """The texts of one module; raises ValueError for a text that is put together when it runs."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        place = _PLACE_OF_TEXT.get(_name(call.func))
        if place is not None and len(call.args) > place and _has_texts(call):
            yield _text(call.args[place])


def _has_texts(call: ast.Call) -> bool:
    """False for a context that is no literal: the translator's own call, which passes texts on."""
    return _name(call.func) == "tr" or isinstance(call.args[0], ast.Constant)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _text(argument: ast.expr) -> str:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    raise ValueError(f"line {argument.lineno}: {ast.unparse(argument)} cannot be translated")
