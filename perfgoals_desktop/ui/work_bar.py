"""Long work in the status bar: what is done, how far it is, a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.tasks import Task, TaskRunner, Work


class WorkBar(QWidget):
    """Runs one piece of long work at a time and shows how it goes."""

    def __init__(
        self,
        runner: TaskRunner,
        messages: MessageBar,
        parent: QWidget | None = None,
        *,
        tell: Callable[[BaseException], object] | None = None,
    ) -> None:
        """`tell` says what went wrong with work that failed; without it, the message bar does."""
        super().__init__(parent)
        self._tell = tell or (lambda error: messages.warn(explain(error)))
        self._runner = runner
        self._messages = messages
        self._task: Task | None = None
        self._may_be_dropped = False
        self._began = 0.0
        self._text = QLabel(self)
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._stop = named(QToolButton(self), "cancel_work", self.tr("取消"))
        self._stop.setText(self.tr("取消"))
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._text, self._bar, self._stop):
            row.addWidget(widget)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    @property
    def has_to_be_asked(self) -> bool:
        """Whether somebody would miss the work that is under way."""
        return self.is_busy and not self._may_be_dropped

    def start(
        self, title: str, work: Work, succeeded: Callable[[Any], object], *, may_be_dropped: bool = False
    ) -> bool:
        """Begin work; False when other work has not ended yet, and that is said.

        Work that `may_be_dropped` is given up without a word when the window is closed.
        """
        if self._task is not None:
            self._messages.warn(self.tr("上一项工作还没有完成，请稍候，或先取消它。"))
            return False
        self._may_be_dropped = may_be_dropped
        self._text.setText(title)
        self._bar.setRange(0, 0)
        self._began = monotonic()
        self.show()

        def end(result: object) -> None:
            if self._task is not None:  # else it was given up when it had already ended
                self._end()
                succeeded(result)

        self._task = self._runner.start(work, succeeded=end, failed=self._fail, progressed=self._progress)
        return True

    def give_up(self) -> None:
        """Cancel the work and hear no more of it: the window is being closed."""
        self._cancel()
        self._end()

    def _progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        passed = monotonic() - self._began
        rest = passed / done * (total - done) if done else 0.0
        remaining = self.tr("，还需约 {0} 秒").format(round(rest)) if passed > 1 and rest >= 1 else ""
        self._text.setText(f"{text} {done}/{total}{remaining}")

    def _fail(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._messages.tell(self.tr("已取消，没有留下半成品。"))
        else:
            self._tell(error)

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.hide()
