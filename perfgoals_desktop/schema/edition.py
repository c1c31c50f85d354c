"""Which edition of a definition it was: a mark that changes with what the definition says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

from pydantic import BaseModel

from perfgoals_desktop.domain.canonical import canonical_json

_BYTES: Final = 6


def edition_mark(*definitions: BaseModel | Mapping[str, BaseModel] | Mapping[str, Iterable[str]]) -> str:
    """Twelve hexadecimal digits over what definitions say, whatever comments and blanks their files have.

    What stands at its default is left out, so that a later version of the program, which
    knows more settings, gives the same mark.
    """
    said = canonical_json([_plain(definition) for definition in definitions])
    return blake2b(said.encode(), digest_size=_BYTES).hexdigest()


def _plain(value: object) -> object:
    match value:
        case BaseModel():
            return value.model_dump(mode="json", exclude_defaults=True)
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return value
