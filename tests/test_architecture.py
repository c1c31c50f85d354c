"""What the import contracts cannot say: how large things may grow, and what the domain may need."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = tuple(
    sorted(file for top in ("perfgoals_desktop", "packaging") for file in (ROOT / top).rglob("*.py"))
)
DOMAIN = tuple(file for file in FILES if file.parent.name == "domain")

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
MOST_METHODS = 25


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", DOMAIN, ids=named)
def test_the_domain_imports_only_itself_and_the_standard_library(file):
    nodes = list(ast.walk(tree_of(file)))
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}

    foreign = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}

    assert all(name.startswith(("perfgoals_desktop.domain", "perfgoals_desktop.errors")) for name in foreign)


def test_no_file_is_too_long():
    lengths = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long():
    functions = {
        f"{named(file)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file in FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef)
    }

    assert {name: length for name, length in functions.items() if length > LONGEST_FUNCTION} == {}


def test_no_class_has_too_many_methods():
    classes = {
        f"{named(file)}:{node.name}": sum(isinstance(each, ast.FunctionDef) for each in node.body)
        for file in FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ClassDef)
    }

    assert {name: count for name, count in classes.items() if count > MOST_METHODS} == {}


def test_no_python_names_a_form():
    forms = {file.stem for file in (ROOT / "forms").glob("*.toml")}

    naming = {
        named(file) for file in FILES if any(form in file.read_text(encoding="utf-8") for form in forms)
    }

    assert forms
    assert naming == set()
