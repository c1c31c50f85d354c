import faulthandler
import logging
import os

import pytest
from hypothesis import HealthCheck, settings

from perfgoals_desktop.storage import backup
from tests import leaving
from tests.drill import Drill

leaving.forbid_connections()
settings.register_profile(
    "normal",
    max_examples=50,
    deadline=None,  # the machines are busy
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("normal"), max_examples=2_000, derandomize=False)
settings.load_profile("normal")  # `--hypothesis-profile thorough` for long runs


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory):
    """Keep settings and logs of the tests away from those of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    patch = pytest.MonkeyPatch()
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    yield home
    for handler in logging.getLogger("perfgoals_desktop").handlers:
        handler.close()
    patch.undo()
    assert leaving.lines_with_content(home) == []


@pytest.fixture(autouse=True)
def no_connection():
    """No test, and nothing of the program that it runs, reaches for a network."""
    yield
    tried, leaving.connections[:] = list(leaving.connections), []
    assert tried == []


@pytest.fixture(scope="session", autouse=True)
def every_backup_is_restored(own_folders, tmp_path_factory):
    """A drill: what the tests have backed up is restored when they have ended."""
    drill = Drill(tmp_path_factory.mktemp("drill"))
    patch = pytest.MonkeyPatch()
    patch.setattr(backup, "put_in_place", drill.noting(backup.put_in_place))
    yield drill
    patch.undo()
    assert drill.restore_all() == []


@pytest.fixture(autouse=True)
def time_for_long_runs(request):
    """What hangs ends after five minutes, a long run after three hours."""
    if request.node.get_closest_marker("long"):
        faulthandler.dump_traceback_later(3 * 3600, exit=True)
