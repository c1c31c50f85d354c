"""A row of the indicator table as it was found, and the indicator that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import uuid4

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.cells import Cell
from perfgoals_desktop.reading.ledger import Ledger
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.wording import flat
from perfgoals_desktop.reading.wraps import unwrap
from perfgoals_desktop.schema.definition import FormDefinition

_QUALITATIVE = "定性"


@dataclass(slots=True)
class Line:
    """The cells of one indicator, by part: name, value, operator, unit, and the form's own columns.

    `exact` keeps line ends within the texts.
    """

    category: str
    cells: dict[str, Cell] = field(default_factory=dict)
    exact: bool = False

    def text(self, part: str) -> str:
        """The text of a part, blank where there is none."""
        cell = self.cells.get(part)
        if cell is None:
            return ""
        return cell.text if self.exact else unwrap(cell.text.splitlines())


def indicator_of(line: Line, form: FormDefinition, ledger: Ledger) -> Indicator:
    """Make the indicator; what was guessed about it goes into the ledger."""
    ledger.take(*line.cells.values())
    columns = {column.key: line.text(column.key) for column in form.columns if column.key in line.cells}
    name = line.text("name")
    target, guessed = parse_target(_value(line))
    if guessed and target.operator:
        cell = line.cells["value"]
        ledger.note(NoteCode.OPERATOR_SUPPLIED, cell, indicator=name, operator=target.operator.value)
    _report_missing(line, ledger)
    return Indicator(uuid4(), line.category, name, target, MappingProxyType(columns))


def _report_missing(line: Line, ledger: Ledger) -> None:
    if "name" not in line.cells and "value" in line.cells:
        ledger.note(NoteCode.NAME_MISSING, line.cells["value"], value=line.text("value"))
    if "value" not in line.cells and "name" in line.cells:
        ledger.note(NoteCode.VALUE_MISSING, line.cells["name"], indicator=line.text("name"))


def _value(line: Line) -> str:
    """The target value as one text, also where operator and unit have columns of their own."""
    operator, value, unit = line.text("operator"), line.text("value"), line.text("unit")
    if flat(operator) == _QUALITATIVE:
        operator = ""
    if unit and value and parse_target(f"{operator}{value}").target.is_quantity:
        return f"{operator}{value}({unit})"
    return f"{operator}{value}{unit}"
