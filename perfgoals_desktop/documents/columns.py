"""Which columns summary, flat sheet and code sheet show: the files of forms/exports/."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from perfgoals_desktop import paths
from perfgoals_desktop.domain.target import Operator
from perfgoals_desktop.schema.definition import Part
from perfgoals_desktop.schema.loader import load


class SummaryColumn(Part):
    """A column of the summary (汇总表); `width` in millimetres, of each kind for `kinds`."""

    head: str
    show: Literal["number", "answer", "amount", "kinds", "result"]
    width: float = Field(gt=0)
    fields: tuple[str, ...] = ()
    joined: str = ""

    @model_validator(mode="after")
    def _names_its_fields(self) -> Self:
        least, most = {"answer": (1, 9), "amount": (1, 1)}.get(self.show, (0, 0))
        if not least <= len(self.fields) <= most:
            raise ValueError(f"{self.head}: {self.show} cannot take {len(self.fields)} fields")
        return self


class SummaryColumns(Part):
    """The summary: its texts and columns."""

    name: str
    title: str
    year: str
    subtitle: str
    total: str
    unit_fields: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    only_used_kinds: bool = True
    columns: tuple[SummaryColumn, ...] = Field(min_length=1)


class FlatColumn(Part):
    """A column of the flat sheet (绩效指标): one part of an indicator, or an answer of its declaration."""

    head: str
    show: Literal[
        "number", "answer", "level1", "level1-code", "level2", "level2-code", "name",
        "operator", "operator-code", "value", "unit", "printed", "column",
    ]  # fmt: skip
    field: str = ""
    width: float = Field(gt=0)

    @model_validator(mode="after")
    def _names_its_field(self) -> Self:
        if bool(self.field) != (self.show in {"answer", "column"}):
            raise ValueError(f"{self.head}: a field is for answers and columns only, and needed there")
        return self


class FlatColumns(Part):
    """The flat sheet: its name and columns."""

    name: str
    columns: tuple[FlatColumn, ...] = Field(min_length=1)


class OperatorCode(Part):
    """How the finance side writes an operator; no sign stands for words (定性)."""

    code: str
    sign: Operator | Literal[""]
    name: str


class CodeColumns(Part):
    """The code sheet (代码表): its texts, the choices that it lists, the codes of operators."""

    name: str
    heads: tuple[str, str, str, str, str]
    widths: tuple[float, float, float, float, float]
    level1: str
    level2: str
    operator: str
    lists: tuple[str, ...] = ()
    operators: tuple[OperatorCode, ...]

    def operator_code(self, operator: Operator | None) -> OperatorCode:
        """The code of an operator, or of words; blank where the file lists none."""
        blank = OperatorCode(code="", sign=operator or "", name=operator or "")
        return next((code for code in self.operators if code.sign == blank.sign), blank)


class ExportColumns(Part):
    """All that a workbook shows beside the forms."""

    summary: SummaryColumns
    flat: FlatColumns
    codes: CodeColumns

    @classmethod
    def read(cls, folder: Path) -> ExportColumns:
        """Read the files of a folder; raises BrokenDefinition with the place and the problem."""
        return cls(
            summary=load(folder / "summary.toml", SummaryColumns),
            flat=load(folder / "flat.toml", FlatColumns),
            codes=load(folder / "codes.toml", CodeColumns),
        )


@cache
def installed() -> ExportColumns:
    """The columns that came with the program."""
    return ExportColumns.read(paths.forms() / "exports")
