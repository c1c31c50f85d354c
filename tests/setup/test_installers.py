import os
from pathlib import Path

import pytest
from envsetup import installers
from envsetup.steps import SetupFailed


@pytest.fixture
def python(program) -> Path:
    return program("python-of-venv", "exit 1")


@pytest.fixture
def lock(tmp_path) -> Path:
    file = tmp_path / "requirements.lock"
    file.write_text("", encoding="utf-8")
    return file


def test_uv_comes_first(program, calls, python, lock, tmp_path):
    program("uv", "")

    installers.fill(python, lock, tmp_path)

    assert calls()[-1].startswith(f"uv pip install --quiet --python {python} --require-hashes --no-deps")


def test_pip_follows_when_uv_fails(program, calls, lock, tmp_path):
    program("uv", '[ "$1" = --version ]')
    python = program("python-of-venv", "")

    installers.fill(python, lock, tmp_path)

    assert calls()[-1].startswith("python-of-venv -m pip install --quiet")


def test_pip_tries_once_more_without_the_configuration_of_the_machine(program, lock, tmp_path):
    python = program("python-of-venv", f'[ "$3" = --version ] || [ "$PIP_CONFIG_FILE" = {os.devnull} ]')

    installers.fill(python, lock, tmp_path)


def test_pip_is_told_not_to_install_for_the_user(program, lock, tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    python = program("python-of-venv", '[ "$3" = --version ] || [ "$PIP_USER" = 0 ]')

    installers.fill(python, lock, tmp_path)


def test_a_wheelhouse_replaces_the_index(program, calls, python, lock, tmp_path):
    program("uv", "")
    (tmp_path / "wheelhouse").mkdir()

    installers.fill(python, lock, tmp_path)

    assert f"--no-index --find-links {tmp_path / 'wheelhouse'}" in calls()[-1]


def test_pip_of_the_wheelhouse_serves_where_there_is_no_other(program, calls, lock, tmp_path, monkeypatch):
    monkeypatch.setattr(installers, "_base_python", lambda: "/nowhere/python")
    wheel = tmp_path / "wheelhouse" / "pip-24.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"")
    python = program("python-of-venv", '[ "$1" != -m ]')

    installers.fill(python, lock, tmp_path)

    assert calls()[-1].startswith(f"python-of-venv {wheel}/pip install")


@pytest.mark.usefixtures("bare")
def test_without_any_pip_a_person_is_told_what_to_install(python, lock, tmp_path, monkeypatch):
    monkeypatch.setattr(installers, "_base_python", lambda: "/nowhere/python")

    with pytest.raises(SetupFailed, match="python3-venv"):
        installers.fill(python, lock, tmp_path)


@pytest.mark.usefixtures("bare")
def test_an_environment_is_made_without_uv_and_without_pip(tmp_path, program, calls, monkeypatch):
    base = program("base-python", 'case "$*" in *without-pip*) exit 0;; *) exit 1;; esac')
    monkeypatch.setattr(installers, "_base_python", lambda: str(base))

    installers.create(tmp_path / ".venv", tmp_path)

    assert calls()[-1] == f"base-python -m venv --without-pip {tmp_path / '.venv'}"


@pytest.mark.usefixtures("as_root")
def test_the_package_with_ensurepip_is_installed_where_that_is_allowed(tmp_path, program, calls, monkeypatch):
    base = program("base-python", '[ "$1" != -c ]')
    monkeypatch.setattr(installers, "_base_python", lambda: str(base))
    program("dpkg-deb", "")
    program("apt-get", "")
    program("apt-cache", "for n in $*; do printf '%s:\\n  Installed: (none)\\n  Candidate: 3\\n' $n; done")

    installers.create(tmp_path / ".venv", tmp_path)

    assert any(call.startswith("apt-get install") and "-venv" in call for call in calls())
    assert calls()[-1] == f"base-python -m venv {tmp_path / '.venv'}"


@pytest.mark.usefixtures("bare")
def test_a_python_that_can_make_no_environment_is_told(tmp_path, program, monkeypatch):
    base = program("base-python", "echo broken; exit 1")
    monkeypatch.setattr(installers, "_base_python", lambda: str(base))

    with pytest.raises(SetupFailed, match="broken"):
        installers.create(tmp_path / ".venv", tmp_path)


def test_an_environment_without_pip_gets_one_from_its_own_python(program, calls, lock, tmp_path, monkeypatch):
    monkeypatch.setattr(installers, "_base_python", lambda: "/nowhere/python")
    made = tmp_path / "pip"
    python = program(
        "python-of-venv",
        f'[ "$2" = ensurepip ] && : > "{made}"; [ -e "{made}" ]',
    )

    installers.fill(python, lock, tmp_path)

    assert calls()[-1].startswith("python-of-venv -m pip install")
