"""What the main window shows, as far as it decides which actions can be used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Situation:
    """`is_open` tells of a data file; at most one of `editing` and `in_bin` holds.

    With `read_only` the data file may only be looked at.
    """

    is_open: bool = False
    editing: bool = False
    in_bin: bool = False
    selected: int = 0
    read_only: bool = False

    @property
    def in_list(self) -> bool:
        """Whether the list of projects is in front."""
        return self.is_open and not self.editing and not self.in_bin

    @property
    def has_selected(self) -> bool:
        """Whether the list is in front with projects selected."""
        return self.in_list and self.selected > 0

    @property
    def has_targets(self) -> bool:
        """Whether there is a project to act on: the open one, or selected ones."""
        return self.editing or self.has_selected
