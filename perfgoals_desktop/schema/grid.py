"""The printed grid of a form: which cell stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Span = Annotated[str, StringConstraints(pattern=r"^c\d+(-c\d+)?$")]


@cache
def columns_of(span: str) -> tuple[int, int]:
    """First column and number of columns of a span: `c2-c3` → (2, 2)."""
    first, *last = [int(number) for number in re.findall(r"\d+", span)]
    return first, (last[0] if last else first) - first + 1


class GridPart(BaseModel):
    """A part of the grid: frozen, and nothing in the file is passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GridCell(GridPart):
    """A cell: a fixed text, or the value of a field.

    `suffix` names a field whose answer follows the text in brackets.
    """

    at: Span
    text: str = ""
    field: str = ""
    suffix: str = ""
    rows: int = Field(default=1, ge=1)
    align: Literal["left", "centre", "right", ""] = ""


class GridRow(GridPart):
    """A row above the indicator table; `height` is its least height in millimetres."""

    height: float = 7.5
    cells: tuple[GridCell, ...]


class IndicatorGrid(GridPart):
    """The indicator table: a heading row, then a row per indicator.

    `side` is the cell at the left, merged over heading and rows. `columns` says
    which part of an indicator stands where: level1, level2, name, value, and the
    keys of the form's own indicator columns.
    """

    side: GridCell
    heading: tuple[GridCell, ...]
    columns: dict[str, Span]
    height: float = 6.8


class SignatureLine(GridPart):
    """A line under the table: fields with their labels, and a place for the seal."""

    fields: tuple[str, ...]


class SheetDefinition(GridPart):
    """The paper: relative column widths, the fixed rows, the indicator table, the signature block.

    `year_line` is printed under the title; `{fiscal_year}` stands for the year.
    """

    widths: tuple[float, ...]
    year_line: str = "({fiscal_year}年度)"
    rows: tuple[GridRow, ...]
    indicators: IndicatorGrid
    signature: tuple[SignatureLine, ...] = ()
    seal: str = ""

    def field_keys(self) -> Iterator[str]:
        """Every field that the paper shows."""
        for row in self.rows:
            for cell in row.cells:
                yield from (key for key in (cell.field, cell.suffix) if key)
        for line in self.signature:
            yield from line.fields

    @model_validator(mode="after")
    def _cells_stay_within_the_grid(self) -> Self:
        spans = [cell.at for row in self.rows for cell in row.cells]
        spans += [cell.at for cell in self.indicators.heading] + list(self.indicators.columns.values())
        for span in spans:
            first, count = columns_of(span)
            if count < 1 or first + count > len(self.widths):
                raise ValueError(f"{span} lies outside the {len(self.widths)} columns")
        return self
