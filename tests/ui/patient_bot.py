"""A qtbot that waits longer: a busy machine is no failure, and what never comes costs its time once."""

from __future__ import annotations

from typing import Any, Final

from pytestqt.qtbot import QtBot

PATIENCE_MS: Final = 60_000


class PatientBot(QtBot):
    """Waits for a minute unless it is told otherwise."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - Qt's name
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802 - Qt's name
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802 - Qt's name
        return super().waitExposed(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:  # noqa: N802 - Qt's name
        return super().waitSignal(signal, timeout=timeout, **how)
