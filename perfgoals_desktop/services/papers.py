"""Hold paper against what the program knows (核对): by a check code, a scan, or a picture of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.canonical import CHECK_CODE_LENGTH, CROCKFORD, check_code, digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.base32 import tidied, tidied_code
from perfgoals_desktop.exchange.code_errors import CodeError, NoCode
from perfgoals_desktop.exchange.qr_parts import BEGIN, CodePart, Message, gather, read_parts
from perfgoals_desktop.exchange.qr_payload import Brief, read_message
from perfgoals_desktop.exchange.scanning import Scan
from perfgoals_desktop.schema.catalog import UnknownForm
from perfgoals_desktop.services.comparing import compare
from perfgoals_desktop.services.differences import DifferenceLine
from perfgoals_desktop.services.known import Known
from perfgoals_desktop.services.program import Program

_CODE: Final = re.compile(f"[{CROCKFORD}]{{{CHECK_CODE_LENGTH}}}")


class Standing(StrEnum):
    """What a paper is to the declarations that it was held against."""

    SAME = "same"  # it says what the declaration says now
    SEALED = "sealed"  # it is the revision that was sealed last; the declaration was changed since
    SUPERSEDED = "superseded"  # it is a sealed revision, and a later one was sealed
    DIFFERS = "differs"
    UNKNOWN = "unknown"  # no declaration is known that it could be of
    UNREADABLE = "unreadable"  # codes are missing or damaged
    ALONE = "alone"  # it was read, and there was nothing to hold it against

    @property
    def agrees(self) -> bool:
        """Whether paper and declaration are the same."""
        return self in {Standing.SAME, Standing.SEALED, Standing.ALONE}


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """One paper: what it is to the declaration `held`.

    `said` is what the paper says; None where only a check code is known, or nothing.
    `sealed` is the sealed revision that it is. `lines` tell where the declaration (before)
    and the paper (after) differ. `pages` of a scan are counted from 1.
    """

    standing: Standing
    check_code: str = ""
    said: Declaration | Brief | None = None
    held: Declaration | None = None
    sealed: Declaration | None = None
    lines: tuple[DifferenceLine, ...] = ()
    pages: tuple[int, ...] = ()
    error: CodeError | None = None


def check_text(typed: str, known: Known | None, program: Program) -> tuple[PaperCheck, ...]:
    """Check what was typed or came from a scanner with a keyboard's plug.

    A check code may be of several declarations that say the same. Raises NoCode for what is
    neither a check code nor one of our codes.
    """
    code = tidied_code(typed)
    if _CODE.fullmatch(code):
        return tuple(_by_check_code(code, known))
    found = list(read_parts(typed))
    if BEGIN not in tidied(typed):
        raise NoCode(typed)
    damaged = [PaperCheck(Standing.UNREADABLE, error=item) for item in found if isinstance(item, CodeError)]
    parts = [item for item in found if isinstance(item, CodePart)]
    return (*_checks(gather(parts), known, program), *damaged)


def check_typed(typed: str, known: Known | None, program: Program) -> tuple[PaperCheck, ...]:
    """The same, with what is no code as a check that says so."""
    try:
        return check_text(typed, known, program)
    except NoCode as error:
        return (PaperCheck(Standing.UNREADABLE, error=error),)


def check_scan(scan: Scan, known: Known | None, program: Program) -> tuple[PaperCheck, ...]:
    """Check every paper that a scan shows."""
    checks = zip(scan.messages, _checked(scan.messages, known, program), strict=True)
    return _without_briefs(replace(check, pages=scan.pages_of(message)) for message, check in checks)


def _checks(messages: Iterable[Message], known: Known | None, program: Program) -> tuple[PaperCheck, ...]:
    return _without_briefs(_checked(messages, known, program))


def _checked(messages: Iterable[Message], known: Known | None, program: Program) -> Iterator[PaperCheck]:
    for message in messages:
        try:
            said = read_message(message)
        except CodeError as error:
            yield PaperCheck(Standing.UNREADABLE, error=error)
            continue
        yield _brief(said, known) if isinstance(said, Brief) else _full(said, known, program)


def _without_briefs(checks: Iterable[PaperCheck]) -> tuple[PaperCheck, ...]:
    """Leave out the small code of a paper whose other codes say it all."""
    every = tuple(checks)
    whole = {(check.said.id, check.said.revision) for check in every if isinstance(check.said, Declaration)}
    return tuple(
        check
        for check in every
        if not isinstance(check.said, Brief) or (check.said.declaration_id, check.said.revision) not in whole
    )


def _by_check_code(code: str, known: Known | None) -> Iterator[PaperCheck]:
    bits = 0
    for character in code:
        bits = bits << 5 | CROCKFORD.index(character)
    beginning = f"{bits:010x}"
    ids = known.saying(beginning) if known is not None else ()
    for declaration_id in ids:
        yield replace(_standing(declaration_id, beginning, known), check_code=code)
    if not ids:
        yield PaperCheck(Standing.UNKNOWN, code)


def _brief(said: Brief, known: Known | None) -> PaperCheck:
    return replace(_standing(said.declaration_id, said.digest, known), said=said)


def _full(said: Declaration, known: Known | None, program: Program) -> PaperCheck:
    check = replace(_standing(said.id, digest(said), known), said=said, check_code=check_code(said))
    if known is not None and check.standing is Standing.UNKNOWN:
        check = _elsewhere(check, said, known)
    if check.held is None or check.standing is Standing.SAME:
        return check
    try:
        return replace(check, lines=compare(check.held, said, program).lines)
    except UnknownForm:
        return check  # that they differ is known without the form's labels


def _elsewhere(check: PaperCheck, said: Declaration, known: Known) -> PaperCheck:
    """Look for a declaration with another identity: the same paper may have been typed again."""
    for other in known.saying(digest(said)):
        found = _standing(other, digest(said), known)
        return replace(check, standing=found.standing, held=found.held, sealed=found.sealed)
    held = known.same_project(said)
    return check if held is None else replace(check, standing=Standing.DIFFERS, held=held)


def _standing(declaration_id: UUID, beginning: str, known: Known | None) -> PaperCheck:
    """What a paper whose digest begins so is to one declaration."""
    if known is None:
        return PaperCheck(Standing.ALONE)
    held, sealed = known.current(declaration_id), known.sealed(declaration_id)
    if held is not None and digest(held).startswith(beginning):
        return PaperCheck(Standing.SAME, held=held)
    for item in reversed(sealed):
        if digest(item).startswith(beginning):
            standing = Standing.SEALED if item is sealed[-1] else Standing.SUPERSEDED
            return PaperCheck(standing, held=held, sealed=item)
    held = held or (sealed[-1] if sealed else None)
    return PaperCheck(Standing.UNKNOWN if held is None else Standing.DIFFERS, held=held)
