import json
import sys
from pathlib import Path

import pytest
from envsetup import environment, installers
from envsetup.steps import SetupFailed, alone


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "a checkout"
    (folder / "packaging").mkdir(parents=True)
    for lock in (environment.RUNTIME, environment.DEVELOPMENT):
        (folder / "packaging" / lock).write_text(f"# {lock}\n", encoding="utf-8")
    return folder


@pytest.fixture
def filled(monkeypatch):
    """Leave the installation away and note which locks were to be installed."""
    locks = []
    monkeypatch.setattr(installers, "fill", lambda _python, lock, _root: locks.append(lock.name))
    monkeypatch.setattr(installers, "create", lambda venv, _root: _make(venv))
    return locks


def _make(venv: Path) -> None:
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)


def test_the_second_start_installs_nothing(root, filled):
    environment.ready(root, environment.RUNTIME)
    environment.ready(root, environment.RUNTIME)

    assert filled == [environment.RUNTIME]


def test_the_development_lock_contains_the_other_one(root, filled):
    environment.ready(root, environment.DEVELOPMENT)
    environment.ready(root, environment.RUNTIME)

    assert filled == [environment.DEVELOPMENT]


def test_a_changed_lock_is_installed(root, filled):
    environment.ready(root, environment.RUNTIME)
    (root / "packaging" / environment.RUNTIME).write_text("# another\n", encoding="utf-8")

    environment.ready(root, environment.RUNTIME)

    assert filled == [environment.RUNTIME] * 2


def test_an_environment_whose_python_is_gone_is_made_anew(root, filled):
    python = environment.ready(root, environment.RUNTIME)
    python.unlink()
    python.symlink_to("/nowhere/python")

    assert environment.ready(root, environment.RUNTIME).exists()
    assert filled == [environment.RUNTIME] * 2


def test_an_interrupted_installation_leaves_no_stamp(root, filled, monkeypatch):
    monkeypatch.setattr(installers, "fill", _interrupted)

    with pytest.raises(SetupFailed):
        environment.ready(root, environment.RUNTIME)

    assert not (root / ".venv" / environment.STAMP).exists()


def _interrupted(_python: Path, _lock: Path, _root: Path) -> None:
    raise SetupFailed("no network")


def test_a_damaged_stamp_counts_as_none(root, filled):
    environment.ready(root, environment.RUNTIME)
    (root / ".venv" / environment.STAMP).write_text("{", encoding="utf-8")

    environment.ready(root, environment.RUNTIME)

    assert filled == [environment.RUNTIME] * 2
    assert json.loads((root / ".venv" / environment.STAMP).read_text(encoding="utf-8"))


def test_a_second_set_up_may_follow_the_first(root):
    with alone(root):
        pass

    with alone(root):
        assert (root / ".setup.lock").exists()
