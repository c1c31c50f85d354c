"""The rows of a data file.

Private to `storage`: rows are neither validated nor usable once their session is
closed, so `mapping` turns them into values. The tables themselves are made by
`steps`, in SQL that stays as it was released; a test holds the two against each other.
"""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from perfgoals_desktop.storage import names


class DeclarationRow(SQLModel, table=True):
    """A declaration: what the project list sorts, filters and sums.

    The columns from `form_id` to `project_total_fen` say what the declaration says.
    """

    __tablename__ = names.DECLARATION

    row_id: int = Field(primary_key=True)
    id: str = Field(unique=True)
    position: int
    discarded_at: str | None
    form_id: str
    revision: int
    status: str
    fiscal_year: int | None
    name: str
    nature: str
    category: str
    competent_department: str
    implementing_unit: str
    annual_requested_fen: int | None
    fiscal_appropriation_fen: int | None
    carry_over_fen: int | None
    other_funds_fen: int | None
    project_total_fen: int | None
    checksum: str
    created_at: str
    modified_at: str
    modified_by: str
    session: str


class ContentRow(SQLModel, table=True):
    """What the declaration says besides its indicators, as canonical JSON."""

    __tablename__ = names.CONTENT

    declaration_row_id: int = Field(primary_key=True, foreign_key=f"{names.DECLARATION}.row_id")
    answers: str
    explanations: str
    ancestor: str | None


class SearchTextRow(SQLModel, table=True):
    """All words of the declaration, normalised."""

    __tablename__ = names.SEARCH_TEXT

    declaration_row_id: int = Field(primary_key=True, foreign_key=f"{names.DECLARATION}.row_id")
    words: str


class UnindexedRow(SQLModel, table=True):
    """A declaration that is searched by its text, because the word index does not hold it as it is."""

    __tablename__ = names.UNINDEXED

    declaration_row_id: int = Field(primary_key=True)
    indexed_words: str | None


class IndicatorRow(SQLModel, table=True):
    """An indicator; its place in the declaration is its key, so it is stored even twice."""

    __tablename__ = names.INDICATOR

    declaration_row_id: int = Field(primary_key=True, foreign_key=f"{names.DECLARATION}.row_id")
    position: int = Field(primary_key=True)
    id: str
    category: str
    name: str
    operator: str | None
    number: str
    unit: str
    words: str
    entered: str
    columns: str


class VersionRow(SQLModel, table=True):
    """What a declaration said before, as a compressed document; numbered from 1 in its declaration."""

    __tablename__ = names.VERSION

    version_id: int = Field(primary_key=True)
    declaration_row_id: int = Field(foreign_key=f"{names.DECLARATION}.row_id")
    number: int
    saved_at: str
    saved_by: str
    status: str
    digest: str
    document: bytes


class SnapshotRow(SQLModel, table=True):
    """A sealed revision of a declaration, as a compressed document; never changed."""

    __tablename__ = names.SNAPSHOT

    snapshot_id: int = Field(primary_key=True)
    declaration_row_id: int = Field(foreign_key=f"{names.DECLARATION}.row_id")
    revision: int
    frozen_at: str
    frozen_by: str
    digest: str
    form_edition: str
    rules_edition: str
    document: bytes


class OpinionRow(SQLModel, table=True):
    """One thing said about a declaration; never changed."""

    __tablename__ = names.OPINION

    opinion_id: int = Field(primary_key=True)
    declaration_row_id: int = Field(foreign_key=f"{names.DECLARATION}.row_id")
    id: str = Field(unique=True)
    revision: int
    thread: str
    voice: str
    place: str
    text: str
    author: str
    unit: str
    said_at: str


class ProfileRow(SQLModel, table=True):
    """One thing that is known of whose file it is."""

    __tablename__ = names.PROFILE

    key: str = Field(primary_key=True)
    value: str


# Whole rows are read and written as columns of these tables, without objects: in a list
# of 100,000 projects an object costs four times what its columns cost.
DECLARATIONS = SQLModel.metadata.tables[names.DECLARATION]
CONTENTS = SQLModel.metadata.tables[names.CONTENT]
SEARCH_TEXTS = SQLModel.metadata.tables[names.SEARCH_TEXT]
UNINDEXED = SQLModel.metadata.tables[names.UNINDEXED]
INDICATORS = SQLModel.metadata.tables[names.INDICATOR]
VERSIONS = SQLModel.metadata.tables[names.VERSION]
SNAPSHOTS = SQLModel.metadata.tables[names.SNAPSHOT]
OPINIONS = SQLModel.metadata.tables[names.OPINION]
PROFILES = SQLModel.metadata.tables[names.PROFILE]
