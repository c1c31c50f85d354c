"""The JSON Schema of the canonical document, generated from these models.

`python -m perfgoals_desktop.schema.document` writes resources/schema/ anew.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import FORMAT
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import NUMBER, Operator
from perfgoals_desktop.schema.definition import FormDefinition

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class AmountDocument(_Part):
    """An amount of money in 元, a text with exactly two decimals."""

    amount: Annotated[str, StringConstraints(pattern=r"^-?(0|[1-9][0-9]*)\.[0-9][0-9]$")]


class DateDocument(_Part):
    """A calendar date, ISO 8601."""

    date: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9][0-9]-[0-9][0-9]$")]


class _IndicatorPart(_Part):
    id: UUID
    category: str
    """The full key of the level-2 category in the form, family first: `output.quantity`."""
    name: str
    columns: dict[str, str] = {}
    """What the form asks besides name and value, such as `weight`."""
    entered: str
    """The value as it was first typed or read."""


class QuantityDocument(_IndicatorPart):
    """An indicator with a quantitative value (定量)."""

    operator: Operator
    number: Annotated[str, StringConstraints(pattern=f"^{NUMBER.pattern}$")]
    unit: str


class WordsDocument(_IndicatorPart):
    """An indicator with a qualitative value (定性); blank words mean it is not filled in yet."""

    words: str


class AncestorDocument(_Part):
    """The declaration of an earlier year that this one was carried forward from."""

    id: UUID
    revision: Annotated[int, Field(ge=1)]
    fiscal_year: int | None


class DeclarationDocument(_Part):
    """A declaration (财政项目支出绩效目标申报表) as canonical JSON."""

    format: Literal[FORMAT]  # type: ignore[valid-type]  # a Final constant; mypy wants the literal
    id: UUID
    form: str
    revision: Annotated[int, Field(ge=1)]
    status: Status
    answers: dict[str, str | int | AmountDocument | DateDocument]
    """By field key. A text in a field for an amount or a date is what was typed and not understood."""
    indicators: list[QuantityDocument | WordsDocument]
    explanations: dict[str, str]
    ancestor: AncestorDocument | None = None
    """Left out where there is none."""


def declaration_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `domain.canonical.document`."""
    return {"$schema": DIALECT} | DeclarationDocument.model_json_schema()


def form_schema() -> dict[str, Any]:
    """The JSON Schema of a form definition, for editors of forms/*.toml."""
    return {"$schema": DIALECT} | FormDefinition.model_json_schema()


def schema_files() -> dict[str, str]:
    """The texts of the files in resources/schema/, by name."""
    schemas = {"declaration.schema.json": declaration_schema(), "form.schema.json": form_schema()}
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}


def main() -> None:
    """Write resources/schema/ anew."""
    folder = paths.resources() / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
