"""What the reader has to say besides the declarations: guesses, leftovers, conversions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration


class NoteKind(StrEnum):
    """What a note asks of the clerk."""

    GUESSED = "guessed"  # taken over, but look at it
    UNPLACED = "unplaced"  # stands in the source and nowhere else
    SKIPPED = "skipped"  # left out on purpose
    CONVERTED = "converted"  # taken over exactly, in another unit


class NoteCode(StrEnum):
    """What happened; the data that go with each are named behind it."""

    FORM_AMBIGUOUS = "form-ambiguous"  # form, others: several forms fit the same
    FORM_NOT_OF_YEAR = "form-not-of-year"  # form, fiscal_year: the layout is another edition's
    YEAR_FROM_DATES = "year-from-dates"  # fiscal_year
    KEPT_AS_TEXT = "kept-as-text"  # field: not a date, amount or year, kept word for word
    OPTION_MATCHED = "option-matched"  # field, option: blanks inside an option were removed
    FIELD_BY_ORDER = "field-by-order"  # field: one label where the form has two of the same name
    GOAL_BY_POSITION = "goal-by-position"  # field: which of two goals a text is
    TEXT_JOINED = "text-joined"  # joined: lines of one text were put together
    CELL_SPLIT = "cell-split"  # pieces: a label and a value stood in one cell
    OPERATOR_SUPPLIED = "operator-supplied"  # indicator, operator: a bare number
    VALUE_MISSING = "value-missing"  # indicator
    NAME_MISSING = "name-missing"  # value
    CATEGORY_SUPPLIED = "category-supplied"  # category, indicator: level 2 is not named
    COLUMNS_BY_POSITION = "columns-by-position"  # indicator: some cells of the row are blank

    NO_PLACE = "no-place"  # nothing known about the text
    OUTSIDE_FORM = "outside-form"  # stands before, between or behind the forms
    SECOND_VALUE = "second-value"  # field: it had a value already
    NOT_IN_FORM = "not-in-form"  # label: the form does not ask for it
    UNKNOWN_LEVEL = "unknown-level"  # looks like a level-1 or level-2 name
    LEVEL_SUFFIX = "level-suffix"  # suffix: in brackets behind a label or level name
    REMARK = "remark"  # a note under the table

    SHEET_WITHOUT_FORM = "sheet-without-form"  # cells
    SHEET_HIDDEN = "sheet-hidden"  # cells
    PAGE_FURNITURE = "page-furniture"  # page numbers
    FORMULA_WITHOUT_VALUE = "formula-without-value"  # cell

    UNIT_CONVERTED = "unit-converted"  # unit, form_unit

    @property
    def kind(self) -> NoteKind:
        """What a note with this code asks of the clerk."""
        if self in _UNPLACED:
            return NoteKind.UNPLACED
        if self in _SKIPPED:
            return NoteKind.SKIPPED
        return NoteKind.CONVERTED if self is NoteCode.UNIT_CONVERTED else NoteKind.GUESSED


_UNPLACED = frozenset(
    {
        NoteCode.NO_PLACE,
        NoteCode.OUTSIDE_FORM,
        NoteCode.SECOND_VALUE,
        NoteCode.NOT_IN_FORM,
        NoteCode.UNKNOWN_LEVEL,
        NoteCode.LEVEL_SUFFIX,
        NoteCode.REMARK,
    }
)
_SKIPPED = frozenset(
    {
        NoteCode.SHEET_WITHOUT_FORM,
        NoteCode.SHEET_HIDDEN,
        NoteCode.PAGE_FURNITURE,
        NoteCode.FORMULA_WITHOUT_VALUE,
    }
)


@dataclass(frozen=True, slots=True)
class Note:
    """Something the clerk should see: where it stands, its text, what was done with it.

    `line` is the line of a text, the row of a sheet or the running number of a
    paragraph or table row, from 1; 0 means the whole sheet. `text` holds the
    source text word for word, the cells of one row joined by tabs.
    """

    code: NoteCode
    file: str
    sheet: str
    line: int
    text: str
    data: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    declaration: UUID | None = None

    @property
    def kind(self) -> NoteKind:
        """Guessed, unplaced, skipped or converted."""
        return self.code.kind


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The declarations of a source, in its order, and what the reader has to say of them."""

    declarations: tuple[Declaration, ...]
    notes: tuple[Note, ...] = ()
