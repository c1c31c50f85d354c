"""Begin to type Chinese: reach Fcitx when the window is there, and say which method is active."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from perfgoals_desktop.ui.typing_in.choosing import Method

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow

_TRIED: Final = frozenset({Method.FCITX, Method.NONE})
"""With these Fcitx is looked for: some desktops start it and tell nobody."""


def begin_typing(window: MainWindow, method: Method) -> Method:
    """Reach Fcitx where it may be; shows and returns what is active."""
    application = QApplication.instance()
    if method in _TRIED and isinstance(application, QApplication):
        from perfgoals_desktop.ui.typing_in.fcitx_client import FcitxClient

        client = FcitxClient(application)
        if method is Method.NONE and not client.is_active:
            client.end()  # nobody speaks of Fcitx; otherwise it may be late, and is looked for again
        method = Method.FCITX if client.is_active else Method.NONE
    if method is not Method.SYSTEM:
        window.status.show_input_method(*_described(method))
    return method


def _described(method: Method) -> tuple[str, str]:
    """A few words for the status bar, and what helps."""
    match method:
        case Method.FCITX:
            return "Fcitx", QCoreApplication.translate("Typing", "中文由 Fcitx 输入法输入")
        case Method.IBUS:
            return "IBus", QCoreApplication.translate("Typing", "中文由 IBus 输入法输入")
        case Method.FCITX_AS_IBUS:
            return "Fcitx 5", QCoreApplication.translate(
                "Typing", "中文由 Fcitx 5 输入法输入（经 IBus 接口）"
            )
        case _:
            return (
                QCoreApplication.translate("Typing", "没有找到中文输入法"),
                QCoreApplication.translate(
                    "Typing", "请在系统设置里启用 Fcitx 或 IBus 输入法，注销后重新登录；也可以粘贴中文。"
                ),
            )
