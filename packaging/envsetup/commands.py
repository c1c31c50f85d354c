"""Run other programs for the set-up."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def call(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
    seconds: float | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end and return what it wrote; a missing program counts as a failure.

    Messages come in English, whatever the language of the machine: some are read.
    """
    environment = dict(os.environ if variables is None else variables) | {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    words = [str(word) for word in command]
    try:
        return subprocess.run(
            words,
            cwd=folder,
            env=environment,
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(words, 127, "", str(error))


def last_lines(result: subprocess.CompletedProcess[str], count: int = 5) -> str:
    """Return the end of what a failed program said."""
    lines = (result.stdout + result.stderr).strip().splitlines()
    return "\n".join(lines[-count:])
