import logging

import pytest


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
