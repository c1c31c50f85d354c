import os

import pytest

from tests.journeys.screen import Typist, missing, screen


@pytest.fixture
def office(tmp_path):
    """Variables of a screen with a window manager; where it has to be there, its lack is a failure."""
    if lacking := missing():
        because = f"not installed: {', '.join(lacking)}"
        if os.environ.get("CI"):
            pytest.fail(because)
        pytest.skip(because)
    homes = {
        f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    with screen(tmp_path) as variables:
        yield variables | homes


@pytest.fixture
def typist(office):
    return Typist(office)
