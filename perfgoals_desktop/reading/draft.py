"""A declaration while it is being read: answers and indicators as they are found."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.ledger import Ledger
from perfgoals_desktop.reading.lines import Line, indicator_of
from perfgoals_desktop.reading.notes import Note, NoteCode
from perfgoals_desktop.reading.values import understood
from perfgoals_desktop.schema.definition import FormDefinition


class Draft:
    """What has been found of one declaration, and the account of its cells."""

    def __init__(self, form: FormDefinition, rows: Iterable[Row]) -> None:
        self.id: UUID = uuid4()
        self.form = form
        self.ledger = Ledger(rows, self.id)
        self.answers: dict[str, Answer] = {}
        self.lines: list[Line] = []
        self.year: int | None = None
        self._unit: MoneyUnit | None = None
        self._cells: dict[str, Cell] = {}

    def set_unit(self, unit: MoneyUnit, cell: Cell) -> None:
        """Read the amounts that follow in the unit that a cell names."""
        if unit is not (self._unit or self.form.money_unit):
            codes = {"unit": unit.value, "form_unit": self.form.money_unit.value}
            if unit is not self.form.money_unit:
                self.ledger.note(NoteCode.UNIT_CONVERTED, cell, **codes)
        self._unit = unit

    def answer(self, key: str, cell: Cell, *, exact: bool = False) -> None:
        """Take a cell as the answer to a field; a second, different answer is reported."""
        field = self.form.field(key)
        answer, code = understood(field, cell.text, self._unit or self.form.money_unit, exact=exact)
        if self.answers.setdefault(key, answer) != answer:
            self.ledger.leave(NoteCode.SECOND_VALUE, cell, field=key)
            return
        self.ledger.take(cell)
        self._cells[key] = cell
        if code is NoteCode.OPTION_MATCHED:
            self.ledger.note(code, cell, field=key, option=str(answer))
        elif code is not None:
            self.ledger.note(code, cell, field=key)

    def has(self, key: str) -> bool:
        """Whether a field is answered."""
        return key in self.answers

    def declaration(self) -> Declaration:
        """What has been found, as a value; call once, at the end."""
        indicators = [indicator_of(line, self.form, self.ledger) for line in self.lines]
        return (
            Declaration(id=self.id, form_id=self.form.id)
            .with_answers(self._in_order())
            .with_indicators(indicators)
        )

    def _in_order(self) -> dict[str, Answer | None]:
        """The answers in the order of the form, with the year, which stands outside of the table."""
        if self.form.has_field("fiscal_year") and not self.has("fiscal_year"):
            year = self.year or self._year_of_dates()
            if year is not None:
                self.answers["fiscal_year"] = year
        return {field.key: self.answers.get(field.key) for field in self.form.fields}

    def _year_of_dates(self) -> int | None:
        """The year in which a project both begins and ends, for a form without a year line."""
        dates = (self.answers.get("start_date"), self.answers.get("end_date"))
        years = {date.year for date in dates if isinstance(date, datetime.date)}
        if len(years) != 1 or None in dates:
            return None
        year = years.pop()
        self.ledger.note(NoteCode.YEAR_FROM_DATES, self._cells["start_date"], fiscal_year=year)
        return year

    def notes(self) -> list[Note]:
        """All notes, with one for every cell that found no place; call once, at the end."""
        return self.ledger.close()
