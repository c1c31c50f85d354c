"""Whether a window can really be shown: a set DISPLAY may be dead."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from envsetup.commands import call

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 5.0
"""A display on another machine that does not answer counts as none."""

ASK = """
import ctypes, sys
library = ctypes.CDLL(sys.argv[1])
connect = getattr(library, sys.argv[2])
connect.restype = ctypes.c_void_p
connect.argtypes = [ctypes.c_char_p]
sys.exit(not connect(None))
"""
SERVERS = {
    "DISPLAY": ("libX11.so.6", "XOpenDisplay"),
    "WAYLAND_DISPLAY": ("libwayland-client.so.0", "wl_display_connect"),
}


def usable(variables: Mapping[str, str]) -> bool:
    """Tell whether a window can be shown under `variables`."""
    if not sys.platform.startswith("linux"):
        return True
    return any(
        variables.get(name)
        and call(
            [sys.executable, "-I", "-S", "-c", ASK, *how], variables=variables, seconds=SECONDS
        ).returncode
        == 0
        for name, how in SERVERS.items()
    )
