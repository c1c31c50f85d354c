"""Where the program's own data lies: form definitions and resources."""

from __future__ import annotations

import sys
from pathlib import Path


def root() -> Path:
    """The folder that holds `forms/` and `resources/`: the bundle's, or the checkout's."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def forms() -> Path:
    """The folder of the form definitions, rule texts and indicator libraries."""
    return root() / "forms"


def resources() -> Path:
    """The folder of fonts, icons, samples, help and schemas."""
    return root() / "resources"
