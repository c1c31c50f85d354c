"""A copy of a declaration (副本), with identities of its own."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status


def draft_copy(declaration: Declaration) -> Declaration:
    """A draft that says the same; neither it nor its indicators are the old ones."""
    indicators = tuple(replace(item, id=uuid4()) for item in declaration.indicators)
    return replace(declaration, id=uuid4(), revision=1, status=Status.DRAFT, indicators=indicators)
