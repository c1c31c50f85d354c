"""Make a release; called by the script `release` beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import make_bundle
import make_wheelhouse
import prove_bundle
from bundling import linux, release
from envsetup.steps import say

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    """Check, make, prove and gather; returns the exit code of the first step that fails."""
    found = release.hindrances(ROOT)
    for each in found:
        say(each)
    if found or arguments == ["--check"]:
        return int(bool(found))
    steps = (_tests, lambda: make_bundle.main([]), make_wheelhouse.main, _proofs)
    for step in steps:
        code = step()
        if code != 0:
            return code
    target = release.gather(ROOT, linux.version_of(ROOT))
    say(f"{target}: {', '.join(sorted(file.name for file in target.iterdir()))}")
    return 0


def _tests() -> int:
    return subprocess.run(["sh", ROOT / "packaging" / "test"], cwd=ROOT, check=False).returncode


def _proofs() -> int:
    """Prove what was made; without root's rights that has to be done elsewhere."""
    if os.geteuid() != 0:
        say("not proven, for that needs root's rights: sudo sh packaging/prove")
        return 0
    return prove_bundle.main([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
