"""What things are called in a data file: shared by the rows, the plain queries and the migrations."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x50474442  # "PGDB", at byte 68 of every data file

DECLARATION: Final = "declaration"
CONTENT: Final = "content"
SEARCH_TEXT: Final = "search_text"
UNINDEXED: Final = "unindexed"
WORD_INDEX: Final = "word_index"
INDICATOR: Final = "indicator"
VERSION: Final = "version"
SNAPSHOT: Final = "snapshot"
OPINION: Final = "opinion"
PROFILE: Final = "profile"

TEXTS: Final = ("name", "nature", "category", "competent_department", "implementing_unit")
"""Columns that repeat a text answer; the column is called like the answer."""

AMOUNTS: Final = {
    "annual_requested_fen": "annual_requested",
    "fiscal_appropriation_fen": "fiscal_appropriation",
    "carry_over_fen": "carry_over",
    "other_funds_fen": "other_funds",
    "project_total_fen": "project_total",
}
"""Columns that repeat an amount, in fen, and the answer that each repeats."""

LISTED: Final = (
    "row_id",
    "id",
    "position",
    "form_id",
    "revision",
    "status",
    "fiscal_year",
    *TEXTS,
    *AMOUNTS,
    "created_at",
    "modified_at",
    "modified_by",
    "discarded_at",
)
"""The columns of the table `declaration` that the project list shows: all but checksum and session."""

CHECKED: Final = ("id", "form_id", "revision", "status", "answers", "explanations")
CHECKED_IF_SET: Final = ("ancestor",)
"""What files of the first schema do not have, so that their checksums hold."""
CHECKED_OF_INDICATOR: Final = (
    "id",
    "category",
    "name",
    "operator",
    "number",
    "unit",
    "words",
    "entered",
    "columns",
)
"""What the checksum of a declaration covers, in this order: all that cannot be worked out anew."""

BLANK: Final = -(2**62)
"""Stands for a blank number where numbers are put in order: blanks come first."""

PROMOTED_LIMIT: Final = 2**62
"""A number of this size or beyond does not fit a column; it stays in the answers alone."""
