"""The file of opinions (退回意见) as a neutral sheet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from perfgoals_desktop import paths
from perfgoals_desktop.documents.letter import LetterHead, LetterTexts, Manner, lay_out_letter
from perfgoals_desktop.documents.sheet import Role, Sheet
from perfgoals_desktop.schema.loader import load

_PROSE: Final = Manner(Role.PROSE)
_COLUMNS: Final = (Manner(Role.COUNT), _PROSE, _PROSE, _PROSE, _PROSE, Manner(Role.VALUE))


class OpinionTexts(LetterTexts):
    """The texts; see forms/exports/opinions.toml."""

    comment: str
    reply: str
    resolved: str
    reopened: str
    open: str
    closed: str
    whole: str


@cache
def opinion_texts() -> OpinionTexts:
    """The texts that came with the program; raises BrokenDefinition."""
    return load(paths.forms() / "exports" / "opinions.toml", OpinionTexts)


def lay_out_opinions(head: LetterHead, rows: Sequence[Sequence[str]], texts: OpinionTexts) -> Sheet:
    """To whom, from whom and how many, then a row for each thing said."""
    return lay_out_letter(head, rows, texts, _COLUMNS, _PROSE, landscape=True)
