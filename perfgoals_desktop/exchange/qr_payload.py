"""What the codes on a paper say of a declaration, and the way back (数据码).

The full code holds what the signed paper says (form, answers, indicators), with identity
and revision; not what is no part of the paper: status, explanations, the spelling first
entered, identities of indicators. The brief code holds identity, revision and the digest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import NotAnAmount
from perfgoals_desktop.exchange import base32
from perfgoals_desktop.exchange.code_errors import CodeDamaged, CodeTooNew
from perfgoals_desktop.exchange.code_text import declaration_text, read_declaration
from perfgoals_desktop.exchange.code_words import LATEST, code_words
from perfgoals_desktop.exchange.qr_parts import MOST_PARTS, Message, brief_text, part_texts, parts_needed

TEXT_AT_MOST: Final = 1 << 20
"""A code that unpacks to more bytes is none of ours."""

_ID = slice(1, 17)
_REVISION = slice(17, 19)
_BODY: Final = 19
_MOST_REVISIONS: Final = 0xFFFF
_BRIEF_BYTES: Final = 7
_TAG_BYTES: Final = 5


@dataclass(frozen=True, slots=True)
class Brief:
    """What a code with the digest only says: which declaration and revision, and the digest's beginning."""

    declaration_id: UUID
    revision: int
    digest: str


class Payload:
    """The codes of one declaration, as the page asks for them."""

    def __init__(self, declaration: Declaration) -> None:
        self._declaration = declaration
        self._digest = digest(declaration)
        self._tag = _tag(declaration, self._digest)

    @property
    def brief(self) -> str:
        """The text of the code with the digest only."""
        data = _identity(self._declaration)[1:] + bytes.fromhex(self._digest)[:_BRIEF_BYTES]
        return brief_text(self._tag, base32.encode(data))

    def count(self, most: int) -> int | None:
        """How many codes of at most `most` characters hold the whole; None for too many."""
        count = parts_needed(len(self._data), most)
        return count if count <= MOST_PARTS else None

    def parts(self, most: int) -> tuple[str, ...]:
        """The texts of these codes; raises ValueError for too many."""
        return part_texts(self._tag, self._data, most)

    @cached_property
    def _data(self) -> str:
        words = code_words(LATEST)
        packed = words.pack(declaration_text(self._declaration, words))
        return base32.encode(_identity(self._declaration) + packed)


def read_message(message: Message) -> Declaration | Brief:
    """Read what `Payload` wrote; raises CodePartsMissing, CodeDamaged, CodeTooNew."""
    data = message.data
    return _read_brief(data) if message.count == 0 else _read_full(data, message.tag)


def _read_full(data: bytes, tag: str) -> Declaration:
    if len(data) <= _BODY:
        raise CodeDamaged("too short")
    try:
        words = code_words(data[0])
    except KeyError as error:
        raise CodeTooNew(str(data[0])) from error
    declaration_id, revision = UUID(bytes=data[_ID]), int.from_bytes(data[_REVISION])
    try:
        text = words.unpack(data[_BODY:], TEXT_AT_MOST)
        declaration = read_declaration(text, words, declaration_id, revision)
    except (ValueError, LookupError, NotAnAmount) as error:
        raise CodeDamaged(f"not a declaration: {error}") from error
    if _tag(declaration, digest(declaration)) != tag:
        raise CodeDamaged("not what the paper says")
    return declaration


def _read_brief(data: bytes) -> Brief:
    if len(data) != _BODY - 1 + _BRIEF_BYTES:
        raise CodeDamaged("too short or too long")
    return Brief(UUID(bytes=data[:16]), int.from_bytes(data[16:18]), data[18:].hex())


def _identity(declaration: Declaration) -> bytes:
    revision = min(max(declaration.revision, 0), _MOST_REVISIONS)
    return bytes([LATEST]) + declaration.id.bytes + revision.to_bytes(2)


def _tag(declaration: Declaration, content_digest: str) -> str:
    """What the parts of a message share: 40 bits over identity and digest, which check the way back too."""
    said = _identity(declaration)[1:] + bytes.fromhex(content_digest)
    return base32.encode(hashlib.sha256(said).digest()[:_TAG_BYTES])
