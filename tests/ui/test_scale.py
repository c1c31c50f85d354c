"""Nothing is cut in any window, tab or dialog at 1366 × 768, whatever the scale of the screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCREENS = [("zh", "1"), ("en", "1.5"), ("zh", "2")]


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """What is cut on each screen; all of them are measured at once."""
    begun = {screen: _begin(*screen, tmp_path_factory.mktemp("screen")) for screen in SCREENS}
    yield {screen: process.communicate() for screen, process in begun.items()}
    for process in begun.values():
        process.kill()


def _begin(language, factor, folder):
    homes = {f"XDG_{name}_HOME": str(folder) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    path = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.measure", language, str(folder)],
        cwd=ROOT,
        env=os.environ | homes | {"QT_SCALE_FACTOR": factor, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("screen", SCREENS, ids=" ".join)
def test_nothing_is_cut_anywhere(measured, screen):
    out, err = measured[screen]

    assert out, err
    found = json.loads(out)
    assert len(found) > 25
    assert {name: cut for name, cut in found.items() if cut} == {}
