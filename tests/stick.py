"""A program that is carried about on a memory stick, as it looks from inside."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from perfgoals_desktop import user_folders


@dataclass
class Stick:
    """The folder with the program; on the next computer it lies at another place."""

    folder: Path
    patch: pytest.MonkeyPatch

    @classmethod
    def plugged_in(cls, folder: Path, patch: pytest.MonkeyPatch) -> Stick:
        folder.mkdir()
        (folder / user_folders.FLAG).touch()
        patch.setattr(sys, "frozen", True, raising=False)
        stick = cls(folder, patch)
        stick._run()
        return stick

    def carry_to(self, folder: Path) -> None:
        self.folder = self.folder.rename(folder)
        self._run()

    def _run(self) -> None:
        self.patch.setattr(sys, "executable", str(self.folder / "perfgoals"))
