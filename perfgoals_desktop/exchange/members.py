"""Members of files that travel, with the bounds that a data file and a calendar have."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from perfgoals_desktop.domain.canonical import REVISION_LIMIT

Revision = Annotated[int, Field(ge=1, lt=REVISION_LIMIT)]

# The first and the last day of the calendar have no name in some time zones.
Moment = Annotated[
    AwareDatetime, Field(ge=datetime(1970, 1, 2, tzinfo=UTC), lt=datetime(9000, 1, 1, tzinfo=UTC))
]
