"""Which input method Chinese is typed with; decided before the application is made, for Qt asks only once."""

from __future__ import annotations

import sys
from collections.abc import Mapping, MutableMapping
from enum import StrEnum
from typing import Final

_FCITX: Final = ("fcitx", "fcitx5")
_TOLD_IN: Final = ("QT_IM_MODULE", "GTK_IM_MODULE", "XMODIFIERS")


class Method(StrEnum):
    """How Chinese comes in."""

    SYSTEM = "system"
    """By the system itself: Windows, macOS, or nothing that has to be done."""
    FCITX = "fcitx"
    """Fcitx 4 or 5 by our own client."""
    IBUS = "ibus"
    """IBus by Qt's plugin."""
    FCITX_AS_IBUS = "fcitx-as-ibus"
    """Fcitx 5 as far as it speaks like IBus, by Qt's plugin."""
    NONE = "none"
    """X11 without any input method that is known."""


def choose(environment: Mapping[str, str], platform: str = sys.platform) -> Method:
    """What the desktop has set up."""
    if not platform.startswith("linux"):
        return Method.SYSTEM
    told = _told(environment)
    if told in _FCITX:
        return Method.FCITX if _is_x11(environment) else Method.FCITX_AS_IBUS
    if told == "ibus":
        return Method.IBUS
    return Method.NONE if _is_x11(environment) and not told else Method.SYSTEM


def prepare(method: Method, environment: MutableMapping[str, str]) -> None:
    """Tell Qt which of its plugins to load."""
    match method:
        case Method.IBUS:
            environment["QT_IM_MODULE"] = "ibus"
        case Method.FCITX_AS_IBUS:
            environment["QT_IM_MODULE"] = "ibus"
            environment["IBUS_USE_PORTAL"] = "1"
        case _:
            pass


def _told(environment: Mapping[str, str]) -> str:
    """The name of the method, from the first variable that tells one."""
    for variable in _TOLD_IN:
        name = environment.get(variable, "").strip().lower().removeprefix("@im=")
        if name and name not in {"xim", "none", "simple", "compose", "gtk-im-context-simple"}:
            return name
    return ""


def _is_x11(environment: Mapping[str, str]) -> bool:
    """Whether Qt will show its windows on an X server."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("xcb")
    return bool(environment.get("DISPLAY")) and environment.get("XDG_SESSION_TYPE") != "wayland"
