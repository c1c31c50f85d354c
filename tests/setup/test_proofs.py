"""The proofs of what is installable; each makes what is missing and takes minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import prove_bundle
import pytest
from proving import traces

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.long
@pytest.mark.parametrize("kind", prove_bundle.KINDS)
def test_it_runs_where_nothing_else_is(kind: str) -> None:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("debootstrap"):
        pytest.skip("needs root's rights and debootstrap")

    done = subprocess.run(["sh", ROOT / "packaging" / "prove", kind], check=False)

    assert done.returncode == 0


def test_an_unknown_kind_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert prove_bundle.main(["rpm"]) == 2
    assert "deb" in capfd.readouterr().err


def test_a_changed_file_is_a_trace(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "a").write_text("1")
    before = traces.files_of(tmp_path)

    (tmp_path / "etc" / "a").write_text("2")
    (tmp_path / "etc" / "b").symlink_to("a")

    assert traces.changes(before, traces.files_of(tmp_path)) == ["etc/a", "etc/b"]


def test_what_may_change_is_no_trace(tmp_path: Path) -> None:
    before = traces.files_of(tmp_path)

    (tmp_path / "home" / "clerk").mkdir(parents=True)

    assert traces.changes(before, traces.files_of(tmp_path), apart_from=("home",)) == []
