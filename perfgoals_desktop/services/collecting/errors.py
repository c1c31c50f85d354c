"""What can stand in the way of collecting; each but the last is about one file, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.exchange.errors import HandoffError


class NotHandedOver(HandoffError):
    """A workbook or document that carries nothing for the program: a plain form, or a plain export."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "is no hand-off file")


class DraftSent(HandoffError):
    """A hand-off file is marked 草稿, and drafts are not to be collected."""

    def __init__(self, file: str, unit: str) -> None:
        super().__init__(file, "is a draft")
        self.unit = unit


class ReceiptSent(HandoffError):
    """The file is a receipt (回执), which goes the other way."""

    def __init__(self, file: str, unit: str) -> None:
        super().__init__(file, "is a receipt")
        self.unit = unit


class FormNotInstalled(HandoffError):
    """A declaration is of a form that this program does not have."""

    def __init__(self, file: str, form_id: str) -> None:
        super().__init__(file, f"needs the form {form_id}")
        self.form_id = form_id


class NothingToCollect(PerfGoalsError):
    """Among the files and folders is nothing that could be a hand-off file."""


class NothingTaken(PerfGoalsError):
    """No project was taken, so there is nothing to write."""


class ListUnreadable(PerfGoalsError):
    """A list of units or of control figures has a line that cannot be read, or none at all."""

    def __init__(self, file: Path, line: int = 0, text: str = "") -> None:
        super().__init__(f"{file.name}: line {line}")
        self.file = file
        self.line = line
        self.text = text
