import pytest
from envsetup import checks


@pytest.fixture
def python(program):
    """An interpreter that fails in what `fails` says."""

    def make(fails: str = "nothing"):
        return program("python-of-venv", f'case "$*" in *{fails}*) exit 1;; *) exit 0;; esac')

    return make


def test_every_check_runs_and_pytest_comes_last(tmp_path, python, calls):
    code = checks.run(tmp_path, python(), [], {})

    assert code == 0
    assert len(calls()) == len(checks.CHECKS) + 2
    assert calls()[-1] == " ".join(["python-of-venv -m pytest", *checks.WHOLE])


def test_arguments_go_to_pytest_alone(tmp_path, python, calls):
    checks.run(tmp_path, python(), ["tests/domain", "-x"], {})

    assert calls()[1:] == ["python-of-venv -m pytest tests/domain -x"]


def test_a_failed_check_fails_the_whole_although_pytest_passes(tmp_path, python, calls, capfd):
    code = checks.run(tmp_path, python("mypy"), [], {})

    assert code == 1
    assert "pytest" in calls()[-1]
    assert "failed: mypy" in capfd.readouterr().err


def test_a_qt_that_does_not_load_fails_but_lets_the_other_tests_run(tmp_path, python, calls):
    code = checks.run(tmp_path, python("PySide6"), [], {})

    assert code == 1
    assert "-p no:pytest-qt" in calls()[-1]
