from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.program import Program
from tests.reliability.clerk import CREATED
from tests.reliability.nursery import Nursery
from tests.reliability.shim import compiled
from tests.samples import sample_declaration, staged_declaration

collect_ignore_glob = [] if os.name == "posix" else ["test_*.py"]  # processes are forked
_figures: list[str] = []


@pytest.fixture
def figures() -> Callable[[str], None]:
    """Takes the figures of a run, which are printed at its end and stand in docs/reliability.md."""
    return _figures.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _figures:
        terminalreporter.section("reliability")
        terminalreporter.write_line("\n".join(_figures))


@pytest.fixture(scope="session")
def program() -> Program:
    return bootstrap.build()


@pytest.fixture(scope="session")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of temporary files of the workers."""
    return tmp_path_factory.mktemp("temporary")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """What makes disks fail; None without a compiler."""
    return compiled(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="session")
def nursery(library: Path | None, temporary: Path) -> Iterator[Nursery]:
    """Workers that may be killed."""
    if os.name != "posix":
        pytest.skip("processes are forked")
    with Nursery(library, temporary) as nursery:
        yield nursery


@pytest.fixture
def faulty(library: Path | None, nursery: Nursery) -> Nursery:
    """Workers on a disk that can be made to fail."""
    if library is None:
        pytest.skip("no C compiler")
    return nursery


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory, program: Program) -> list[Path]:
    """Workbooks to import, of one and of two projects."""
    folder = tmp_path_factory.mktemp("sources")
    one, two = folder / "one.xlsx", folder / "two.xlsx"
    export(one, [sample_declaration(7, name="导入的项目")], program, created=CREATED)
    export(two, [sample_declaration(8, name="往年项目"), staged_declaration(9)], program, created=CREATED)
    return [one, two]
