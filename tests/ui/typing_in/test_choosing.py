"""Which input method there is, from what the desktop tells its programs."""

import pytest

from perfgoals_desktop.ui.typing_in.choosing import Method, choose, prepare

X11 = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    ("environment", "method"),
    [
        (X11 | {"QT_IM_MODULE": "fcitx"}, Method.FCITX),
        (X11 | {"GTK_IM_MODULE": "fcitx5"}, Method.FCITX),
        (X11 | {"XMODIFIERS": "@im=fcitx"}, Method.FCITX),
        (X11 | {"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}, Method.FCITX),
        (X11 | {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, Method.IBUS),
        (X11 | {"XMODIFIERS": "@im=ibus"}, Method.IBUS),
        (X11 | {"XDG_SESSION_TYPE": "wayland", "QT_IM_MODULE": "fcitx"}, Method.FCITX_AS_IBUS),
        ({"WAYLAND_DISPLAY": "w", "XMODIFIERS": "@im=fcitx"}, Method.FCITX_AS_IBUS),
        (
            X11 | {"QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "wayland", "QT_IM_MODULE": "fcitx"},
            Method.FCITX,
        ),
        (X11, Method.NONE),
        (X11 | {"QT_IM_MODULE": "other"}, Method.SYSTEM),
        ({"QT_QPA_PLATFORM": "offscreen"}, Method.SYSTEM),
        ({"WAYLAND_DISPLAY": "w"}, Method.SYSTEM),
    ],
)
def test_the_desktop_tells_which(environment, method):
    assert choose(environment, "linux") is method


def test_elsewhere_the_system_sees_to_it():
    assert choose(X11 | {"QT_IM_MODULE": "fcitx"}, "win32") is Method.SYSTEM


@pytest.mark.parametrize(
    ("method", "told"),
    [
        (Method.IBUS, {"QT_IM_MODULE": "ibus"}),
        (Method.FCITX_AS_IBUS, {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}),
        (Method.FCITX, {}),
        (Method.NONE, {}),
        (Method.SYSTEM, {}),
    ],
)
def test_qt_is_told_which_plugin_to_load(method, told):
    environment = {}

    prepare(method, environment)

    assert environment == told
