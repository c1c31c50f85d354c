"""The files of the log."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


class LogFiles(RotatingFileHandler):
    """Lines in files of a folder, 1 MB each, the five youngest; what cannot be written is left out."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "perfgoals.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
        )

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Say nothing: the library would print trace and message."""
