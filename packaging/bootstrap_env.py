"""Make the environment of the checkout ready, then run the program or its checks.

Called by the scripts `run` and `test` beside it; needs nothing but Python.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from envsetup import checks, environment, libraries, program, provide, screen, syslibs
from envsetup.steps import SetupFailed, alone, say

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    """Run what `arguments` ask for and return the exit code."""
    purpose, *rest = arguments
    try:
        return run(rest) if purpose == "run" else test(rest)
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Start the program with `arguments`."""
    with alone(ROOT):
        python = environment.ready(ROOT, environment.RUNTIME)
        names = libraries.wanted(environment.packages_of(ROOT / ".venv"), os.environ)
        variables = provide.libraries(ROOT, names)
        syslibs.tidy(ROOT)
    return program.start(ROOT, python, arguments, variables)


def test(arguments: list[str]) -> int:
    """Check the project; `arguments` go to pytest."""
    with alone(ROOT):
        python = environment.ready(ROOT, environment.DEVELOPMENT)
        names = libraries.wanted(environment.packages_of(ROOT / ".venv"), {"DISPLAY": "of the tests' own"})
        variables = screen.provide(ROOT, provide.libraries(ROOT, names))
        syslibs.tidy(ROOT)
    return checks.run(ROOT, python, arguments, variables | {"QT_QPA_PLATFORM": "offscreen"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
