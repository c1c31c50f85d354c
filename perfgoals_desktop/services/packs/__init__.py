"""Packs (更新包): forms, rules and indicators of a later day, brought in a file and taken by a person."""

from typing import Final

SUFFIX: Final = ".pgpack"
