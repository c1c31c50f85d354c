import json
from pathlib import Path

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.cli import main

SAMPLE = paths.resources() / "samples" / "shanghai-npc-2023.txt"


@pytest.fixture
def run(capsys):
    """Run the command line; returns exit code, standard output and standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def run_json(run):
    """Run the command line and read what it prints as JSON."""

    def run_json(*arguments: object) -> object:
        code, out, err = run(*arguments)
        assert (code, err) in {(0, ""), (1, "")}, err
        return json.loads(out)

    return run_json


@pytest.fixture(scope="session")
def imported(tmp_path_factory) -> Path:
    """A data file with the 14 published forms; not to be written to."""
    data = tmp_path_factory.mktemp("imported") / "sample.pgdb"
    assert main(["import", "--data", str(data), str(SAMPLE), "--json"]) == 0
    return data
