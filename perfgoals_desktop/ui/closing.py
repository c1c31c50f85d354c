"""What has to be done before the window may close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfgoals_desktop.schema.level import Level

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class Closing:
    """Asks about work under way, stores what is open, makes the last backup; in this order."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._is_asked = False

    def is_allowed(self) -> bool:
        """Whether the window may close now; if not, the message bar says why."""
        if self._is_asked:  # once more, while the last backup is being made
            return False
        self._is_asked = True
        try:
            return self._is_idle() and self._window.leave_editor() and self._is_backed_up()
        finally:
            self._is_asked = False

    def _is_idle(self) -> bool:
        window = self._window
        if window.work.has_to_be_asked:
            text = window.tr("还有工作没有完成，关闭窗口会取消它，不留下半成品。")
            window.messages.warn(text, window.tr("取消并关闭"), self._give_up, level=Level.WARNING)
            return False
        window.work.give_up()
        return True

    def _is_backed_up(self) -> bool:
        return self._window.workspace is None or self._window.watch.keeper.before_closing()

    def _give_up(self) -> None:
        self._window.work.give_up()
        self._window.close()
