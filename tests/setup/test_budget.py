"""What is installed stays small."""

from __future__ import annotations

from pathlib import Path

import pytest
from bundling import budget
from envsetup.steps import SetupFailed


def test_what_is_larger_than_its_budget_is_not_made() -> None:
    assert budget.hold("set-up program", 39_960_000) == "40.0 MB"

    with pytest.raises(SetupFailed, match=r"set-up program: 40\.1 MB, more than its budget of 40 MB"):
        budget.hold("set-up program", 40_100_000)


def test_the_setup_program_may_have_40_mb() -> None:
    assert budget.LARGEST["set-up program"] <= 40


@pytest.mark.parametrize("what", budget.LARGEST)
def test_a_file_is_weighed_as_it_lies(what: str, tmp_path: Path) -> None:
    file = tmp_path / "artefact"
    file.write_bytes(bytes(100_000))

    assert budget.hold_file(what, file) == "0.1 MB"
