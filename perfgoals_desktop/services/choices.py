"""Choices of the user that windows and commands share: small files of JSON in the user's folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from perfgoals_desktop.atomic import replacing


def read_choices(file: Path) -> Mapping[str, Any]:
    """What a file says; nothing where it is missing or cannot be read."""
    try:
        told: Any = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def write_choices(file: Path, told: Mapping[str, Any]) -> None:
    """Keep choices; raises OSError or FileNotWritten."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with replacing(file) as stream:
        stream.write(json.dumps(told, ensure_ascii=False, indent=1).encode())
