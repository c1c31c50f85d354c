"""Make the environment of the checkout ready, then run the program, its checks or its bench.

Called by the scripts `run`, `test` and `bench` beside it; needs nothing but Python.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from envsetup import checks, environment, libraries, program, provide, screen, syslibs
from envsetup.steps import SetupFailed, alone, say

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    """Run what `arguments` ask for and return the exit code."""
    purpose, *rest = arguments
    try:
        return {"run": run, "test": test, "bench": bench}[purpose](rest)
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


def bench(arguments: list[str]) -> int:
    """Measure what `arguments` name."""
    with alone(ROOT):
        python = environment.ready(ROOT, environment.DEVELOPMENT)
        names = libraries.wanted(environment.packages_of(ROOT / ".venv"), {"DISPLAY": "that of no screen"})
        variables = provide.libraries(ROOT, names)
        syslibs.tidy(ROOT)
    command = [str(python), "-m", "tests.benchmarks", *arguments]
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=offscreen, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
